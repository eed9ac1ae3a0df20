package jp.sekisho.detect.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the `#` lines of a Zeek or W3C log say of the lines that follow. Immutable.
public final class Columns {
    /// Before any such line.
    static final Columns NONE =
            new Columns(List.of(), List.of(), "", "", '\t', ',', "(empty)", "-");

    private final List<byte[]> names;
    private final List<String> types;
    private final String path;
    private final String software;
    private final char separator;
    private final char setSeparator;
    private final byte[] empty;
    private final byte[] unset;

    private Columns(
            List<byte[]> names,
            List<String> types,
            String path,
            String software,
            char separator,
            char setSeparator,
            String empty,
            String unset) {
        this.names = List.copyOf(names);
        this.types = List.copyOf(types);
        this.path = path;
        this.software = software;
        this.separator = separator;
        this.setSeparator = setSeparator;
        this.empty = empty.getBytes(StandardCharsets.UTF_8);
        this.unset = unset.getBytes(StandardCharsets.UTF_8);
    }

    int size() {
        return names.size();
    }

    byte[] name(int column) {
        return names.get(column);
    }

    /// The type that Zeek gives the column; empty in W3C logs.
    String type(int column) {
        return column < types.size() ? types.get(column) : "";
    }

    /// What Zeek calls the log: `conn`, `dns`.
    String path() {
        return path;
    }

    String software() {
        return software;
    }

    char separator() {
        return separator;
    }

    char setSeparator() {
        return setSeparator;
    }

    byte[] empty() {
        return empty;
    }

    byte[] unset() {
        return unset;
    }

    /// After all `#` lines at from..to, where a line begins.
    Columns after(byte[] bytes, int from, int to) {
        Columns columns = this;
        int line = from;
        while (line < to) {
            int end = Bytes.indexOf(bytes, '\n', line, to);
            end = end < 0 ? to : end;
            if (bytes[line] == '#') {
                int trimmed = Bytes.trimEnd(bytes, line, end);
                columns =
                        columns.afterLine(
                                new String(bytes, line, trimmed - line, StandardCharsets.UTF_8));
            }
            line = end + 1;
        }
        return columns;
    }

    Columns afterLine(String line) {
        int colon = line.indexOf(": ");
        // W3C writes its keys with a capital and a colon, Zeek neither.
        if (colon > 0 && Character.isUpperCase(line.charAt(1))) {
            String rest = line.substring(colon + 2).strip();
            return switch (line.substring(1, colon).toLowerCase(Locale.ROOT)) {
                case "fields" -> with(List.of(rest.split("\\s+", -1)), List.of(), ' ');
                case "software" -> new Columns(names, types, path, rest, ' ', ',', "(empty)", "-");
                default -> this;
            };
        }
        if (line.startsWith("#separator ")) {
            String written = line.substring(11);
            char read =
                    written.matches("\\\\x[0-9a-fA-F]{2}")
                            ? (char) Integer.parseInt(written.substring(2), 16)
                            : written.isEmpty() ? '\t' : written.charAt(0);
            // A new log begins: nothing of the one before holds.
            return NONE.with(List.of(), List.of(), read);
        }
        int key = line.indexOf(separator);
        if (key < 1) {
            return this;
        }
        String rest = line.substring(key + 1);
        return switch (line.substring(1, key)) {
            case "set_separator" ->
                    rest.isEmpty() ? this : with(rest.charAt(0), text(empty), text(unset), path);
            case "empty_field" -> with(setSeparator, rest, text(unset), path);
            case "unset_field" -> with(setSeparator, text(empty), rest, path);
            case "path" -> with(setSeparator, text(empty), text(unset), rest);
            case "fields" -> with(split(rest), types, separator);
            case "types" ->
                    with(names.stream().map(Columns::text).toList(), split(rest), separator);
            default -> this;
        };
    }

    private List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int next = text.indexOf(separator); next >= 0; next = text.indexOf(separator, at)) {
            parts.add(text.substring(at, next));
            at = next + 1;
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Columns with(List<String> newNames, List<String> newTypes, char newSeparator) {
        return new Columns(
                newNames.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList(),
                newTypes,
                path,
                software,
                newSeparator,
                setSeparator,
                text(empty),
                text(unset));
    }

    private Columns with(char newSetSeparator, String newEmpty, String newUnset, String newPath) {
        return new Columns(
                names, types, newPath, software, separator, newSetSeparator, newEmpty, newUnset);
    }
}
