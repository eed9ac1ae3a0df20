package jp.sekisho.statute;

import java.util.List;

/// Tells a number that cites a provision (第6条の規定により) from one that opens it.
final class References {
    private static final List<String> AFTER_CITED =
            List.of(
                    "の", "に", "を", "は、", "が", "と", "へ", "で", "も", "や", "か", "ま", "、", "。", "・", "~",
                    "-", "及び", "又は", "並びに", "若しくは", "各号", "中", "前段", "後段", "本文", "ただし書", "見出し",
                    "関係", "以下", "以上", "以外", "違反", "該当", ")", "」", "~", "は");
    private static final List<String> AFTER_CITED_AND_SPACE =
            List.of(
                    "の", "に", "を", "は、", "が", "へ", "と、", "、", "。", "・", "及び", "又は", "並びに", "若しくは",
                    "から", "まで", "各号", "中「", "関係");
    private static final List<String> AFTER_CITED_ITEM =
            List.of(
                    "の", "に", "を", "は、", "が", "へ", "、", "。", "及び", "又は", "並びに", "若しくは", "から", "まで",
                    "とは", "と(", "・", "~", "-", ")", "」", "中「");

    private References() {}

    /// Whether the article, chapter or annex number that ends at `end` is only cited.
    static boolean citesLabel(Ink ink, int end) {
        if (ink.gap(end).isSpace()) {
            return ink.hasAny(end, AFTER_CITED_AND_SPACE) || citesPart(ink, end);
        }
        if (ink.get(end) == '(') {
            int after = ink.afterBracket(end, 80);
            return after < 0 || ink.find('。', end, after) >= 0 || ink.find('「', end, after) >= 0;
        }
        return ink.hasAny(end, AFTER_CITED) || citesPart(ink, end);
    }

    /// 第6条第2項: a paragraph or item of it.
    private static boolean citesPart(Ink ink, int i) {
        return Digits.labelled(ink, i, "項号") != null;
    }

    /// Whether the item number that ends at `end` is only cited.
    static boolean citesItem(Ink ink, int end) {
        if (ink.gap(end).isSpace()) {
            return ink.get(end) == '、' || ink.get(end) == '。';
        }
        return ink.hasAny(end, AFTER_CITED_ITEM);
    }

    /// Whether what stands directly before `at` makes the number there part of a word: 第6条(1), 別表2.
    static boolean isPartOfWord(Ink ink, int at) {
        if (ink.gap(at).isSpace()) {
            return false;
        }
        char before = ink.get(at - 1);
        return Script.isDigit(before) || "条項号表第、「『(・".indexOf(before) >= 0;
    }
}
