package jp.sekisho.bench.detect;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Rules whose hits the generator knows, since it plants what they look for: at the ends of a value, in
/// another letter case, in Japanese, between escapes.
enum Planted {
    START(0, "bench_start", "startswith", "Begin-関所", "begin-関所 then anything"),
    END(1, "bench_end", "endswith", "\\\\末尾.EXE", "C:\\folder\\末尾.exe"),
    INSIDE(2, "bench_inside", "contains", "needle \"quoted\"", "a NEEDLE \"Quoted\" b"),
    PATTERN(3, "bench_pattern", "re", "x{3}[0-9]+\\$end", "......xxx2026$end");

    /// Which of four planted events hold this.
    private final int turn;

    final String field;
    private final String modifier;
    private final String wanted;
    private final String value;

    Planted(int turn, String field, String modifier, String wanted, String value) {
        this.turn = turn;
        this.field = field;
        this.modifier = modifier;
        this.wanted = wanted;
        this.value = value;
    }

    /// What stands in the event of this number, or null.
    static @Nullable Planted in(long number) {
        return number % Lane.PLANTED_EACH == 0
                ? values()[(int) (number / Lane.PLANTED_EACH % values().length)]
                : null;
    }

    /// How many of the first events hold this.
    long among(long events) {
        long planted = (events + Lane.PLANTED_EACH - 1) / Lane.PLANTED_EACH;
        return (planted + values().length - 1 - turn) / values().length;
    }

    String value(SplittableRandom random) {
        return switch (this) {
            case START -> value + random.nextInt();
            case END, PATTERN -> random.nextInt() + value;
            case INSIDE -> random.nextInt() + value + random.nextInt();
        };
    }

    String id() {
        return "planted-" + field;
    }

    private String yaml() {
        return """
        title: %s
        id: %s
        logsource: {}
        detection:
          selection:
            %s|%s: '%s'
          condition: selection
        """
                .formatted(id(), id(), field, modifier, wanted);
    }

    static String rules() {
        StringBuilder yaml = new StringBuilder();
        for (Planted planted : values()) {
            yaml.append(yaml.isEmpty() ? "" : "---\n").append(planted.yaml());
        }
        return yaml.toString();
    }
}
