package jp.sekisho.bench.detect;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/// Kinds of events, made from a seed: the same seed gives the same bytes. Every [#PLANTED_EACH]th event
/// holds what one of the [Planted] rules looks for.
enum Lane {
    /// Windows processes that start, as Sysmon tells of them; one in fifty does something suspicious.
    STRUCTURED {
        @Override
        void body(SplittableRandom random, Line line) {
            Words.process(random, random.nextInt(50) == 0, line);
        }
    },
    /// The same, four of five suspicious.
    HEAVY {
        @Override
        void body(SplittableRandom random, Line line) {
            Words.process(random, random.nextInt(5) > 0, line);
        }
    },
    /// Files that are created.
    SYSMONFILE {
        @Override
        void body(SplittableRandom random, Line line) {
            Words.file(random, line);
        }
    },
    /// Long PowerShell scripts: much text, many escapes.
    SCRIPTS {
        @Override
        void body(SplittableRandom random, Line line) {
            Words.script(random, line);
        }
    },
    /// What a small office's network tells: Zeek, Suricata, a proxy, a firewall.
    NETWORK {
        @Override
        void body(SplittableRandom random, Line line) {
            Words.network(random, line);
        }
    },
    /// Events that no rule knows anything of.
    FOREIGN {
        @Override
        void body(SplittableRandom random, Line line) {
            for (int i = 0; i < 12; i++) {
                line.text("f" + i, Words.hex(random, 16));
            }
        }
    };

    static final int PLANTED_EACH = 1009;

    abstract void body(SplittableRandom random, Line line);

    /// Writes one event after the other, each of which depends on the seed and its number alone.
    byte[] event(long seed, long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        Line line = new Line();
        body(random, line);
        Planted planted = Planted.in(number);
        if (planted != null) {
            line.text(planted.field, planted.value(random));
        }
        return line.bytes();
    }

    static Lane named(String name) {
        return Arrays.stream(values())
                .filter(lane -> lane.toString().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no lane " + name + "; one of " + Arrays.toString(values())));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
