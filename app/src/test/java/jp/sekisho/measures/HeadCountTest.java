package jp.sekisho.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.sekisho.shared.Verdict;
import org.junit.jupiter.api.Test;

class HeadCountTest {
    private record One(String who, Verdict word) {}

    @Test
    void aPersonIsOneAndAnAccountIsNoPerson() {
        assertThat(HeadCount.of(Stream.of("person:1", "account:9", "person:1", "person:2")))
                .isEqualTo(new HeadCount(2, 1));
        assertThat(HeadCount.of(Stream.<String>of()).none()).isTrue();
    }

    @Test
    void whoeverIsExceptedByOneAccountOnlyIsShort() {
        Supplier<Stream<One>> all =
                () ->
                        Stream.of(
                                new One("person:1", Verdict.EXCEPTED),
                                new One("person:1", Verdict.SHORT),
                                new One("person:2", Verdict.EXCEPTED));
        assertThat(HeadCount.of(all.get(), One::who, One::word, Verdict.SHORT))
                .isEqualTo(new HeadCount(1, 0));
        assertThat(HeadCount.of(all.get(), One::who, One::word, Verdict.EXCEPTED))
                .isEqualTo(new HeadCount(1, 0));
    }
}
