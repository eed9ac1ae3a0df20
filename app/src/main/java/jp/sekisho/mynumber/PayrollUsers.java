package jp.sekisho.mynumber;

import java.util.List;
import java.util.Optional;
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

/// Whose the users of the payroll system are.
@Component
public class PayrollUsers {
    private final PayrollUserTable table;
    private final People people;
    private final Ledger ledger;
    private final Dates dates;

    PayrollUsers(PayrollUserTable table, People people, Ledger ledger, Dates dates) {
        this.table = table;
        this.people = people;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<PayrollUser> all() {
        return table.all(dates.today());
    }

    public PayrollUser get(UUID user) {
        return all().stream()
                .filter(each -> each.id().equals(user))
                .findFirst()
                .orElseThrow(() -> new Absent("user", user));
    }

    /// Who it may be by name; somebody has to confirm that.
    public Optional<UUID> proposal(PayrollUser user) {
        return new PayrollMatch(table.people()).proposal(user.name());
    }

    /// Says whose it is: one person, or in words why it is nobody's.
    @Transactional
    public void explain(UUID id, AccountKind kind, @Nullable UUID person, String explanation) {
        var user = get(id);
        var checks =
                new Checks()
                        .refuse(
                                kind == AccountKind.UNKNOWN || kind == AccountKind.DELETED,
                                "kind",
                                "problem.choice");
        Whose.person(checks, kind, person);
        Whose.explanation(checks, kind, explanation);
        checks.orRefuse();
        if (person != null) {
            people.get(person);
        }
        var closed = table.close(id);
        var state =
                table.addState(
                        new PayrollUser(
                                id,
                                user.login(),
                                user.name(),
                                user.number(),
                                user.place(),
                                user.active(),
                                kind,
                                person,
                                "",
                                false,
                                explanation.strip(),
                                dates.today(),
                                user.taken()));
        ledger.enter(
                Entry.of("mynumber.payroll-user.explained", "user", id)
                        .with("mynumber.payroll_user_state", closed)
                        .with("mynumber.payroll_user_state", state));
    }
}
