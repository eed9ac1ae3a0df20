package jp.sekisho.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable {
    private final Sql sql;

    AccountTable(Sql sql) {
        this.sql = sql;
    }

    boolean any() {
        return sql.of("select exists (select from access.account)").one(Boolean.class);
    }

    List<Account> all(LocalDate day) {
        return sql.of(
                        """
                        select a.id, a.person, s.sign_in_name, p.name, s.stopped,
                               array(select distinct h.entitled_as
                                       from access.held_right h
                                      where h.account = a.id
                                        and h.valid_from <= :day
                                        and (h.valid_to is null or h.valid_to >= :day)) as rights,
                               array(select e.entitled_as
                                       from access.entitlement e
                                      where e.account = a.id
                                        and e.closed_seq is null
                                        and e.valid_from <= :day
                                        and (e.valid_to is null or e.valid_to >= :day)) as given
                          from access.account a
                          join access.account_state s on s.account = a.id and s.closed_seq is null
                          join organization.person_state p
                            on p.person = a.person and p.closed_seq is null
                         order by s.stopped, s.sign_in_name
                        """)
                .bind("day", day)
                .list(AccountTable::account);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("sign_in_name"),
                row.getString("name"),
                row.getBoolean("stopped"),
                rights(row, "rights"),
                rights(row, "given"));
    }

    private static Set<Right> rights(ResultSet row, String column) throws SQLException {
        var rights = EnumSet.noneOf(Right.class);
        for (var name : (String[]) row.getArray(column).getArray()) {
            rights.add(Right.valueOf(name));
        }
        return rights;
    }

    /// The account behind a session, unless it was stopped or its password changed since.
    Optional<Caller> caller(UUID account, UUID credential, LocalDate day, Permissions permissions) {
        return sql
                .of(
                        """
                        select a.id, a.person, p.name, c.id as credential, c.must_change,
                               (select greatest(min(h.valid_from),
                                                (select min(e.valid_from)
                                                   from access.entitlement e
                                                  where e.account = a.id))
                                       + coalesce((select r.grace_days
                                                     from access.sign_in_rule r
                                                    where r.closed_seq is null), :grace)
                                  from access.held_right h
                                 where h.account = a.id
                                   and h.entitled_as in (:privileged)
                                   and h.valid_from <= :day
                                   and (h.valid_to is null or h.valid_to >= :day)
                                   and not exists (select from access.factor f
                                                    where f.account = a.id and f.closed_seq is null)
                                having count(*) > 0)
                               as factor_due,
                               array(select distinct h.entitled_as
                                       from access.held_right h
                                      where h.account = a.id
                                        and h.valid_from <= :day
                                        and (h.valid_to is null or h.valid_to >= :day)) as rights
                          from access.account a
                          join access.account_state s
                            on s.account = a.id and s.closed_seq is null and not s.stopped
                          join access.credential c
                            on c.account = a.id and c.closed_seq is null and c.id = :credential
                          join organization.person_state p
                            on p.person = a.person and p.closed_seq is null
                         where a.id = :account
                           and access.stands(a.person, :day)
                        """)
                .bind("account", account)
                .bind("credential", credential)
                .bind("day", day)
                .bind("grace", SignInRule.DEFAULT.graceDays())
                .bind("privileged", Right.privilegedNames())
                .list((row, number) -> caller(row, permissions))
                .stream()
                .findFirst();
    }

    private static Caller caller(ResultSet row, Permissions permissions) throws SQLException {
        var rights = rights(row, "rights");
        return new Caller(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("credential", UUID.class),
                row.getString("name"),
                row.getBoolean("must_change"),
                row.getObject("factor_due", LocalDate.class),
                rights,
                permissions.of(rights));
    }

    /// What is needed to check a password.
    record Known(UUID account, UUID credential, String passwordHash) {}

    Optional<Known> known(String signInName, LocalDate day) {
        return sql.of(
                        """
                        select s.account, c.id as credential,
                               convert_from(c.password_hash, 'UTF8') as password_hash
                          from access.account_state s
                          join access.credential c on c.account = s.account and c.closed_seq is null
                          join access.account a on a.id = s.account
                         where s.sign_in_name = :name
                           and s.closed_seq is null
                           and not s.stopped
                           and access.stands(a.person, :day)
                        """)
                .bind("day", day)
                .bind("name", signInName)
                .optional(Known.class);
    }

    Optional<UUID> accountOf(String signInName) {
        return sql.of(
                        """
                        select account from access.account_state
                         where sign_in_name = :name and closed_seq is null
                        """)
                .bind("name", signInName)
                .optional(UUID.class);
    }

    Optional<String> signInName(UUID account) {
        return sql.of(
                        """
                        select sign_in_name from access.account_state
                         where account = :account and closed_seq is null
                        """)
                .bind("account", account)
                .optional(String.class);
    }

    boolean nameTaken(String signInName) {
        return sql.of(
                        """
                        select exists (select from access.account_state
                                        where sign_in_name = :name and closed_seq is null)
                        """)
                .bind("name", signInName)
                .one(Boolean.class);
    }

    boolean personHasAccount(UUID person) {
        return sql.of("select exists (select from access.account where person = :person)")
                .bind("person", person)
                .one(Boolean.class);
    }

    UUID add(UUID person) {
        return sql.into("access.account").set("person", person).add();
    }

    UUID addState(UUID account, String signInName, boolean stopped) {
        return sql.into("access.account_state")
                .set("account", account)
                .set("sign_in_name", signInName)
                .set("stopped", stopped)
                .add();
    }

    UUID closeState(UUID account) {
        return sql.closing("access.account_state", "account", account).one(UUID.class);
    }

    UUID addCredential(UUID account, byte[] hash, boolean mustChange) {
        return sql.into("access.credential")
                .set("account", account)
                .set("password_hash", hash)
                .set("must_change", mustChange)
                .add();
    }

    UUID closeCredential(UUID account) {
        return sql.of(
                        """
                        update access.credential set closed_seq = -1, password_hash = null
                         where account = :account and closed_seq is null
                        returning id
                        """)
                .bind("account", account)
                .one(UUID.class);
    }

    UUID addEntitlement(UUID account, Right right, String reason, LocalDate from) {
        return sql.into("access.entitlement")
                .set("account", account)
                .set("entitled_as", right)
                .set("reason", reason)
                .set("valid_from", from)
                .add();
    }

    List<UUID> closeEntitlement(UUID account, Right right) {
        return sql.of(
                        """
                        update access.entitlement set closed_seq = -1
                         where account = :account and entitled_as = :right and closed_seq is null
                        returning id
                        """)
                .bind("account", account)
                .bind("right", right)
                .list(UUID.class);
    }

    record Failures(int failures, @Nullable OffsetDateTime lockedUntil) {}

    Optional<Failures> failures(String signInName) {
        return sql.of(
                        "select failures, locked_until from access.lockout where sign_in_name = :name")
                .bind("name", signInName)
                .optional(Failures.class);
    }

    void setFailures(String signInName, int failures, @Nullable Instant lockedUntil) {
        sql.of(
                        """
                        insert into access.lockout (sign_in_name, failures, locked_until)
                        values (:name, :failures, :until)
                        on conflict (sign_in_name) do update
                        set failures = excluded.failures, locked_until = excluded.locked_until
                        """)
                .bind("name", signInName)
                .bind("failures", failures)
                .bind(
                        "until",
                        lockedUntil == null ? null : lockedUntil.atOffset(java.time.ZoneOffset.UTC))
                .run();
    }

    void clearFailures(String signInName) {
        sql.of("delete from access.lockout where sign_in_name = :name")
                .bind("name", signInName)
                .run();
    }
}
