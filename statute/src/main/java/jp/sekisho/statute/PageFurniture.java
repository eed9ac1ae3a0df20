package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds page numbers and running heads: lines that belong to the paper, not to the regulation.
///
/// A line is a running head when it comes back, digits aside, at page breaks, or far apart again and again.
/// Cost: one pass over the lines and a map of the short ones.
final class PageFurniture {
    private static final int LONGEST_HEAD = 60;
    private static final int FAR_APART = 8;
    private static final List<String> OPENING_WORDS =
            List.of("附則", "別表", "様式", "別記", "別紙", "改正", "備考");

    private final Lines lines;
    private final List<Integer> filled = new ArrayList<>();
    private final String[] text;
    private final Omission.@Nullable Kind[] kinds;

    private PageFurniture(String original, Lines lines) {
        this.lines = lines;
        this.text = new String[lines.count];
        this.kinds = new Omission.Kind[lines.count];
        for (int i = 0; i < lines.count; i++) {
            text[i] = squeeze(original, lines.from(i), lines.to(i));
            if (!text[i].isEmpty()) {
                filled.add(i);
            }
        }
    }

    /// The kind of each line, null for text.
    static Omission.@Nullable Kind[] of(String original, Lines lines) {
        PageFurniture furniture = new PageFurniture(original, lines);
        furniture.findDecoratedNumbers();
        furniture.findHeads();
        furniture.findBareNumbers();
        furniture.findHeads();
        return furniture.kinds;
    }

    private static String squeeze(String original, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to && out.length() <= LONGEST_HEAD; i++) {
            char c = original.charAt(i);
            if (!Script.isSpace(c) && !Script.isInvisible(c)) {
                out.append(Script.fold(c));
            }
        }
        return out.toString();
    }

    private void findDecoratedNumbers() {
        for (int line : filled) {
            if (PageNumber.isDecorated(text[line])) {
                kinds[line] = Omission.Kind.PAGE_NUMBER;
            }
        }
    }

    private void findBareNumbers() {
        List<Integer> places = new ArrayList<>();
        for (int k = 0; k < filled.size(); k++) {
            int line = filled.get(k);
            if (kinds[line] == null && PageNumber.bare(text[line]) >= 0) {
                places.add(k);
            }
        }
        boolean counted = places.size() >= 3;
        for (int j = 1; j < places.size() && counted; j++) {
            int before = PageNumber.bare(text[filled.get(places.get(j - 1))]);
            int here = PageNumber.bare(text[filled.get(places.get(j))]);
            counted = here == before + 1 && places.get(j) - places.get(j - 1) >= FAR_APART;
        }
        for (int k : places) {
            if (counted || atPageBreak(k)) {
                kinds[filled.get(k)] = Omission.Kind.PAGE_NUMBER;
            }
        }
    }

    private void findHeads() {
        Map<String, List<Integer>> again = new HashMap<>();
        for (int k = 0; k < filled.size(); k++) {
            String line = text[filled.get(k)];
            if (kinds[filled.get(k)] == null && couldBeHead(line)) {
                again.computeIfAbsent(withoutDigits(line), _ -> new ArrayList<>()).add(k);
            }
        }
        for (List<Integer> places : again.values()) {
            if (places.size() < 2) {
                continue;
            }
            boolean farApart = places.size() >= 3 && areFarApart(places);
            for (int k : places) {
                boolean first = k == 0;
                if (!first && (farApart || atPageBreak(k))) {
                    kinds[filled.get(k)] = Omission.Kind.RUNNING_HEAD;
                }
            }
        }
    }

    private static boolean areFarApart(List<Integer> places) {
        for (int j = 1; j < places.size(); j++) {
            if (places.get(j) - places.get(j - 1) < FAR_APART) {
                return false;
            }
        }
        return true;
    }

    private boolean atPageBreak(int k) {
        int line = filled.get(k);
        if (lines.startsPage(line) || (k > 0 && breaksPage(filled.get(k - 1), line))) {
            return true;
        }
        if (k + 1 == filled.size()) {
            return k > 0 && kinds[filled.get(k - 1)] != null;
        }
        return breaksPage(line, filled.get(k + 1));
    }

    /// Whether a page ends between two neighbouring filled lines, or one of them is already known to be furniture.
    private boolean breaksPage(int line, int next) {
        for (int i = line + 1; i <= next; i++) {
            if (lines.startsPage(i)) {
                return true;
            }
        }
        return kinds[line] != null || kinds[next] != null;
    }

    /// Nothing that could be the number, the caption or the end of a provision.
    private static boolean couldBeHead(String line) {
        int from = "-*+・○●■□◆◇".indexOf(line.charAt(0)) >= 0 && line.length() > 1 ? 1 : 0;
        char first = line.charAt(from);
        return line.length() >= 3
                && line.length() <= LONGEST_HEAD
                && line.indexOf('。') < 0
                && line.indexOf('、') < 0
                && first != '('
                && first != '第'
                && !Script.isDigit(first)
                && Enclosed.value(first) == 0
                && OPENING_WORDS.stream().noneMatch(word -> line.startsWith(word));
    }

    private static String withoutDigits(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!Script.isDigit(c)) {
                out.append(c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != '#') {
                out.append('#');
            }
        }
        return out.toString();
    }
}
