package jp.sekisho.organization;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class PartnerTable {
    private final Sql sql;

    PartnerTable(Sql sql) {
        this.sql = sql;
    }

    List<Partner> all(LocalDate day) {
        return sql.of(
                        """
                        with here as (
                            select d.partner, d.person, d.lead
                              from organization.person_detail d
                             where d.closed_seq is null
                               and exists (select from organization.membership m
                                            where m.person = d.person
                                              and m.closed_seq is null
                                              and m.valid_from <= :day
                                              and (m.valid_to is null or m.valid_to >= :day)))
                        select s.partner as id, s.name, s.kind,
                               array(select n.name from here h
                                       join organization.person_state n
                                         on n.person = h.person and n.closed_seq is null
                                      where h.partner = s.partner and h.lead
                                      order by n.search_key) as leads,
                               (select count(*)::int from here h where h.partner = s.partner) as people
                          from organization.partner_state s
                         where s.closed_seq is null
                         order by s.kind, s.name
                        """)
                .bind("day", day)
                .list((row, number) ->
                        new Partner(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                PartnerKind.valueOf(row.getString("kind")),
                                texts(row.getArray("leads")),
                                row.getInt("people")));
    }

    /// All it ever sent; those who work that day first.
    List<Worker> workers(UUID partner, LocalDate day) {
        return sql.of(
                        """
                        with place as (
                            select m.person, m.valid_from, m.valid_to,
                                   concat_ws(' ', u.name, coalesce(t.name, nullif(m.title, ''))) as name
                              from organization.membership m
                              left join organization.unit_state u
                                on u.unit = m.unit and u.closed_seq is null
                              left join organization.post_state t
                                on t.post = m.post and t.closed_seq is null
                             where m.closed_seq is null)
                        select n.person as id, n.name, n.employee_number, d.lead,
                               array(select p.name from place p
                                      where p.person = n.person and p.name <> ''
                                        and (p.valid_to is null or p.valid_to >= :day
                                             or p.valid_to = x.last)
                                      order by p.valid_from) as places,
                               x.first, case when x.open then null else x.last end as last
                          from organization.person_detail d
                          join organization.person_state n
                            on n.person = d.person and n.closed_seq is null
                          left join lateral (
                               select min(valid_from) as first, max(valid_to) as last,
                                      bool_or(valid_to is null) as open
                                 from place p where p.person = d.person) x on true
                         where d.partner = :partner and d.closed_seq is null
                         order by (x.open or x.last >= :day) desc nulls last,
                                  d.lead desc, n.search_key, n.person
                        """)
                .bind("partner", partner)
                .bind("day", day)
                .list((row, number) ->
                        new Worker(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("employee_number"),
                                row.getBoolean("lead"),
                                texts(row.getArray("places")),
                                row.getObject("first", LocalDate.class),
                                row.getObject("last", LocalDate.class)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    UUID add() {
        return sql.into("organization.partner").add();
    }

    UUID addState(UUID partner, String name, PartnerKind kind) {
        return sql.into("organization.partner_state")
                .set("partner", partner)
                .set("name", name)
                .set("kind", kind)
                .add();
    }
}
