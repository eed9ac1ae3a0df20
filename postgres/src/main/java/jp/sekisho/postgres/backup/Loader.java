package jp.sekisho.postgres.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.sekisho.postgres.Login;

/// Puts the content of a backup into an empty database and the keys into the data folder. All rows
/// come in one transaction: there are none, or all of them, with every reference checked.
final class Loader implements Unpacker.Taker {
    private final Path file;
    private final Path folder;
    private final Login owner;
    private final Connection connection;
    private final Schema schema;
    private final Consumer<String> said;

    private Map<String, List<String>> expected = Map.of();
    private List<Catalogue.Reference> references = List.of();
    private final Set<String> seen = new HashSet<>();

    Loader(
            Path file,
            Path folder,
            Login owner,
            Connection connection,
            Schema schema,
            Consumer<String> said) {
        this.file = file;
        this.folder = folder;
        this.owner = owner;
        this.connection = connection;
        this.schema = schema;
        this.said = said;
    }

    @Override
    public void steps(List<Schema.Migration> steps) throws SQLException {
        schema.make(owner, steps);
        connection.setAutoCommit(false);
        Catalogue.settle(connection);
        expected = Catalogue.of(connection).tables();
        references = Catalogue.references(connection);
        // The guard of the ledger watches changes, and this is none; references are checked at
        // once when all rows are there.
        for (var reference : references) {
            run(
                    "alter table %s drop constraint %s"
                            .formatted(reference.table(), Copying.quoted(reference.name())));
        }
        var every = Catalogue.everyTable(connection);
        for (var table : every) {
            run("alter table " + Copying.quotedTable(table) + " disable trigger user");
        }
        run(
                "truncate "
                        + every.stream()
                                .map(Copying::quotedTable)
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public void file(String name, byte[] content) throws IOException {
        KeptFiles.write(folder, name, content);
    }

    @Override
    public long table(String name, List<String> columns, InputStream content)
            throws SQLException, IOException {
        if (!columns.equals(expected.get(name)) || !seen.add(name)) {
            throw Words.refusal("schema.differs", file, name);
        }
        said.accept(name);
        return Copying.on(connection).copyIn(Copying.in(name, columns), content, 64 * 1024);
    }

    @Override
    public void sequence(String name, long value) throws SQLException {
        try (var set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            set.setString(1, Copying.quotedTable(name));
            set.setLong(2, value);
            set.execute();
        }
    }

    /// Everything was there: what was taken away for the loading comes back, and holds.
    void finish(Total total) throws SQLException {
        if (!seen.equals(expected.keySet())) {
            var missing = new HashSet<>(expected.keySet());
            missing.removeAll(seen);
            throw Words.refusal("schema.differs", file, String.join(", ", missing));
        }
        for (var reference : references) {
            run(
                    "alter table %s add constraint %s %s"
                            .formatted(
                                    reference.table(),
                                    Copying.quoted(reference.name()),
                                    reference.definition()));
        }
        for (var table : Catalogue.everyTable(connection)) {
            run("alter table " + Copying.quotedTable(table) + " enable trigger user");
        }
        for (var table : total.rows().entrySet()) {
            count(table.getKey(), table.getValue());
        }
        connection.commit();
        connection.setAutoCommit(true);
        run("analyze");
    }

    private void count(String table, long expectedRows) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("select count(*) from " + Copying.quotedTable(table))) {
            row.next();
            if (row.getLong(1) != expectedRows) {
                throw Words.refusal("rows.differ", table, expectedRows, row.getLong(1));
            }
        }
    }

    private void run(String text) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(text);
        }
    }
}
