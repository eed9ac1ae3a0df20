package jp.sekisho.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.sekisho.extract.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A child may die, hang, shout or lie: the caller hears one word.
final class ChildTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 0",
                "exit 1",
                "kill -9 $$",
                "echo hello",
                "printf 'SKX\\001'",
                // A beginning without an end.
                "printf 'SKX\\001\\000'",
                // A cell before any row.
                "printf 'SKX\\001\\000\\002\\000\\000\\005\\001\\001\\000'",
                // An end that counts wrongly.
                "printf 'SKX\\001\\000\\015\\011'",
                // A name of two thousand million bytes.
                "printf 'SKX\\001\\000\\002\\377\\377\\377\\377\\007'; sleep 0.1",
                // Texts that are no UTF-8.
                "printf 'SKX\\001\\007\\001\\377'",
                "printf 'SKX\\001\\040'",
                "head -c 100000 /dev/urandom >&2; exit 4",
            })
    void a_broken_child_is_a_refusal(String script) {
        assertThat(((Refusal) said(script, Duration.ofSeconds(20))).reason())
                .isIn(Reason.FAILED, Reason.TOO_LARGE);
    }

    @Test
    void a_child_that_hangs_is_killed_in_time() {
        long start = System.nanoTime();
        assertThat(said("exec sleep 60", Duration.ofSeconds(1)))
                .isEqualTo(new Refusal(Reason.TOO_SLOW, "limit", List.of("1")));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_child_that_shouts_is_cut_off() {
        assertThat(said("printf 'SKX\\001\\000\\002\\000\\000'; exec yes", Duration.ofSeconds(20)))
                .isIn(Refusal.of(Reason.FAILED), Refusal.of(Reason.TOO_LARGE));
    }

    @Test
    void a_child_without_memory_is_too_large_a_file() {
        assertThat(said("exit 3", Duration.ofSeconds(20))).isEqualTo(Refusal.of(Reason.TOO_LARGE));
    }

    @Test
    void a_program_that_is_not_there_is_a_refusal() {
        assertThat(
                        Child.run(
                                List.of("/no/such/program"),
                                Path.of("/"),
                                new byte[1],
                                in -> Answer.read(in, Wanted.ANYTHING, Budget.ORDINARY),
                                Budget.ORDINARY))
                .isEqualTo(Refusal.of(Reason.FAILED));
    }

    private static Heard said(String script, Duration time) {
        return Child.run(
                List.of("/bin/sh", "-c", script),
                Path.of("/"),
                new byte[100_000],
                in -> Answer.read(in, Wanted.ANYTHING, Budget.ORDINARY),
                Budget.ORDINARY.withTime(time));
    }
}
