package jp.sekisho.extract.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Where the rows of a sheet stand once some of them were repeated, and what follows for everything
/// that names a row.
final class Moved {
    static final int LAST_ROW = 1_048_576;
    static final int LONGEST_TEXT = 32_767;

    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern NAMED =
            Pattern.compile("\\$([A-Z]{0,3}\\$)?([0-9]{1,7})(:\\$([A-Z]{0,3}\\$)?([0-9]{1,7}))?");
    private static final Map<String, List<String>> NAMING =
            Map.of(
                    "autoFilter", List.of("ref"),
                    "conditionalFormatting", List.of("sqref"),
                    "dataValidation", List.of("sqref"),
                    "ignoredError", List.of("sqref"),
                    "protectedRange", List.of("sqref"),
                    "selection", List.of("sqref", "activeCell"),
                    "pane", List.of("topLeftCell"),
                    "hyperlink", List.of("ref"));

    private final TreeMap<Integer, Integer> copies = new TreeMap<>();

    void repeated(int row, int times) {
        copies.put(row, times);
    }

    /// Where a row, or the first copy of it, stands now.
    int first(int row) {
        return row + copies.headMap(row).values().stream().mapToInt(times -> times - 1).sum();
    }

    /// Where a row, or the last copy of it, stands now.
    int last(int row) {
        return first(row) + copies.getOrDefault(row, 1) - 1;
    }

    void apply(Story sheet) {
        sheet.all("dimension").forEach(each -> each.getParentNode().removeChild(each));
        merge(sheet);
        for (var naming : NAMING.entrySet()) {
            for (var element : sheet.all(naming.getKey())) {
                for (var name : naming.getValue()) {
                    if (element.hasAttribute(name)) {
                        var areas = areas(element.getAttribute(name));
                        element.setAttribute(
                                name, name.endsWith("Cell") ? areas.split("[ :]", 2)[0] : areas);
                    }
                }
            }
        }
        for (var breaks : sheet.all("rowBreaks")) {
            for (var each : Story.below(breaks, "brk")) {
                var at = each.getAttribute("id");
                if (at.matches("[0-9]{1,7}")) {
                    each.setAttribute("id", String.valueOf(last(Integer.parseInt(at))));
                }
            }
        }
    }

    /// Cells that are one in a repeated row are one in each copy.
    private void merge(Story sheet) {
        for (var all : sheet.all("mergeCells")) {
            for (var each : Story.below(all, "mergeCell")) {
                var areas = merged(each.getAttribute("ref"));
                for (var area : areas) {
                    var copy = (Element) each.cloneNode(true);
                    copy.setAttribute("ref", area);
                    all.insertBefore(copy, each);
                }
                all.removeChild(each);
            }
            all.removeAttribute("count");
            if (Story.below(all, "mergeCell").isEmpty()) {
                all.getParentNode().removeChild(all);
            }
        }
    }

    private List<String> merged(String area) {
        var ends = ends(area);
        if (ends == null) {
            return List.of(area);
        }
        int from = row(ends.getFirst());
        int to = row(ends.getLast());
        var areas = new ArrayList<String>();
        if (from == to) {
            for (int at = first(from); at <= last(from); at++) {
                areas.add(column(ends.getFirst()) + at + ":" + column(ends.getLast()) + at);
            }
        } else if (first(from) <= last(to)) {
            areas.add(area(ends));
        }
        return areas;
    }

    private static @Nullable List<MatchResult> ends(String area) {
        var ends = Stream.of(area.split(":", -1)).map(AREA::matcher).toList();
        return ends.size() <= 2 && ends.stream().allMatch(each -> each.matches())
                ? ends.stream().map(each -> each.toMatchResult()).toList()
                : null;
    }

    private static int row(MatchResult cell) {
        return Integer.parseInt(cell.group(2));
    }

    private static String column(MatchResult cell) {
        return cell.group(1);
    }

    private String area(List<MatchResult> ends) {
        var from = column(ends.getFirst()) + Math.max(1, first(row(ends.getFirst())));
        int last = Math.max(first(row(ends.getFirst())), last(row(ends.getLast())));
        return ends.size() == 1 && last == first(row(ends.getFirst()))
                ? from
                : from + ":" + column(ends.getLast()) + Math.max(1, last);
    }

    private String areas(String text) {
        return Stream.of(text.split(" ", -1))
                .map(area -> {
                    var ends = ends(area);
                    return ends == null ? area : area(ends);
                })
                .collect(Collectors.joining(" "));
    }

    /// What the book calls by a name: where it is printed, and what is repeated on each page.
    String inName(String text) {
        return NAMED.matcher(text)
                .replaceAll(found -> {
                    var from = "\\$" + column(found.group(1)) + first(number(found.group(2)));
                    return found.group(5) == null
                            ? from
                            : from + ":\\$" + column(found.group(4)) + last(number(found.group(5)));
                });
    }

    private static String column(@Nullable String found) {
        return found == null ? "" : found.replace("$", "\\$");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
