package jp.sekisho.statute;

import java.util.List;

/// A text that ends where no text can end: on a particle, inside a bracket, without its full stop.
final class Truncated {
    private static final List<String> UNFINISHED =
            List.of(
                    "、", "・", "及び", "又は", "並びに", "若しくは", "かつ", "または", "および", "ものとす", "しなけれ",
                    "しなければ", "ならな", "により", "に基づき", "について", "に関し", "に対し", "等の", "ための", "である場合",
                    "における", "に係る", "に関する", "ように", "「", "(");
    private static final List<String> FINE = List.of("こと", "もの", "ほか", "とき", "ところ", "はがき");

    private Truncated() {}

    static void raise(Tree tree, Node node) {
        String text = node.text().text();
        if (text.isEmpty() || text.indexOf('\n') >= 0 || node.isDeleted() || !isCut(node, text)) {
            return;
        }
        Ink ink = tree.ink();
        int end = ink.indexOf(node.text().originalAt(text.length() - 1)) + 1;
        int start = lastWord(ink, end);
        Range word = ink.range(start, end);
        tree.doubts()
                .raise(
                        Flag.Kind.TRUNCATED,
                        word,
                        node.text().originalAt(text.length() - 1),
                        "「" + ink.original.substring(word.from(), word.to()) + "」で文が途中で切れています。",
                        Doubts.asPrinted());
    }

    private static boolean isCut(Node node, String text) {
        String tail = Paths.squeeze(text.substring(Math.max(0, text.length() - 8)));
        char last = tail.charAt(tail.length() - 1);
        if (last == '。') {
            return false;
        }
        if (opensMoreThanItCloses(text) || UNFINISHED.stream().anyMatch(tail::endsWith)) {
            return true;
        }
        if (FINE.stream().anyMatch(tail::endsWith)) {
            return false;
        }
        char before = tail.length() > 1 ? tail.charAt(tail.length() - 2) : 0;
        boolean afterNoun = Script.isNounEnd(before);
        if ("をはがにの".indexOf(last) >= 0 && (afterNoun || last == 'を')) {
            return true;
        }
        boolean wantsStop = node.kind() == Node.Kind.PARAGRAPH && node.children().isEmpty();
        return wantsStop && last != ':' && !Script.isCloser(last) && text.length() > 15;
    }

    private static boolean opensMoreThanItCloses(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Script.fold(text.charAt(i));
            depth += c == '(' || c == '「' ? 1 : c == ')' || c == '」' ? -1 : 0;
        }
        return depth > 0;
    }

    /// Where the last word before `end` begins: characters of one script, and the word that a particle belongs to.
    static int lastWord(Ink ink, int end) {
        int start = runStart(ink, end - 1);
        boolean particle =
                Script.isHiragana(ink.get(end - 1)) && start > 0 && ink.gap(start) == Gap.NONE;
        return particle && Script.isNounEnd(ink.get(start - 1)) ? runStart(ink, start - 1) : start;
    }

    private static int runStart(Ink ink, int last) {
        int start = last;
        while (start > 0
                && last - start < 20
                && ink.gap(start) == Gap.NONE
                && sameScript(ink.get(start - 1), ink.get(last))) {
            start--;
        }
        return start;
    }

    private static boolean sameScript(char a, char b) {
        return (Script.isKanji(a) && Script.isKanji(b))
                || (Script.isKatakana(a) && Script.isKatakana(b))
                || (Script.isHiragana(a) && Script.isHiragana(b))
                || ((Script.isLatin(a) || Script.isDigit(a))
                        && (Script.isLatin(b) || Script.isDigit(b)));
    }
}
