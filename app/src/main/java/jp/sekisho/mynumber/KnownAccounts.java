package jp.sekisho.mynumber;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.sekisho.acl.Principal;
import jp.sekisho.ledger.Entry;
import jp.sekisho.mynumber.PlaceReaders.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The accounts of exports as registered, and those among them that are named like an employee number
/// of the roster.
@Component
class KnownAccounts {
    private static final String STATE = "mynumber.account_state";

    private final ReadingAccountTable table;

    KnownAccounts(ReadingAccountTable table) {
        this.table = table;
    }

    /// Accounts that somebody found out nobody can use.
    List<Principal> nobody() {
        return table.all().stream()
                .filter(account -> account.kind() == AccountKind.DELETED)
                .map(KnownAccounts::principal)
                .toList();
    }

    Map<Principal, UUID> ids() {
        var ids = new HashMap<Principal, UUID>();
        table.all().forEach(account -> ids.put(principal(account), account.id()));
        return ids;
    }

    private static Principal principal(ReadingAccount account) {
        return AclReadings.principal(account.server(), account.sid());
    }

    /// Registers those that are new, and notes what became of the others. Those that nobody has matched
    /// yet are looked for in the roster again.
    Entry meet(Collection<Found> found, Entry entry) {
        var met = new LinkedHashMap<Principal, Found>();
        found.forEach(each -> met.putIfAbsent(each.account(), each));
        var people = people();
        var states = new ArrayList<UUID>();
        for (var account : table.all()) {
            var now = met.remove(principal(account));
            var name = now == null ? account.name() : name(now, account.name());
            var listed = now == null ? account.found() : now.listed();
            var person =
                    account.kind() == AccountKind.UNKNOWN
                            ? person(now == null ? List.of(account.name()) : now.names(), people)
                            : account.person();
            if (!name.equals(account.name())
                    || !listed.equals(account.found())
                    || !Objects.equals(person, account.person())) {
                states.add(table.close(account.id()));
                states.add(
                        table.addState(
                                account.id(),
                                name,
                                listed,
                                kind(account.kind(), person),
                                person,
                                account.explanation(),
                                account.explainedOn()));
            }
        }
        var added = new ArrayList<UUID>();
        for (var fresh : met.values()) {
            var account =
                    table.add(fresh.account().server().orElse(""), fresh.account().sid().text());
            var person = person(fresh.names(), people);
            added.add(account);
            states.add(
                    table.addState(
                            account,
                            name(fresh, ""),
                            fresh.listed(),
                            kind(AccountKind.UNKNOWN, person),
                            person,
                            "",
                            null));
        }
        return entry.with("mynumber.account", added).with(STATE, states);
    }

    private static AccountKind kind(AccountKind kind, @Nullable UUID person) {
        return kind == AccountKind.UNKNOWN && person != null ? AccountKind.PERSON : kind;
    }

    private static String name(Found found, String before) {
        return found.names().isEmpty() ? before : found.names().getFirst();
    }

    private Map<String, UUID> people() {
        var people = new HashMap<String, UUID>();
        table.numbered().forEach(each -> people.put(folded(each.number()), each.person()));
        return people;
    }

    /// Whoever has the name of the account as his number, with or without its domain.
    private static @Nullable UUID person(List<String> names, Map<String, UUID> people) {
        return names.stream()
                .map(name -> name.replaceFirst("^.*\\\\", "").replaceFirst("@.*$", ""))
                .map(name -> people.get(folded(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
