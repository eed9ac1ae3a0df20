package jp.sekisho.policy.web;

import java.util.ArrayList;
import java.util.List;
import jp.sekisho.statute.Omission;
import jp.sekisho.statute.Range;

/// A line of the original, in pieces: plain, left out, doubtful, belonging to the chosen clause.
record SourceLine(int number, List<Piece> pieces) {
    /// @param doubt its number where one begins, else 0
    record Piece(String text, String style, int doubt) {}

    static List<SourceLine> of(
            String original, List<Doubt> doubts, List<Omission> omissions, int now, Range chosen) {
        var styles = new byte[original.length() + 1];
        var begins = new int[original.length() + 1];
        omissions.forEach(each -> paint(styles, each.range(), DROPPED));
        paint(styles, chosen, CHOSEN);
        for (var doubt : doubts) {
            var range = visible(original, doubt.flag().range());
            paint(styles, range, doubt.index() == now ? NOW : DOUBT);
            begins[range.from()] = doubt.number();
        }
        var lines = new ArrayList<SourceLine>();
        int from = 0;
        for (int number = 1; from <= original.length(); number++) {
            var end = original.indexOf('\n', from);
            var to = end < 0 ? original.length() : end;
            var pieces = pieces(original, styles, begins, from, to);
            if (!pieces.isEmpty()) {
                lines.add(new SourceLine(number, pieces));
            }
            from = to + 1;
        }
        return lines;
    }

    private static final byte DROPPED = 1;
    private static final byte CHOSEN = 2;
    private static final byte DOUBT = 3;
    private static final byte NOW = 4;
    private static final List<String> STYLES = List.of("", "dropped", "chosen", "doubted", "now");

    /// A doubt about a place between characters shows at the characters around it.
    private static Range visible(String original, Range range) {
        int from = range.from();
        int to = Math.max(range.to(), from + 1);
        while (from > 0 && original.substring(from, Math.min(to, original.length())).isBlank()) {
            from--;
        }
        return new Range(from, Math.min(to, original.length()));
    }

    private static void paint(byte[] styles, Range range, byte style) {
        for (int at = range.from(); at < range.to() && at < styles.length; at++) {
            styles[at] = style;
        }
    }

    private static List<Piece> pieces(
            String original, byte[] styles, int[] begins, int from, int to) {
        var pieces = new ArrayList<Piece>();
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || styles[at] != styles[start] || begins[at] != 0) {
                var text = original.substring(start, at);
                if (!text.isBlank() || begins[start] != 0) {
                    pieces.add(new Piece(text, STYLES.get(styles[start]), begins[start]));
                }
                start = at;
            }
        }
        return pieces;
    }
}
