package jp.sekisho.mynumber.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.sekisho.extract.Document;

/// What `dsquery *` and `dsget` print: a table under a line of headings that begins with spaces, or
/// with `-l` an attribute a line. Between several values stand semicolons.
///
/// Headings and rows are as the documentation of Microsoft shows them; columns are padded to the
/// longest value. How a full-width letter counts in that is not documented, so a row that does not fit
/// below its headings is cut at two spaces or more, and refused if that gives another number of cells.
final class DsText {
    private static final Map<String, String> NAMES =
            Map.of(
                    "distinguishedname", "dn",
                    "samid", "samaccountname",
                    "sid", "objectsid",
                    "upn", "userprincipalname");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):(?: (.*))?");

    private final List<Document.Paragraph> lines;
    private final List<DirectoryEntry> entries = new ArrayList<>();

    private DsText(List<Document.Paragraph> lines) {
        this.lines = lines;
    }

    static List<DirectoryEntry> read(Document document) {
        var lines = document.paragraphs().stream().filter(line -> !line.text().isBlank()).toList();
        if (lines.isEmpty()) {
            throw new DirectoryFlaw(DirectoryFlaw.Kind.NONE, 0, "");
        }
        var text = new DsText(lines);
        text.read(lines.getFirst());
        return text.entries;
    }

    private void read(Document.Paragraph first) {
        var text = first.text();
        if (text.startsWith("\"") && text.strip().endsWith("\"")) {
            throw new DirectoryFlaw(DirectoryFlaw.Kind.NAMES_ONLY, first.number(), "");
        }
        if (text.startsWith("  ") && knows(text)) {
            table(first);
        } else if (LINE.matcher(text).matches() && knows(text.replaceFirst(":.*", ""))) {
            list();
        } else {
            throw new DirectoryFlaw(DirectoryFlaw.Kind.NONE, 0, "");
        }
    }

    private static boolean knows(String headings) {
        return WORD.matcher(headings)
                .results()
                .map(word -> name(word.group()))
                .anyMatch(name -> name.equals("objectsid") || name.equals("dn"));
    }

    private static String name(String heading) {
        var lower = heading.toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(lower, lower);
    }

    private static boolean isEnd(Document.Paragraph line) {
        var text = line.text().strip().toLowerCase(Locale.ROOT);
        if (!text.startsWith("dsget ") && !text.startsWith("dsquery ")) {
            return false;
        }
        if (text.contains("failed") || text.contains("失敗")) {
            throw new DirectoryFlaw(DirectoryFlaw.Kind.FAILED, line.number(), "");
        }
        return true;
    }

    private void table(Document.Paragraph heading) {
        var words = WORD.matcher(heading.text()).results().toList();
        var names = words.stream().map(word -> name(word.group())).toList();
        var starts = words.stream().map(MatchResult::start).toList();
        for (var line : lines.subList(1, lines.size())) {
            if (isEnd(line)) {
                return;
            }
            var cells = cells(line, starts);
            var values = new HashMap<String, String>();
            for (int column = 0; column < cells.size(); column++) {
                values.merge(names.get(column), cells.get(column), (one, more) -> one);
            }
            entries.add(entry(values));
        }
    }

    private static List<String> cells(Document.Paragraph line, List<Integer> starts) {
        var text = line.text();
        var fits =
                starts.stream()
                        .skip(1)
                        .filter(start -> start <= text.length())
                        .allMatch(start -> text.charAt(start - 1) == ' ');
        if (fits) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < starts.size(); column++) {
                int from = Math.min(starts.get(column), text.length());
                int to =
                        column + 1 < starts.size()
                                ? Math.min(starts.get(column + 1), text.length())
                                : text.length();
                cells.add(text.substring(from, to).strip());
            }
            return cells;
        }
        var cells = List.of(text.strip().split(" {2,}", -1));
        if (cells.size() != starts.size()) {
            throw DirectoryFlaw.at(line.number(), "dsquery * -attr … -l");
        }
        return cells;
    }

    /// An entry ends where its first attribute comes again.
    private void list() {
        var values = new HashMap<String, String>();
        var first = "";
        for (var line : lines) {
            if (isEnd(line)) {
                break;
            }
            var found = LINE.matcher(line.text());
            if (!found.matches()) {
                throw DirectoryFlaw.at(line.number(), "attribute: value");
            }
            var name = name(String.valueOf(found.group(1)));
            var value = Objects.requireNonNullElse(found.group(2), "").strip();
            if (name.equals(first)) {
                entries.add(entry(values));
                values.clear();
            }
            first = first.isEmpty() ? name : first;
            values.merge(name, value, (one, more) -> one + ";" + more);
        }
        entries.add(entry(values));
    }

    private static DirectoryEntry entry(Map<String, String> values) {
        var entry = new DirectoryEntry();
        values.forEach((name, value) -> {
            if (name.equals("dn")) {
                entry.add(name, value);
            } else if (name.equals("disabled")) {
                entry.add("useraccountcontrol", value.equalsIgnoreCase("yes") ? "514" : "512");
            } else {
                DirectoryEntry.values(value).forEach(each -> entry.add(name, each));
            }
        });
        if (!values.containsKey("objectclass")) {
            kind(values).ifPresent(kind -> entry.add("objectclass", kind));
        }
        return entry;
    }

    /// What it is, where nobody asked for its class.
    private static Optional<String> kind(Map<String, String> values) {
        if (values.getOrDefault("samaccountname", "").endsWith("$")) {
            return Optional.of("computer");
        }
        if (List.of("secgrp", "scope", "grouptype", "member").stream()
                .anyMatch(name -> !values.getOrDefault(name, "").isEmpty())) {
            return Optional.of("group");
        }
        return List.of("disabled", "userprincipalname", "useraccountcontrol").stream()
                        .anyMatch(name -> !values.getOrDefault(name, "").isEmpty())
                ? Optional.of("user")
                : Optional.empty();
    }
}
