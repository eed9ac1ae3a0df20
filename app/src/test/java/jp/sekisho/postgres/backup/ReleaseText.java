package jp.sekisho.postgres.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekisho.postgres.Login;

/// The data of a database as plain text that is kept with the tests: the steps of its history, and what
/// COPY writes of each table, its lines in order.
///
/// ```
/// # what it is
/// word TEXT                        (which stands further on as `~` and the number of the word)
/// step VERSION CHECKSUM SCRIPT
/// table NAME COLUMN,COLUMN
/// what COPY writes
/// \.
/// sequence NAME VALUE
/// ```
public final class ReleaseText {
    private static final String END = "\\.";
    private static final String WORD = "word ";
    private static final char MARK = '~';
    private static final int TOKEN = 3;
    private static final String DIGITS =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int BASE = DIGITS.length();

    /// Numbers of rows, names of tables and actions, and what stands between values in JSON.
    private static final Pattern OFTEN =
            Pattern.compile(
                    "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                            + "|(?:\\{|null, |\", |, )?\"[a-z_]+\": (?:\"|null|false|true|\\[\\{)?"
                            + "|(?:\"?,)?\"[a-z]+\":\"?"
                            + "|[a-z]+\\.[a-z_.]+");

    private ReleaseText() {}

    public static void write(Login login, String about, Path file)
            throws SQLException, IOException {
        var text = new StringBuilder("# " + about + "\n");
        try (var connection = login.connect()) {
            connection.setAutoCommit(false);
            Catalogue.settle(connection);
            for (var step : Schema.taken(connection)) {
                text.append(
                        "step %s %d %s\n"
                                .formatted(step.version(), step.checksum(), step.script()));
            }
            for (var table : Catalogue.of(connection).tables().entrySet()) {
                table(connection, table.getKey(), table.getValue(), text);
            }
            for (var name : Catalogue.sequences(connection)) {
                sequence(connection, name, text);
            }
        }
        Files.writeString(file, shortened(text.toString()));
    }

    /// What comes often, and is random or always the same, is written once: half of the text.
    static String shortened(String text) {
        if (text.indexOf(MARK) >= 0) {
            throw new IllegalArgumentException("the text has a " + MARK);
        }
        var counts = new TreeMap<String, Integer>();
        OFTEN.matcher(text).results().forEach(each -> counts.merge(each.group(), 1, Integer::sum));
        counts.entrySet()
                .removeIf(each ->
                        each.getValue() * (each.getKey().length() - TOKEN)
                                < each.getKey().length() + WORD.length());
        var words = List.copyOf(counts.keySet());
        var numbers = new HashMap<String, String>();
        for (int n = 0; n < words.size(); n++) {
            numbers.put(
                    words.get(n), "" + MARK + DIGITS.charAt(n / BASE) + DIGITS.charAt(n % BASE));
        }
        var short_ =
                OFTEN.matcher(text)
                        .replaceAll(each ->
                                Matcher.quoteReplacement(
                                        numbers.getOrDefault(each.group(), each.group())));
        int about = short_.indexOf('\n') + 1;
        var list = new StringBuilder();
        words.forEach(word -> list.append(WORD).append(word).append('\n'));
        return short_.substring(0, about) + list + short_.substring(about);
    }

    private static String expanded(String short_) {
        var words =
                short_.lines()
                        .filter(line -> line.startsWith(WORD))
                        .map(line -> line.substring(WORD.length()))
                        .toList();
        return Pattern.compile(MARK + "(.)(.)")
                .matcher(short_)
                .replaceAll(each ->
                        Matcher.quoteReplacement(
                                words.get(
                                        DIGITS.indexOf(each.group(1)) * BASE
                                                + DIGITS.indexOf(each.group(2)))));
    }

    private static void table(
            Connection connection, String name, List<String> columns, StringBuilder text)
            throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        Copying.on(connection).copyOut(Copying.out(name, columns), out);
        text.append("table " + name + " " + String.join(",", columns) + "\n");
        out.toString(UTF_8).lines().sorted().forEach(line -> text.append(line).append('\n'));
        text.append(END + "\n");
    }

    private static void sequence(Connection connection, String name, StringBuilder text)
            throws SQLException {
        try (var sql = connection.createStatement();
                var row =
                        sql.executeQuery(
                                "select last_value from "
                                        + Copying.quotedTable(name)
                                        + " where is_called")) {
            if (row.next()) {
                text.append("sequence " + name + " " + row.getLong(1) + "\n");
            }
        }
    }

    /// Puts it into an empty database, whose tables are made as they were then.
    public static void load(Path file, Path dataFolder, Login owner)
            throws SQLException, IOException {
        var lines = expanded(Files.readString(file)).split("\n");
        try (var connection = owner.connect()) {
            var loader =
                    new Loader(file, dataFolder, owner, connection, Schema.installed(), _ -> {});
            loader.steps(steps(lines));
            Map<String, Long> rows = new LinkedHashMap<>();
            for (int at = 0; at < lines.length; at++) {
                var words = lines[at].split(" ");
                switch (words[0]) {
                    case "table" -> {
                        var content = new StringBuilder();
                        long count = 0;
                        for (at++; !lines[at].equals(END); at++, count++) {
                            content.append(lines[at]).append('\n');
                        }
                        var bytes = new ByteArrayInputStream(content.toString().getBytes(UTF_8));
                        loader.table(words[1], List.of(words[2].split(",")), bytes);
                        rows.put(words[1], count);
                    }
                    case "sequence" -> loader.sequence(words[1], Long.parseLong(words[2]));
                    case "#", "word", "step" -> {}
                    default -> throw new IOException(file + ": " + lines[at]);
                }
            }
            loader.finish(new Total(rows, 0));
        }
    }

    private static List<Schema.Migration> steps(String[] lines) {
        var steps = new ArrayList<Schema.Migration>();
        for (var line : lines) {
            if (line.startsWith("step ")) {
                var words = line.split(" ", 4);
                steps.add(new Schema.Migration(words[1], words[3], Integer.parseInt(words[2])));
            }
        }
        return steps;
    }
}
