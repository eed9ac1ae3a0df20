package jp.sekisho.statute;

/// Characters that stand for characters nobody could read: �, 〓, private use, controls, (cid:123).
final class Unreadable {

    private Unreadable() {}

    static void raise(Tree tree) {
        Ink ink = tree.ink();
        Node last = null;
        for (int i = 0; i < ink.length; i++) {
            int end = endOfDamage(ink, i);
            if (end == i) {
                continue;
            }
            Range range = ink.range(i, end);
            Node node = tree.root().at(range.from());
            if (node != last) {
                tree.doubts()
                        .raise(
                                Flag.Kind.UNREADABLE,
                                range,
                                range.from(),
                                "読み取れない文字が" + (end - i) + "字あります。",
                                Doubts.asPrinted());
            }
            last = node;
            i = end - 1;
        }
    }

    private static int endOfDamage(Ink ink, int from) {
        int i = from;
        while (i < ink.length && isDamage(ink, i)) {
            i++;
        }
        if (i == from && ink.has(from, "(cid:")) {
            int close = ink.find(')', from, Math.min(ink.length, from + 12));
            return close < 0 ? from : close + 1;
        }
        return i;
    }

    private static boolean isDamage(Ink ink, int i) {
        char c = ink.raw(i);
        return c == '\uFFFD'
                || c == '〓'
                || (c >= '\uE000' && c <= '\uF8FF')
                || (c >= '\u007F' && c <= '\u009F')
                || (Character.isHighSurrogate(c)
                        && !Character.isLowSurrogate(i + 1 < ink.length ? ink.raw(i + 1) : 0))
                || (Character.isLowSurrogate(c)
                        && !Character.isHighSurrogate(i > 0 ? ink.raw(i - 1) : 0))
                || (ink.get(i) == '?' && (ink.get(i + 1) == '?' || ink.get(i - 1) == '?'));
    }
}
