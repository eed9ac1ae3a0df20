package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ReadingAccountTable {
    private final Sql sql;

    ReadingAccountTable(Sql sql) {
        this.sql = sql;
    }

    List<ReadingAccount> all() {
        return sql.of(
                        """
                        select s.account as id, a.server, a.sid, s.name, s.found, s.kind, s.person,
                               coalesce(p.name, '') as person_name, s.explanation, s.explained_on,
                               (select count(distinct r.place)::int from mynumber.reader r
                                 where r.account = a.id and r.closed_seq is null
                                   and r.valid_to is null) as places
                          from mynumber.account_state s
                          join mynumber.account a on a.id = s.account
                          left join organization.person_state p
                            on p.person = s.person and p.closed_seq is null
                         where s.closed_seq is null
                         order by s.kind <> 'UNKNOWN', s.name, a.sid
                        """)
                .list(ReadingAccount.class);
    }

    UUID add(String server, String sid) {
        return sql.into("mynumber.account").set("server", server).set("sid", sid).add();
    }

    UUID addState(
            UUID account,
            String name,
            String found,
            AccountKind kind,
            @Nullable UUID person,
            String explanation,
            @Nullable LocalDate explainedOn) {
        return sql.into("mynumber.account_state")
                .set("account", account)
                .set("name", name)
                .set("found", found)
                .set("kind", kind.name())
                .set("person", person)
                .set("explanation", explanation)
                .set("explained_on", explainedOn)
                .add();
    }

    UUID close(UUID account) {
        return sql.closing("mynumber.account_state", "account", account).one(UUID.class);
    }

    /// Everybody who has an employee number.
    List<Numbered> numbered() {
        return sql.of(
                        """
                        select person, employee_number as number from organization.person_state
                         where closed_seq is null and employee_number <> ''
                        """)
                .list(Numbered.class);
    }

    record Numbered(UUID person, String number) {}
}
