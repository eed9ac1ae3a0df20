package jp.sekisho.statute;

import java.util.HashMap;
import java.util.Map;

/// Names nodes as a citation would: 第6条第1項第3号ア. No name is given twice.
final class Paths {
    private final Map<String, Integer> given = new HashMap<>();

    String path(Draft draft, String parent, int index, String marker) {
        String path = wanted(draft, parent, index, squeeze(marker));
        int times = given.merge(path, 1, Integer::sum);
        return times == 1 ? path : path + "〔" + times + "〕";
    }

    private static String wanted(Draft draft, String parent, int index, String marker) {
        return switch (draft.kind) {
            case REGULATION -> "";
            case TITLE -> "題名";
            case INSTRUMENT -> "番号";
            case HISTORY -> "沿革";
            case ENACTMENT -> "制定文";
            case CONTENTS -> "目次";
            case PREAMBLE -> "前文";
            case FRONT -> "前付";
            case PART -> label(draft, "編", index);
            case CHAPTER -> parent + label(draft, "章", index);
            case SECTION -> parent + label(draft, "節", index);
            case SUBSECTION -> parent + label(draft, "款", index);
            case DIVISION -> parent + label(draft, "目", index);
            case ARTICLE -> supplement(parent) + label(draft, "条", index);
            case PARAGRAPH -> parent + label(draft, "項", index);
            case ITEM ->
                    parent.endsWith("項")
                            ? parent + item(draft, index, marker)
                            : jointed(parent, withoutDot(sign(draft, index, marker)));
            case SUBITEM -> parent + sign(draft, index, marker);
            case HEADING -> heading(draft, parent, index, marker);
            case SUPPLEMENT ->
                    marker.endsWith("抄") ? marker.substring(0, marker.length() - 1) : marker;
            case ANNEX, FORM -> withoutRelation(marker);
            case NOTE -> parent + "注記";
            case FOOTNOTE -> parent + "注";
        };
    }

    private static String label(Draft draft, String unit, int index) {
        Numeral number = draft.number;
        if (number == null) {
            return "〔" + (index + 1) + "〕";
        }
        String branches = number.toString().substring(String.valueOf(number.first()).length());
        return "第" + number.first() + unit + branches;
    }

    /// Articles are counted through all chapters, but anew in each 附則.
    private static String supplement(String parent) {
        return parent.startsWith("附則") || parent.startsWith("付則") ? parent : "";
    }

    private static String item(Draft draft, int index, String marker) {
        return switch (draft.style) {
            case PLAIN, DOTTED, BRACKETED, HALF_BRACKETED, PARENTHESIZED, KANJI, BRACKETED_KANJI ->
                    label(draft, "号", index);
            default -> sign(draft, index, marker);
        };
    }

    private static String sign(Draft draft, int index, String marker) {
        if (draft.style == Style.BULLET || draft.style == Style.NONE) {
            return "〔" + (index + 1) + "〕";
        }
        return marker;
    }

    private static String heading(Draft draft, String parent, int index, String marker) {
        if (draft.style == Style.HYPHENATED) {
            return withoutDot(marker);
        }
        boolean chapter =
                parent.isEmpty()
                        || parent.endsWith("章")
                        || parent.endsWith("節")
                        || parent.endsWith("編");
        String sign = withoutDot(sign(draft, index, marker));
        return chapter ? sign : jointed(parent, sign);
    }

    /// 第3の2: a plain number below a plain number.
    private static String jointed(String parent, String sign) {
        boolean runTogether =
                !parent.isEmpty()
                        && Script.isDigit(parent.charAt(parent.length() - 1))
                        && !sign.isEmpty()
                        && Script.isDigit(sign.charAt(0));
        return runTogether ? parent + "の" + sign : parent + sign;
    }

    static String withoutDot(String marker) {
        return marker.endsWith(".") || marker.endsWith("、")
                ? marker.substring(0, marker.length() - 1)
                : marker;
    }

    private static String withoutRelation(String label) {
        int bracket = label.indexOf('(');
        return bracket > 0 ? label.substring(0, bracket) : label;
    }

    /// One width, no space.
    static String squeeze(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (!Script.isSpace(words.charAt(i))) {
                out.append(Script.fold(words.charAt(i)));
            }
        }
        return out.toString();
    }
}
