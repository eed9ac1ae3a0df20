package jp.sekisho.detect.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.sekisho.detect.text.Folding;

/// Finds what every text must hold in which an expression is found. Each set of the answer is an
/// alternative: one of its texts occurs. Texts are folded; the search for them ignores case.
final class NecessaryTexts {
    private static final int MAX_OPTIONS = 16;
    private static final int MAX_SETS = 4;
    private static final int TELLING = 3;

    /// What a node stands for: `exact`, when it reads one of these few texts and nothing else; and
    /// what is necessary inside it anyhow.
    private record Known(Set<String> exact, List<Set<String>> necessary) {
        static final Known NOTHING = new Known(Set.of(), List.of());

        boolean isExact() {
            return !exact.isEmpty();
        }

        /// All that is certain, the texts it reads included.
        List<Set<String>> all() {
            List<Set<String>> all = new ArrayList<>(necessary);
            if (isExact() && exact.stream().noneMatch(String::isEmpty)) {
                all.add(exact);
            }
            return all;
        }
    }

    /// The longest first. Where some are long enough to say much, those that are not are left out, and
    /// otherwise all but one.
    List<Set<String>> of(Node node) {
        List<Set<String>> sorted =
                known(node).all().stream()
                        .sorted((a, b) -> Integer.compare(shortest(b), shortest(a)))
                        .limit(MAX_SETS)
                        .toList();
        List<Set<String>> telling =
                sorted.stream().filter(texts -> shortest(texts) >= TELLING).toList();
        return telling.isEmpty() ? sorted.stream().limit(1).toList() : telling;
    }

    private static int shortest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }

    private Known known(Node node) {
        return switch (node) {
            case Node.Assertion _ -> new Known(Set.of(""), List.of());
            case Node.Chars(CharSet set) -> chars(set);
            case Node.Sequence(List<Node> parts) -> sequence(parts);
            case Node.Choice(List<Node> options) -> choice(options);
            case Node.Repeat(Node repeated, int min, int max) -> repeat(repeated, min, max);
        };
    }

    private static Known chars(CharSet set) {
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < set.ranges(); i++) {
            if (set.last(i) - set.first(i) >= MAX_OPTIONS) {
                return Known.NOTHING;
            }
            for (int c = set.first(i); c <= set.last(i); c++) {
                texts.add(Character.toString(Folding.fold(c)));
            }
        }
        // Digits alone say little; a longer text beside them says more.
        return texts.size() <= 4 ? new Known(texts, List.of()) : Known.NOTHING;
    }

    private Known sequence(List<Node> parts) {
        Set<String> run = Set.of("");
        boolean exact = true;
        List<Set<String>> necessary = new ArrayList<>();
        for (Node part : parts) {
            Known known = known(part);
            necessary.addAll(known.necessary);
            Set<String> longer = known.isExact() ? product(run, known.exact) : Set.of();
            if (longer.isEmpty()) {
                exact = false;
                keep(run, necessary);
                run = known.isExact() ? known.exact : Set.of("");
            } else {
                run = longer;
            }
        }
        if (exact) {
            return new Known(run, necessary);
        }
        keep(run, necessary);
        return new Known(Set.of(), necessary);
    }

    private static void keep(Set<String> run, List<Set<String>> necessary) {
        if (run.stream().noneMatch(String::isEmpty)) {
            necessary.add(run);
        }
    }

    private static Set<String> product(Set<String> heads, Set<String> tails) {
        if (heads.size() * tails.size() > MAX_OPTIONS) {
            return Set.of();
        }
        Set<String> texts = new LinkedHashSet<>();
        heads.forEach(head -> tails.forEach(tail -> texts.add(head + tail)));
        return texts;
    }

    private Known choice(List<Node> options) {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> either = new LinkedHashSet<>();
        boolean allExact = true;
        boolean allCertain = true;
        for (Node option : options) {
            Known known = known(option);
            allExact &= known.isExact();
            exact.addAll(known.exact);
            List<Set<String>> all = known.all();
            allCertain &= !all.isEmpty();
            all.stream()
                    .max((a, b) -> Integer.compare(shortest(a), shortest(b)))
                    .ifPresent(either::addAll);
        }
        if (allExact && exact.size() <= MAX_OPTIONS) {
            return new Known(exact, List.of());
        }
        return allCertain && either.size() <= MAX_OPTIONS
                ? new Known(Set.of(), List.of(either))
                : Known.NOTHING;
    }

    private Known repeat(Node repeated, int min, int max) {
        if (min == 0) {
            return Known.NOTHING;
        }
        Known known = known(repeated);
        return min == 1 && max == 1 ? known : new Known(Set.of(), known.all());
    }
}
