package jp.sekisho.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Statements as text, rows as records. A thin cover over [JdbcClient] that knows no null rows and
/// gives every new row its random id. Thread-safe.
@Component
public class Sql {
    private final JdbcClient client;

    public Sql(JdbcClient client) {
        this.client = client;
    }

    public Statement of(String text) {
        return new Statement(client.sql(text));
    }

    /// A row to be added; ends with [Row#add].
    public Row into(String table) {
        return new Row(table);
    }

    /// Closes the current rows that have this value; answers their ids.
    public Statement closing(String table, String column, Object value) {
        return of("""
        update %s set closed_seq = -1
         where %s = :value and closed_seq is null returning id
        """
                        .formatted(table, column))
                .bind("value", value);
    }

    public static final class Statement {
        private final JdbcClient.StatementSpec spec;

        private Statement(JdbcClient.StatementSpec spec) {
            this.spec = spec;
        }

        public Statement bind(String name, @Nullable Object value) {
            spec.param(name, value instanceof Enum<?> constant ? constant.name() : value);
            return this;
        }

        public <T> List<T> list(Class<T> type) {
            return spec.query(type).list().stream()
                    .map(row -> Objects.requireNonNull(row))
                    .toList();
        }

        public <T> List<T> list(RowMapper<T> mapper) {
            return spec.query(mapper).list().stream()
                    .map(row -> Objects.requireNonNull(row))
                    .toList();
        }

        public <T> Optional<T> optional(Class<T> type) {
            return list(type).stream().findFirst();
        }

        public <T> T one(Class<T> type) {
            return Objects.requireNonNull(spec.query(type).single());
        }

        public int run() {
            return spec.update();
        }
    }

    public final class Row {
        private final String table;
        private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

        private Row(String table) {
            this.table = table;
        }

        public Row set(String column, @Nullable Object value) {
            columns.put(column, value);
            return this;
        }

        public UUID add() {
            var id = UUID.randomUUID();
            set("id", id);
            var names = String.join(", ", columns.keySet());
            var values = ":" + String.join(", :", columns.keySet());
            var statement = of("insert into " + table + " (" + names + ") values (" + values + ")");
            columns.forEach(statement::bind);
            statement.run();
            return id;
        }
    }
}
