package jp.sekisho.detect.rule;

import java.util.ArrayList;
import java.util.List;

/// Windows takes `/`, `-` and three longer dashes for the start of an option. Each of them in a value
/// stands for all five.
final class Dashes {
    private static final String ALL = "-/\u2013\u2014\u2015";

    /// Five to the power of four variants; a value with more dashes is refused.
    private static final int MAX_DASHES = 4;

    private Dashes() {}

    static List<Glob> variants(Glob value, int line) {
        List<Glob> variants = List.of(new Glob(List.of()));
        int dashes = 0;
        for (Glob.Part part : value.parts()) {
            if (!(part instanceof Glob.Text(String text))) {
                variants = appended(variants, List.of(new Glob(List.of(part))));
                continue;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (ALL.indexOf(c) < 0) {
                    variants = appended(variants, List.of(Glob.literal(Character.toString(c))));
                } else if (++dashes > MAX_DASHES) {
                    throw new Refusal(Flaw.EXPANSION_TOO_LARGE, line, "windash", text);
                } else {
                    variants = appended(variants, ONE_EACH);
                }
            }
        }
        return variants;
    }

    private static final List<Glob> ONE_EACH =
            ALL.chars().mapToObj(c -> Glob.literal(Character.toString(c))).toList();

    private static List<Glob> appended(List<Glob> heads, List<Glob> tails) {
        List<Glob> all = new ArrayList<>(heads.size() * tails.size());
        heads.forEach(head -> tails.forEach(tail -> all.add(head.then(tail))));
        return all;
    }
}
