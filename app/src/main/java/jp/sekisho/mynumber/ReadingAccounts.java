package jp.sekisho.mynumber;

import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whose the accounts are.
@Component
public class ReadingAccounts {
    private final ReadingAccountTable table;
    private final AclReadings readings;
    private final People people;
    private final Ledger ledger;
    private final Dates dates;

    ReadingAccounts(
            ReadingAccountTable table,
            AclReadings readings,
            People people,
            Ledger ledger,
            Dates dates) {
        this.table = table;
        this.readings = readings;
        this.people = people;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<ReadingAccount> all() {
        return table.all();
    }

    public ReadingAccount get(UUID account) {
        return all().stream()
                .filter(each -> each.id().equals(account))
                .findFirst()
                .orElseThrow(() -> new Absent("account", account));
    }

    /// Says whose it is: one person, or in words why it is nobody's.
    @Transactional
    public void explain(UUID id, AccountKind kind, @Nullable UUID person, String explanation) {
        var account = get(id);
        var checks = new Checks().refuse(kind == AccountKind.UNKNOWN, "kind", "problem.choice");
        Whose.person(checks, kind, person);
        checks.refuse(
                kind == AccountKind.DELETED && account.found().equals("LISTED"),
                "kind",
                "problem.account.listed");
        Whose.explanation(checks, kind, explanation);
        checks.orRefuse();
        if (person != null) {
            people.get(person);
        }
        var closed = table.close(id);
        var state =
                table.addState(
                        id,
                        account.name(),
                        account.found(),
                        kind,
                        person,
                        explanation.strip(),
                        dates.today());
        if (kind == AccountKind.DELETED || account.kind() == AccountKind.DELETED) {
            readings.refresh();
        }
        ledger.enter(
                Entry.of("mynumber.account.explained", "account", id)
                        .with("mynumber.account_state", closed, state));
    }
}
