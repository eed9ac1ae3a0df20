package jp.sekisho.statute;

import java.util.List;

/// Carries out the edits that move a block, with all below it, to another depth.
final class Depths {

    private Depths() {}

    static void apply(List<Block> blocks, Ink ink, Edits edits) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Integer depth =
                    block.kind == Block.Kind.LISTED ? edits.depth(ink.offset(block.at)) : null;
            if (depth != null) {
                move(blocks, i, depth);
            }
        }
    }

    private static void move(List<Block> blocks, int index, int depth) {
        int before = blocks.get(index).depth;
        blocks.get(index).depth = depth;
        for (int i = index + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean ends =
                    block.kind == Block.Kind.DIVISION
                            || block.kind == Block.Kind.ARTICLE
                            || block.kind == Block.Kind.SUPPLEMENT
                            || block.kind == Block.Kind.ANNEX
                            || block.kind == Block.Kind.FORM
                            || (block.kind == Block.Kind.LISTED && block.depth <= before);
            if (ends) {
                return;
            }
            if (block.kind == Block.Kind.LISTED) {
                block.depth =
                        Math.clamp(
                                block.depth + (long) depth - before,
                                Node.PARAGRAPH_DEPTH,
                                Node.DEEPEST);
            }
        }
    }
}
