package jp.sekisho.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.notices.Notices;
import jp.sekisho.organization.Overrides;
import jp.sekisho.organization.People;
import jp.sekisho.organization.RecordedOverride;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts (利用者). Somebody can always administer them: the last administrator stays.
@Component
public class Accounts {
    private static final String STATE = "access.account_state";
    private static final String CREDENTIAL = "access.credential";
    private static final String ENTITLEMENT = "access.entitlement";

    private final AccountTable table;
    private final Passwords passwords;
    private final People people;
    private final LiveSessions sessions;
    private final Overrides overrides;
    private final Notices notices;
    private final Ledger ledger;
    private final Dates dates;

    Accounts(
            AccountTable table,
            Passwords passwords,
            People people,
            LiveSessions sessions,
            Overrides overrides,
            Notices notices,
            Ledger ledger,
            Dates dates) {
        this.table = table;
        this.passwords = passwords;
        this.people = people;
        this.sessions = sessions;
        this.overrides = overrides;
        this.notices = notices;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Account> all() {
        return table.all(dates.today());
    }

    public Account get(UUID account) {
        return all().stream()
                .filter(each -> each.id().equals(account))
                .findFirst()
                .orElseThrow(() -> new Absent("account", account));
    }

    boolean any() {
        return table.any();
    }

    /// Makes an account with a first password, which is returned once and must be changed.
    @Transactional
    public String open(UUID person, String signInName, Set<Right> rights, String reason) {
        var password = Passwords.generate();
        checkNew(person, signInName)
                .refuse(rights.isEmpty(), "rights", "problem.rights")
                .orRefuse();
        add(person, signInName, password, true, rights, reason);
        return password;
    }

    /// The same for somebody who is not registered yet: he is registered by his name.
    @Transactional
    public String openForNew(String name, String signInName, Set<Right> rights, String reason) {
        new Checks().line("name", name).orRefuse();
        return open(people.register(name, "", ""), signInName, rights, reason);
    }

    Checks checkNew(UUID person, String signInName) {
        return new Checks()
                .refuse(
                        !signInName.matches("[a-z0-9._-]{2,40}"),
                        "signInName",
                        "problem.sign-in-name")
                .refuse(table.nameTaken(signInName), "signInName", "problem.sign-in-name.taken")
                .refuse(table.personHasAccount(person), "person", "problem.person.has-account");
    }

    UUID add(
            UUID person,
            String signInName,
            String password,
            boolean mustChange,
            Set<Right> rights,
            String reason) {
        var account = table.add(person);
        var state = table.addState(account, signInName, false);
        var credential = table.addCredential(account, passwords.hash(password), mustChange);
        var from = dates.today();
        var entitlements =
                rights.stream()
                        .map(right -> table.addEntitlement(account, right, reason, from))
                        .toList();
        ledger.enter(
                Entry.of("access.account.opened", "account", account)
                        .with("access.account", account)
                        .with(STATE, state)
                        .with(CREDENTIAL, credential)
                        .with(ENTITLEMENT, entitlements));
        return account;
    }

    @Transactional
    public void stop(UUID account) {
        change(account, true, "access.account.stopped");
    }

    @Transactional
    public void resume(UUID account) {
        change(account, false, "access.account.resumed");
    }

    private void change(UUID account, boolean stopped, String action) {
        var present = get(account);
        if (present.stopped() == stopped) {
            return;
        }
        if (stopped) {
            mustLeaveAnAdministrator(account);
            sessions.endAll(account);
        }
        var closed = table.closeState(account);
        var state = table.addState(account, present.signInName(), stopped);
        ledger.enter(Entry.of(action, "account", account).with(STATE, closed, state));
    }

    /// Sets exactly these rights from today.
    @Transactional
    public void entitle(UUID account, Set<Right> rights, String reason) {
        var present = get(account).given();
        new Checks()
                .refuse(rights.isEmpty(), "rights", "problem.rights")
                .line("reason", reason)
                .orRefuse();
        if (!rights.contains(Right.ADMINISTRATOR) && present.contains(Right.ADMINISTRATOR)) {
            mustLeaveAnAdministrator(account);
        }
        var entry = Entry.of("access.account.entitled", "account", account);
        for (var right : Right.values()) {
            if (present.contains(right) && !rights.contains(right)) {
                entry = entry.with(ENTITLEMENT, table.closeEntitlement(account, right));
            } else if (rights.contains(right) && !present.contains(right)) {
                var from = dates.today();
                entry = entry.with(ENTITLEMENT, table.addEntitlement(account, right, reason, from));
            }
        }
        if (entry.rows().isEmpty()) {
            return;
        }
        ledger.enter(entry);
        if (!present.containsAll(rights)) {
            overrides.mayConcern(
                    get(account).person(), RecordedOverride.Kind.OWN_RIGHT, account, reason);
        }
    }

    private void mustLeaveAnAdministrator(UUID account) {
        var another =
                all().stream()
                        .anyMatch(each ->
                                !each.id().equals(account)
                                        && !each.stopped()
                                        && each.rights().contains(Right.ADMINISTRATOR));
        if (!another) {
            throw Unacceptable.at("rights", "problem.last-administrator");
        }
    }

    /// Gives a new first password, ends the account's sessions and lifts a lockout.
    @Transactional
    public String reset(UUID account) {
        var present = get(account);
        var password = Passwords.generate();
        replace(account, password, true, "access.credential.reset");
        table.clearFailures(present.signInName());
        sessions.endAll(account);
        notices.tellAtOnce(List.of(present.person()), "password-reset", List.of(), "/me");
        return password;
    }

    /// Changes one's own password; the answer is the credential the session goes on with.
    @Transactional
    public UUID change(Caller caller, String present, String wished, String again) {
        var name = signInName(caller.account());
        new Checks()
                .refuse(!knows(caller.account(), present), "present", "problem.password.wrong")
                .refuse(present.equals(wished), "wished", "problem.password.same")
                .orRefuse();
        passwords
                .objection("wished", wished, again, name)
                .ifPresent(problem -> {
                    throw new Unacceptable(List.of(problem));
                });
        return replace(caller.account(), wished, false, "access.credential.changed");
    }

    public String signInName(UUID account) {
        return table.signInName(account).orElseThrow(() -> new Absent("account", account));
    }

    /// Whether this is the account's password now.
    boolean knows(UUID account, String password) {
        var known = table.known(signInName(account), dates.today());
        return passwords.matches(password, known.map(AccountTable.Known::passwordHash));
    }

    private UUID replace(UUID account, String password, boolean mustChange, String action) {
        var closed = table.closeCredential(account);
        var credential = table.addCredential(account, passwords.hash(password), mustChange);
        ledger.enter(Entry.of(action, "account", account).with(CREDENTIAL, closed, credential));
        return credential;
    }

    Optional<Caller> caller(UUID account, UUID credential, LocalDate day, Permissions permissions) {
        return table.caller(account, credential, day, permissions);
    }
}
