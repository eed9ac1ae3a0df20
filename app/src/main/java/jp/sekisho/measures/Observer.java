package jp.sekisho.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.sekisho.shared.Criterion;
import jp.sekisho.shared.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs the statement of a criterion. The count and the objects that are not in order come in one
/// answer; the others never leave the database.
final class Observer {
    private final JdbcClient sql;

    Observer(DataSource reader) {
        sql = JdbcClient.create(reader);
    }

    Observation see(Criterion criterion, Map<String, Object> parameters) {
        var rows =
                sql.sql(
                                """
                                with object as materialized (
                                %s)
                                select t.total, o.object, %s as who, o.label, o.person, o.standing, o.since, o.due
                                  from (select count(*)::int as total from object) t
                                  left join object o on o.standing <> 'MET'
                                 order by o.standing desc, o.since nulls last, o.label, o.object
                                """
                                        .formatted(
                                                criterion.objects(),
                                                criterion.countsPeople() ? "o.who" : "o.object"))
                        .params(parameters)
                        .query(Observer::row)
                        .list();
        var total = 0;
        var findings = new ArrayList<Finding>();
        for (var row : rows) {
            if (row != null) {
                total = row.total();
                if (row.finding() != null) {
                    findings.add(row.finding());
                }
            }
        }
        return new Observation(total, List.copyOf(findings));
    }

    private record Row(int total, @Nullable Finding finding) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var object = row.getString("object");
        return new Row(
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
