package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the node that a citation names, in whatever way it is written.
///
/// Both the citation and the paths of the tree are cut into steps; a step may be left out when only the first paragraph
/// or a chapter lies between.
final class Citation {
    /// 条1, 項1, 号3, or a bare sign such as ア or (3).
    private record Step(String unit, String value) {}

    private Citation() {}

    static Optional<Node> find(Node root, String path) {
        String wanted = Paths.squeeze(path);
        Optional<Node> exact =
                root.all()
                        .filter(node -> !wanted.isEmpty() && node.path().equals(wanted))
                        .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<Step> steps = steps(wanted);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(walk(root, steps, 0));
    }

    private static List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        while (i < path.length()) {
            int end = stepEnd(path, i);
            steps.add(step(path.substring(i, end)));
            i = end;
        }
        return steps;
    }

    private static int stepEnd(String path, int from) {
        if (path.charAt(from) == '(') {
            int close = path.indexOf(')', from);
            int end = close < 0 ? path.length() : close + 1;
            return branchesEnd(path, end);
        }
        int i = path.charAt(from) == '第' ? from + 1 : from;
        int digits = i;
        while (digits < path.length()
                && (isNumber(path.charAt(digits))
                        || path.charAt(digits) == '-'
                        || (path.charAt(digits) == '.' && digits > i))) {
            digits++;
        }
        if (digits == i) {
            boolean word =
                    path.startsWith("附則", from)
                            || path.startsWith("別表", from)
                            || path.startsWith("様式", from);
            return word ? from + 2 : from + 1;
        }
        if (digits < path.length() && "条項号編章節款目".indexOf(path.charAt(digits)) >= 0) {
            digits++;
        }
        return branchesEnd(path, digits);
    }

    private static int branchesEnd(String path, int from) {
        int end = from;
        while (end + 1 < path.length()
                && path.charAt(end) == 'の'
                && isNumber(path.charAt(end + 1))) {
            end += 2;
            while (end < path.length() && isNumber(path.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isNumber(char c) {
        return Script.isDigit(c) || KanjiNumber.isDigit(c);
    }

    private static Step step(String words) {
        StringBuilder number = new StringBuilder();
        StringBuilder run = new StringBuilder();
        String unit = "";
        for (int i = 0; i <= words.length(); i++) {
            char c = i < words.length() ? words.charAt(i) : 0;
            if (c != 0 && isNumber(c)) {
                run.append(c);
                continue;
            }
            number.append(arabic(run.toString()));
            run.setLength(0);
            if ("条項号編章節款目".indexOf(c) >= 0) {
                unit = String.valueOf(c);
            } else if (c != 0 && c != '第') {
                number.append(c);
            }
        }
        return new Step(unit, number.toString());
    }

    private static String arabic(String digits) {
        int value =
                digits.isEmpty() || Script.isDigit(digits.charAt(0))
                        ? -1
                        : KanjiNumber.value(digits);
        return value < 0 ? digits : String.valueOf(value);
    }

    private static @Nullable Node walk(Node node, List<Step> steps, int at) {
        if (at == steps.size()) {
            return node;
        }
        for (Node child : node.children()) {
            if (matches(child, steps.get(at))) {
                Node found = walk(child, steps, at + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        for (Node child : node.children()) {
            boolean passes =
                    switch (child.kind()) {
                        case PART, CHAPTER, SECTION, SUBSECTION, DIVISION -> true;
                        case PARAGRAPH ->
                                !steps.get(at).unit().equals("項")
                                        && Numeral.of(1).equals(child.number());
                        default -> false;
                    };
            Node found = passes ? walk(child, steps, at) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean matches(Node node, Step step) {
        Numeral number = node.number();
        String value = number == null ? "" : number.toString();
        boolean numbered = step.value().equals(value);
        String marker = Paths.withoutDot(step(Paths.squeeze(node.marker().text())).value());
        return switch (node.kind()) {
            case PART -> step.unit().equals("編") && numbered;
            case CHAPTER -> step.unit().equals("章") && numbered;
            case SECTION -> step.unit().equals("節") && numbered;
            case SUBSECTION -> step.unit().equals("款") && numbered;
            case DIVISION -> step.unit().equals("目") && numbered;
            case ARTICLE -> step.unit().equals("条") && numbered;
            case PARAGRAPH -> step.unit().equals("項") && numbered;
            case ITEM -> step.unit().equals("号") ? numbered : marker.equals(step.value());
            case SUBITEM, HEADING -> step.unit().isEmpty() && marker.equals(step.value());
            case SUPPLEMENT -> step.value().equals("附則") || step.value().equals("付則");
            case REGULATION,
                    TITLE,
                    INSTRUMENT,
                    HISTORY,
                    ENACTMENT,
                    CONTENTS,
                    PREAMBLE,
                    FRONT,
                    ANNEX,
                    FORM,
                    NOTE,
                    FOOTNOTE ->
                    false;
        };
    }
}
