package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// Sorts what stands before the body: title, number and date, history, enacting words, contents, preamble.
final class Front {
    private static final List<String> TITLE_ENDS =
            List.of(
                    "規程", "規則", "条例", "要綱", "要領", "基準", "方針", "規約", "細則", "指針", "要項", "綱領", "手順",
                    "手順書", "ポリシー", "マニュアル", "ガイドライン", "訓令", "告示", "憲章", "計画", "心得", "内規", "定款",
                    "協定", "規範", "宣言", "法律", "施行令");
    private static final List<String> ENACTING =
            List.of("定める。", "制定する。", "公布する。", "定めます。", "公表する。", "告示する。");

    private final Ink ink;
    private final Wrap wrap;
    private final List<Block> blocks = new ArrayList<>();

    private Front(Ink ink, Wrap wrap) {
        this.ink = ink;
        this.wrap = wrap;
    }

    static List<Block> blocks(Ink ink, Wrap wrap, BodyStart start, int end) {
        Front front = new Front(ink, wrap);
        int contents = start.contentsFrom() >= 0 ? Math.min(start.contentsFrom(), end) : end;
        List<FrontPiece> pieces = new ArrayList<>(FrontPiece.cut(ink, 0, contents));
        List<FrontPiece> behind = new ArrayList<>();
        if (contents < end) {
            behind = FrontPiece.cut(ink, Math.min(start.contentsTo(), end), end);
        }
        front.addPieces(pieces, true);
        if (contents < end) {
            front.blocks.add(Block.plain(Block.Kind.CONTENTS, contents, contents));
            front.addPieces(behind, false);
        }
        return front.blocks;
    }

    private void addPieces(List<FrontPiece> pieces, boolean titleExpected) {
        int title = titleExpected ? title(pieces) : -1;
        int titleEnd = title < 0 ? -1 : titleEnd(pieces, title);
        boolean history = false;
        for (int i = 0; i < pieces.size(); i++) {
            FrontPiece piece = pieces.get(i);
            Block.Kind kind = i >= title && i < titleEnd ? Block.Kind.TITLE : kind(piece, history);
            if (kind == Block.Kind.TITLE && i > title) {
                continue;
            }
            history = piece.startsHistory() || (history && kind == Block.Kind.HISTORY);
            Block last = blocks.isEmpty() ? null : blocks.getLast();
            boolean same =
                    last != null
                            && last.kind == kind
                            && (kind == Block.Kind.PREAMBLE || kind == Block.Kind.ENACTMENT);
            if (!same) {
                blocks.add(Block.plain(kind, piece.from(), piece.textFrom()));
            }
        }
    }

    private Block.Kind kind(FrontPiece piece, boolean inHistory) {
        return switch (piece.kind()) {
            case HISTORY_WORD -> Block.Kind.HISTORY;
            case DATED ->
                    inHistory || piece.startsHistory() ? Block.Kind.HISTORY : Block.Kind.INSTRUMENT;
            case NOTE -> Block.Kind.NOTE;
            case WORDS -> words(piece);
        };
    }

    private Block.Kind words(FrontPiece piece) {
        if (ink.find('。', piece.from(), piece.to()) >= 0) {
            String text = ink.folded(piece.from(), piece.to());
            return ENACTING.stream().anyMatch(text::endsWith)
                    ? Block.Kind.ENACTMENT
                    : Block.Kind.PREAMBLE;
        }
        Block last = blocks.isEmpty() ? null : blocks.getLast();
        boolean preamble = ink.has(piece.from(), "前文") && piece.to() == piece.from() + 2;
        boolean goesOn =
                last != null
                        && last.kind == Block.Kind.PREAMBLE
                        && !Script.isStop(ink.get(piece.from() - 1));
        return preamble || goesOn ? Block.Kind.PREAMBLE : Block.Kind.FRONT;
    }

    private int title(List<FrontPiece> pieces) {
        int fallback = -1;
        for (int i = 0; i < pieces.size(); i++) {
            FrontPiece piece = pieces.get(i);
            if (piece.kind() != FrontPiece.Kind.WORDS
                    || ink.find('。', piece.from(), piece.to()) >= 0) {
                continue;
            }
            fallback = fallback < 0 ? i : fallback;
            if (endsLikeTitle(piece.from(), piece.to()) && titleEnd(pieces, i) == i + 1) {
                return beginsBefore(pieces, i);
            }
        }
        return fallback;
    }

    /// A title that fills a line goes on from the line before.
    private int beginsBefore(List<FrontPiece> pieces, int i) {
        int from = i;
        while (from > 0 && goesOn(pieces.get(from - 1), pieces.get(from))) {
            from--;
        }
        return from;
    }

    private int titleEnd(List<FrontPiece> pieces, int title) {
        int end = title + 1;
        while (end < pieces.size() && goesOn(pieces.get(end - 1), pieces.get(end))) {
            end++;
        }
        return end;
    }

    private boolean goesOn(FrontPiece piece, FrontPiece next) {
        return piece.kind() == FrontPiece.Kind.WORDS
                && next.kind() == FrontPiece.Kind.WORDS
                && ink.find('。', piece.from(), piece.to()) < 0
                && ink.find('。', next.from(), next.to()) < 0
                && ink.gap(next.from()) != Gap.BLANK
                && (wrap.isFullBefore(next.from())
                        || Script.isHiragana(ink.get(next.from()))
                        || ink.get(next.from() - 1) == 'の');
    }

    private boolean endsLikeTitle(int from, int to) {
        int end = to;
        if (ink.get(end - 1) == ')') {
            int open = ink.openerOf(end - 1, 20);
            end = open > from ? open : end;
        }
        String text = ink.folded(from, end);
        return TITLE_ENDS.stream().anyMatch(text::endsWith);
    }
}
