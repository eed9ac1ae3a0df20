package jp.sekisho.extract;

import java.io.IOException;
import jp.sekisho.extract.wire.In;

/// Lets the tests of the other packages hear an answer.
public final class Outcomes {
    private Outcomes() {}

    public static Outcome of(In in) throws IOException {
        return Answer.read(in, Wanted.ANYTHING, Budget.ORDINARY);
    }
}
