package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Problem;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads the whole organization in a few statements, and writes a roster in a few more: one for each
/// table, however many people it names.
@Repository
class RosterTable {
    /// In the order in which they refer to each other. Columns with their types, without the id.
    private static final List<Written> WRITTEN =
            List.of(
                    new Written("organ", ""),
                    new Written(
                            "organ_state",
                            "organ uuid, name text, kind text, position int, valid_from date"),
                    new Written("unit", ""),
                    new Written(
                            "unit_state",
                            "unit uuid, organ uuid, parent uuid, name text, position int, valid_from date"),
                    new Written("partner", ""),
                    new Written("partner_state", "partner uuid, name text, kind text"),
                    new Written("person", ""),
                    new Written(
                            "person_state",
                            "person uuid, name text, kana text, employee_number text, search_key text"),
                    new Written(
                            "person_detail",
                            "person uuid, partner uuid, lead boolean, hired_on date, terminal boolean, mail boolean"),
                    new Written(
                            "membership",
                            "person uuid, organ uuid, unit uuid, post uuid, kind text, title text, valid_from date, valid_to date"),
                    new Written(
                            "capacity",
                            "person uuid, organ uuid, unit uuid, valid_from date, capacity text"));

    private final Sql sql;
    private final JsonMapper json;
    private final Ledger ledger;
    private final List<LeavingObjection> objections;

    RosterTable(Sql sql, JsonMapper json, Ledger ledger, List<LeavingObjection> objections) {
        this.objections = objections;
        this.sql = sql;
        this.json = json;
        this.ledger = ledger;
    }

    private record Written(String table, String columns) {
        String names() {
            return "id" + columns.replaceAll("(\\w+) \\w+", "$1").replaceAll("^(?=.)", ", ");
        }
    }

    RosterNow now() {
        return new RosterNow(people(), places(), organs(), units(), posts(), partners());
    }

    private List<RosterNow.Known> people() {
        return sql.of(
                        """
                        select p.person as id, p.name, p.kana, p.employee_number,
                               d.partner, d.lead, d.hired_on, d.terminal, d.mail
                          from organization.person_state p
                          left join organization.person_detail d
                            on d.person = p.person and d.closed_seq is null
                         where p.closed_seq is null
                        """)
                .list((row, number) ->
                        new RosterNow.Known(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("kana"),
                                row.getString("employee_number"),
                                row.getObject("partner", UUID.class),
                                row.getObject("lead", Boolean.class),
                                row.getObject("hired_on", LocalDate.class),
                                row.getObject("terminal", Boolean.class),
                                row.getObject("mail", Boolean.class)));
    }

    private List<RosterNow.Standing> places() {
        return sql.of(
                        """
                        select m.id, m.person, m.organ, m.unit, m.post, m.kind, m.title,
                               m.valid_from, m.valid_to, c.capacity
                          from organization.membership m
                          left join organization.capacity c
                            on c.person = m.person and c.organ = m.organ
                           and c.unit is not distinct from m.unit
                           and c.valid_from = m.valid_from and c.closed_seq is null
                         where m.closed_seq is null
                         order by m.valid_from, m.id
                        """)
                .list((row, number) ->
                        new RosterNow.Standing(
                                row.getObject("id", UUID.class),
                                row.getObject("person", UUID.class),
                                row.getObject("organ", UUID.class),
                                row.getObject("unit", UUID.class),
                                row.getObject("post", UUID.class),
                                Kind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                capacity(row.getString("capacity"))));
    }

    private static @Nullable Capacity capacity(@Nullable String name) {
        return name == null ? null : Capacity.valueOf(name);
    }

    private List<Organ> organs() {
        return sql.of(
                        """
                        select organ as id, name, kind, position
                          from organization.organ_state where closed_seq is null
                         order by position, name
                        """)
                .list(Organ.class);
    }

    private List<RosterNow.UnitRow> units() {
        return sql.of(
                        """
                        select unit as id, organ, parent, name
                          from organization.unit_state where closed_seq is null
                         order by position, name
                        """)
                .list(RosterNow.UnitRow.class);
    }

    private List<RosterNow.PostRow> posts() {
        return sql.of(
                        """
                        select post as id, organ, unit, name
                          from organization.post_state where closed_seq is null
                         order by name
                        """)
                .list(RosterNow.PostRow.class);
    }

    private List<RosterNow.PartnerRow> partners() {
        return sql.of(
                        """
                        select partner as id, name
                          from organization.partner_state where closed_seq is null
                        """)
                .list(RosterNow.PartnerRow.class);
    }

    void take(UUID taken, LocalDate day, RosterBatch batch, String action) {
        var entry = Entry.of(action, "import", taken);
        entry = entry.with("organization.membership", closeById("membership", batch));
        entry = entry.with("organization.person_state", closeByPerson("person_state", batch));
        entry = entry.with("organization.person_detail", closeByPerson("person_detail", batch));
        for (var written : WRITTEN) {
            var rows = batch.added.getOrDefault(written.table, List.of());
            entry = entry.with("organization." + written.table, insert(written, rows));
        }
        var roster = sql.into("organization.roster").set("taken", taken).set("day", day).add();
        ledger.enter(entry.with("organization.roster", roster));
        mayLeave(batch);
    }

    /// Asked when everything is written, so that two who leave together are seen together.
    private void mayLeave(RosterBatch batch) {
        batch.leavers.forEach((person, last) -> {
            var problems =
                    objections.stream()
                            .flatMap(each -> each.to(person, new UUID(0, 0), last).stream())
                            .map(problem -> Problem.at("take", problem.key()))
                            .toList();
            if (!problems.isEmpty()) {
                throw new Unacceptable(problems);
            }
        });
    }

    private List<UUID> closeById(String table, RosterBatch batch) {
        return close(table, "id", batch);
    }

    private List<UUID> closeByPerson(String table, RosterBatch batch) {
        return close(table, "person", batch);
    }

    private List<UUID> close(String table, String column, RosterBatch batch) {
        var keys = batch.closed.getOrDefault(table, List.of());
        return keys.isEmpty()
                ? List.of()
                : sql.of(
                                "update organization."
                                        + table
                                        + " set closed_seq = -1 where "
                                        + column
                                        + " = any(:keys) and closed_seq is null returning id")
                        .bind("keys", keys.toArray(UUID[]::new))
                        .list(UUID.class);
    }

    private List<UUID> insert(Written written, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var columns = written.columns.isEmpty() ? "" : ", " + written.columns;
        sql.of(
                        "insert into organization."
                                + written.table
                                + " ("
                                + written.names()
                                + ") select "
                                + written.names()
                                + " from jsonb_to_recordset(:rows::jsonb) as r (id uuid"
                                + columns
                                + ")")
                .bind("rows", json.writeValueAsString(rows))
                .run();
        var ids = new ArrayList<UUID>(rows.size());
        rows.forEach(row -> ids.add((UUID) java.util.Objects.requireNonNull(row.get("id"))));
        return ids;
    }
}
