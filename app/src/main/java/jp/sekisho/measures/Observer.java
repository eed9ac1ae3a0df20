package jp.sekisho.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.sekisho.shared.Criterion;
import jp.sekisho.shared.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs the statement of a criterion. The counts and the objects that are not in order come in one
/// answer; the others never leave the database.
final class Observer {
    /// Where there is no object.
    static final Observation NOTHING = new Observation(0, List.of());

    private final JdbcClient sql;

    Observer(DataSource reader) {
        sql = JdbcClient.create(reader);
    }

    Observation see(Criterion criterion, Map<String, Object> parameters) {
        var only = UUID.randomUUID();
        var objects =
                "select cast(:only as uuid) as rule, o.* from (" + criterion.objects() + ") o";
        return all(statement(objects, criterion.countsPeople() ? "who" : "object")
                        .params(parameters)
                        .param("only", only))
                .getOrDefault(only, NOTHING);
    }

    /// Rules of one criterion, each with its days, in one statement; one without objects is not in it.
    Map<UUID, Observation> see(
            LastDoneCriterion criterion, Map<UUID, Integer> days, LocalDate day, long known) {
        return all(
                statement(criterion.objectsOfMany(), "object")
                        .param("rules", days.keySet().toArray(UUID[]::new))
                        .param("daysOfEach", days.values().toArray(Integer[]::new))
                        .param("day", day)
                        .param("known", known));
    }

    /// Of each rule the count, in a row without object, and the objects that are not in order.
    ///
    /// @param who the column that says whom or what an object is about
    private JdbcClient.StatementSpec statement(String objects, String who) {
        return sql.sql(
                """
                with object as materialized (
                %s)
                select rule, count(*)::int as total, null::text as object, null::text as who, null::text as label,
                       null::boolean as person, null::text as standing, null::date as since,
                       null::date as due
                  from object
                 group by rule
                union all
                select rule, 0, object, %s, label, person, standing, since, due
                  from object
                 where standing <> 'MET'
                 order by standing desc, since nulls last, label, object
                """
                        .formatted(objects, who));
    }

    private static Map<UUID, Observation> all(JdbcClient.StatementSpec statement) {
        var totals = new HashMap<UUID, Integer>();
        var findings = new HashMap<UUID, List<Finding>>();
        for (var row : statement.query(Observer::row).list()) {
            if (row == null) {
                continue;
            }
            if (row.finding() == null) {
                totals.put(row.rule(), row.total());
            } else {
                findings.computeIfAbsent(row.rule(), first -> new ArrayList<>()).add(row.finding());
            }
        }
        var seen = new HashMap<UUID, Observation>();
        totals.forEach((rule, total) ->
                seen.put(rule, new Observation(total, findings.getOrDefault(rule, List.of()))));
        return seen;
    }

    private record Row(UUID rule, int total, @Nullable Finding finding) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var object = row.getString("object");
        return new Row(
                row.getObject("rule", UUID.class),
                row.getInt("total"),
                object == null
                        ? null
                        : new Finding(
                                object,
                                row.getString("who"),
                                row.getString("label"),
                                row.getBoolean("person"),
                                Standing.valueOf(row.getString("standing")),
                                row.getObject("since", LocalDate.class),
                                row.getObject("due", LocalDate.class),
                                null));
    }
}
