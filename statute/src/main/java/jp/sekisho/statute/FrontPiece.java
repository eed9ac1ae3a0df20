package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of the text before the body: a line, or a date with its number, or a word such as 改正.
///
/// @param from its first character
/// @param textFrom behind a word such as 改正 that only introduces it
/// @param to the place after it
record FrontPiece(Kind kind, int from, int textFrom, int to, boolean startsHistory) {
    private static final List<String> HISTORY_WORDS =
            List.of("最終改正", "一部改正", "全部改正", "改正", "沿革", "改訂", "改定", "改正経過");
    private static final List<String> FIRST_WORDS = List.of("制定", "公布", "施行", "発令", "決裁", "決定");
    private static final List<String> TITLE_ENDS =
            List.of("規程", "規則", "条例", "要綱", "要領", "基準", "方針", "規約", "細則", "指針");

    enum Kind {
        WORDS,
        DATED,
        HISTORY_WORD,
        NOTE
    }

    static List<FrontPiece> cut(Ink ink, int from, int to) {
        List<FrontPiece> pieces = new ArrayList<>();
        int i = from;
        while (i < to) {
            FrontPiece special = special(ink, i, to);
            if (special != null) {
                pieces.add(special);
                i = special.to;
                continue;
            }
            int end = i + 1;
            while (end < to && !ink.gap(end).isBreak() && !specialBegins(ink, end, to)) {
                end++;
            }
            pieces.add(new FrontPiece(Kind.WORDS, i, i, end, false));
            i = end;
        }
        return pieces;
    }

    private static boolean specialBegins(Ink ink, int i, int to) {
        boolean edge =
                ink.gap(i).isSpace()
                        || TITLE_ENDS.stream().anyMatch(end -> ink.has(i - end.length(), end));
        return edge && special(ink, i, to) != null;
    }

    /// The piece other than plain words that begins at `i` and ends before `to`.
    private static @Nullable FrontPiece special(Ink ink, int i, int to) {
        FrontPiece found = specialAt(ink, i, to);
        return found == null || found.to > to ? null : found;
    }

    private static @Nullable FrontPiece specialAt(Ink ink, int i, int to) {
        Opening note = NoteFinder.at(ink, i);
        if (note != null) {
            return new FrontPiece(Kind.NOTE, i, i, note.end(), false);
        }
        for (String word : HISTORY_WORDS) {
            if (ink.has(i, word)) {
                int next = i + word.length();
                int dated = DateAndNumber.afterEither(ink, next);
                if (dated > 0 && dated <= to) {
                    return new FrontPiece(Kind.DATED, i, next, dated, true);
                }
                return next == to || ink.gap(next).isSpace()
                        ? new FrontPiece(Kind.HISTORY_WORD, i, next, next, true)
                        : null;
            }
        }
        int date = i;
        for (String word : FIRST_WORDS) {
            date = ink.has(i, word) ? i + word.length() : date;
        }
        int end = DateAndNumber.afterEither(ink, date);
        if (end > 0 && end <= to) {
            for (String word : FIRST_WORDS) {
                end =
                        ink.has(end, word)
                                        && (end + word.length() == to
                                                || ink.gap(end + word.length()).isSpace())
                                ? end + word.length()
                                : end;
            }
            boolean whole =
                    end == to
                            || ink.gap(end).isSpace()
                            || DateAndNumber.afterEither(ink, end) > 0
                            || ink.get(end) == '('
                            || specialFollows(ink, end);
            return whole ? new FrontPiece(Kind.DATED, i, date, end, false) : null;
        }
        if (ink.get(i) == '(' || ink.get(i) == '〔') {
            int after = ink.afterBracket(i, 60);
            int inside = after < 0 ? -1 : DateAndNumber.afterEither(ink, i + 1);
            return inside == after - 1 && after > 0
                    ? new FrontPiece(Kind.DATED, i, i, after, false)
                    : null;
        }
        return null;
    }

    private static boolean specialFollows(Ink ink, int i) {
        return ink.hasAny(i, HISTORY_WORDS);
    }
}
