package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// Items that stand on lines of their own but lost their numbers.
///
/// Before: 次に掲げるものとする。⏎ 住所 ⏎ 氏名. The lines are kept apart and a doubt is raised; no number is made up.
final class LostItems {
    private static final List<String> ANNOUNCEMENTS =
            List.of(
                    "次の各号", "次に掲げる", "次に定める", "次のとおり", "以下のとおり", "以下に掲げる", "次の事項", "下記", "以下の",
                    "次の");

    private LostItems() {}

    static boolean areIn(Ink ink, Wrap wrap, Draft draft) {
        if (draft.text.size() != 1 || !draft.children.isEmpty()) {
            return false;
        }
        int first = firstLine(ink, draft);
        if (first < 0 || !announces(ink.folded(draft.textStart(), first))) {
            return false;
        }
        int lines = 0;
        for (int start : LineBreaks.lineStarts(ink, first, draft.textEnd())) {
            if (start > first && wrap.isFullBefore(start)) {
                return false;
            }
            lines++;
        }
        return lines >= 2;
    }

    /// The first line behind the announcing sentence, or -1.
    private static int firstLine(Ink ink, Draft draft) {
        for (int i = draft.textStart() + 1; i < draft.textEnd(); i++) {
            if (ink.gap(i).isBreak()) {
                char before = ink.get(i - 1);
                if (before == '。' || before == ':') {
                    return i;
                }
            }
        }
        return -1;
    }

    /// Whether `sentence` promises a list.
    static boolean announces(String sentence) {
        int last = sentence.lastIndexOf('。', sentence.length() - 2);
        String tail = sentence.substring(last + 1);
        if (tail.contains("次の表") || tail.contains("次の図") || tail.contains("次の式")) {
            return false;
        }
        return ANNOUNCEMENTS.subList(0, 8).stream().anyMatch(tail::contains)
                || (ANNOUNCEMENTS.stream().anyMatch(tail::contains) && countsOrOrders(tail));
    }

    /// 次の二段階の対策, 以下の対策を講じる.
    private static boolean countsOrOrders(String tail) {
        int at = tail.indexOf("次の");
        boolean counted =
                at >= 0
                        && at + 2 < tail.length()
                        && (KanjiNumber.isDigit(tail.charAt(at + 2))
                                || Script.isDigit(tail.charAt(at + 2)));
        return counted || tail.contains("以下の");
    }

    static void raise(Doubts doubts, Ink ink, Draft draft) {
        int first = firstLine(ink, draft);
        List<Integer> starts = LineBreaks.lineStarts(ink, first, draft.textEnd());
        List<Edit> items = new ArrayList<>();
        for (int start : starts) {
            items.add(new Edit.Begin(ink.offset(start)));
            if (draft.depth < Node.DEEPEST) {
                items.add(
                        new Edit.Move(
                                ink.offset(start),
                                Math.max(draft.depth + 1, Node.PARAGRAPH_DEPTH)));
            }
        }
        doubts.raise(
                Flag.Kind.ITEMS_LOST,
                ink.range(first, draft.textEnd()),
                ink.offset(draft.at),
                "「次の」ものとして" + starts.size() + "行がありますが、番号がありません。",
                Doubts.answer("text"),
                new Doubts.Answer("items", items));
    }
}
