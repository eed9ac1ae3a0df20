package jp.sekisho.acl;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One line of an export, in fields between tabs. The first tells the kind; missing ones at the end are
/// empty.
final class ExportLine {

    private final String file;
    private final int number;
    private final String[] fields;

    ExportLine(String file, int number, String line) {
        this.file = file;
        this.number = number;
        fields = line.split("\t", -1);
    }

    String kind() {
        return fields[0];
    }

    int size() {
        return fields.length;
    }

    /// What stands there, empty if there is nothing.
    String text(int field) {
        return field < fields.length ? fields[field] : "";
    }

    /// All behind the first field, tabs included.
    String rest() {
        return String.join("\t", List.of(fields).subList(1, fields.length));
    }

    String needed(int field, String what) {
        if (text(field).isEmpty()) {
            throw wrong(field, what);
        }
        return text(field);
    }

    Optional<String> optional(int field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    /// A path: on Unix with what is no plain text as backslash and three octal digits.
    String path(int field) {
        String path = needed(field, "a path");
        if (path.startsWith("/")) {
            return Escapes.octal(path);
        }
        if (path.length() < 3 || !(path.startsWith(":\\", 1) || path.startsWith("\\\\"))) {
            throw wrong(field, "an absolute path, such as /srv/data or D:\\data");
        }
        return path;
    }

    Sid sid(int field) {
        return parsed(field, Sid::parse);
    }

    Optional<Sid> optionalSid(int field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(sid(field));
    }

    List<Sid> sids(int field) {
        return parsed(
                field,
                text ->
                        text.isEmpty()
                                ? List.of()
                                : Arrays.stream(text.split(" ", -1)).map(Sid::parse).toList());
    }

    List<String> names(int field) {
        return text(field).isEmpty() ? List.of() : List.of(text(field).split("\\|", -1));
    }

    Instant instant(int field) {
        try {
            return OffsetDateTime.parse(text(field)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(field, "a time with its zone, such as 2026-11-24T07:00:00+09:00");
        }
    }

    Optional<LocalDate> date(int field) {
        try {
            return optional(field).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw wrong(field, "a date such as 2026-10-01, or nothing");
        }
    }

    int number(int field, int most) {
        String text = text(field);
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
            throw wrong(field, "a number up to " + most);
        }
        return Integer.parseInt(text);
    }

    /// Reads a field by another parser, whose refusal is told as of this line.
    <T> T parsed(int field, Function<String, T> parser) {
        try {
            return parser.apply(text(field));
        } catch (Malformed e) {
            throw e.in(file, number, column(field) - 1);
        }
    }

    private int column(int field) {
        int column = 1;
        for (int i = 0; i < Math.min(field, fields.length); i++) {
            column += fields[i].length() + 1;
        }
        return field < fields.length ? column : column - 1;
    }

    Malformed wrong(int field, String expected) {
        return wrong(Malformed.Flaw.FORM, field, expected, Malformed.quoted(text(field)));
    }

    Malformed wrong(Malformed.Flaw flaw, int field, String expected, String found) {
        return new Malformed(flaw, file, number, column(field), expected, found);
    }
}
