package jp.sekisho.statute;

import org.jspecify.annotations.Nullable;

/// 第6条及び第7条　削除, 第6条から第9条まで　削除: several articles that are gone, on one line.
final class DeletedRange {

    private DeletedRange() {}

    static @Nullable Opening extend(Ink ink, Opening article) {
        int i = article.end();
        Numeral last = null;
        for (int more = 0; more < 8; more++) {
            int word =
                    ink.has(i, "及び") || ink.has(i, "から") ? i + 2 : ink.get(i) == '、' ? i + 1 : -1;
            Digits.Found next = word < 0 ? null : Digits.labelled(ink, word, "条");
            if (next == null) {
                break;
            }
            last = next.numeral();
            i = ink.has(next.end(), "まで") ? next.end() + 2 : next.end();
        }
        return last != null && ink.has(i, "削除") ? article.through(last, i) : null;
    }
}
