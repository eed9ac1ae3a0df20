package jp.sekisho.measures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.sekisho.shared.Sha256;

/// Draws from a population by a seed, so that anybody can do it again: the key of the member at place
/// i is the SHA-256 of `seed:i`; those with the lowest keys are drawn, the lowest first. In a shell:
///
///     for i in $(seq 1 $N); do echo "$(printf '%s:%d' $SEED $i | sha256sum | cut -c1-64) $i"; done | sort | head -n $K
///
/// The seed is the hash of the entry that fixed the population. That hash covers 32 random bytes, which
/// the entry receives as it is written: who fixes a population cannot know what will be drawn from it.
final class Draw {
    private Draw() {}

    /// @param place in the population, from 1
    record Drawn(int place, String key) {}

    static List<Drawn> of(String seed, int population, int pieces) {
        if (!seed.matches("[0-9a-f]{64}") || pieces < 1 || pieces > population) {
            throw new IllegalArgumentException(pieces + " of " + population + " by " + seed);
        }
        return IntStream.rangeClosed(1, population)
                .mapToObj(place -> new Drawn(place, key(seed, place)))
                .sorted(Comparator.comparing(Drawn::key))
                .limit(pieces)
                .toList();
    }

    private static String key(String seed, int place) {
        return Sha256.hex(seed + ":" + place);
    }
}
