package jp.sekisho.extract.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.sekisho.extract.Outcome;
import jp.sekisho.extract.Outcomes;
import jp.sekisho.extract.wire.In;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Want;

/// What the reading part says, without a child in between.
final class Told {
    private Told() {}

    static Meter meter() {
        return new Meter(500_000, 100 << 20, 250, 200, 200_000);
    }

    static Outcome about(byte[] bytes, Want want) {
        return heard(answer -> Main.answer(bytes, want, 0, answer, meter()));
    }

    private static Outcome heard(java.util.function.Consumer<Out> telling) {
        var bytes = new ByteArrayOutputStream();
        telling.accept(new Out(bytes));
        try {
            return Outcomes.of(new In(new ByteArrayInputStream(bytes.toByteArray()), 1 << 30));
        } catch (IOException nonsense) {
            throw new UncheckedIOException(nonsense);
        }
    }
}
