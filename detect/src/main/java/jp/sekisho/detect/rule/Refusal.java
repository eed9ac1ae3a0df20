package jp.sekisho.detect.rule;

import java.util.List;

/// A rule that cannot be used; becomes a [Problem] where the file is known.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final int line;
    private final transient List<String> culprits;

    Refusal(Flaw flaw, int line, String... culprits) {
        super(flaw + " " + String.join(" ", culprits), null, false, false);
        this.flaw = flaw;
        this.line = line;
        this.culprits = List.of(culprits);
    }

    Problem in(String file) {
        return new Problem(file, line, flaw, culprits);
    }
}
