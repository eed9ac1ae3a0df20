package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class BoardTable {
    private final Sql sql;

    BoardTable(Sql sql) {
        this.sql = sql;
    }

    /// With where everybody stands that day: asked once, not for each reader.
    private static final String TABLES =
            ReaderFacts.TABLES.stripTrailing()
                    + """
                    ,
                    stands as (
                        select m.person, string_agg(distinct u.name, '、') as units
                          from organization.membership m
                          join organization.unit_state u
                            on u.unit = m.unit and u.closed_seq is null
                           and u.valid_from <= :day and (u.valid_to is null or u.valid_to >= :day)
                         where m.closed_seq is null
                           and m.valid_from <= :day
                           and (m.valid_to is null or m.valid_to >= :day)
                         group by m.person)
                    """;

    List<PayrollReader> payroll(LocalDate day) {
        return sql.of(
                        TABLES
                                + """
                                select r.id, r.person, r.login, r.label,
                                       coalesce(r.person in (select person from member), false)
                                           as in_office,
                                       coalesce(r.person in (select person from handler), false)
                                           as designated,
                                       coalesce(b.units, '') as units
                                  from payroll r left join stands b on b.person = r.person
                                 order by in_office, r.label
                                """)
                .bind("day", day)
                .bind("known", Long.MAX_VALUE)
                .list((row, number) ->
                        new PayrollReader(
                                row.getObject("id", UUID.class),
                                row.getObject("person", UUID.class),
                                row.getString("login"),
                                row.getString("label"),
                                row.getString("units"),
                                row.getBoolean("in_office"),
                                row.getBoolean("designated"),
                                null));
    }

    List<Reader> readers(LocalDate day) {
        return sql.of(
                        TABLES
                                + """
                                select r.place, r.account, r.person, r.label, r.name, r.verdict, r.kind,
                                       f.node, f.chain, r.valid_from,
                                       coalesce(r.person in (select person from member), false)
                                           as in_office,
                                       coalesce(r.person in (select person from handler), false)
                                           as designated,
                                       coalesce(b.units, '') as units
                                  from reader r
                                  join mynumber.reader f on f.id = r.id
                                  left join stands b on b.person = r.person
                                 order by in_office, r.verdict, r.label
                                """)
                .bind("day", day)
                .bind("known", Long.MAX_VALUE)
                .list((row, number) ->
                        new Reader(
                                row.getObject("place", UUID.class),
                                row.getObject("account", UUID.class),
                                row.getObject("person", UUID.class),
                                row.getString("label"),
                                row.getString("name"),
                                row.getString("units"),
                                Reads.valueOf(row.getString("verdict")),
                                AccountKind.valueOf(row.getString("kind")),
                                row.getString("node"),
                                row.getString("chain"),
                                row.getBoolean("in_office"),
                                row.getBoolean("designated"),
                                row.getObject("valid_from", LocalDate.class),
                                null));
    }
}
