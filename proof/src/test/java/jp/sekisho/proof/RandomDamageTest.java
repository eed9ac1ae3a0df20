package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever is done to a log, it is found; whatever is found, nothing throws.
class RandomDamageTest {

    /// One way to damage a log that has at least two rows, always leaving it different.
    @FunctionalInterface
    interface Deed {
        void to(List<Row> rows, Random random);
    }

    /// Found in the rows themselves, even by someone who has no checkpoint at all.
    private static final List<Deed> VISIBLE_INSIDE =
            List.of(
                    named(
                            "a bit of a leaf",
                            (rows, random) -> flip(one(rows, random).leaf(), random)),
                    named(
                            "a bit of a stored hash",
                            (rows, random) -> flip(one(rows, random).leafHash(), random)),
                    named(
                            "a bit of a salt",
                            (rows, random) -> flip(one(rows, random).salt(), random)),
                    named(
                            "a bit of a payload",
                            (rows, random) -> flip(one(rows, random).payload(), random)),
                    named(
                            "a row that is not the last deleted",
                            (rows, random) -> rows.remove(random.nextInt(rows.size() - 1))),
                    named(
                            "a row doubled",
                            (rows, random) ->
                                    rows.add(random.nextInt(rows.size() + 1), one(rows, random))),
                    named(
                            "two rows swapped",
                            (rows, random) -> {
                                int i = random.nextInt(rows.size() - 1);
                                int j = i + 1 + random.nextInt(rows.size() - 1 - i);
                                Collections.swap(rows, i, j);
                            }),
                    named(
                            "two payloads swapped",
                            (rows, random) -> exchange(rows, random, true, false)),
                    named(
                            "two salts swapped",
                            (rows, random) -> exchange(rows, random, false, true)),
                    named(
                            "two contents swapped",
                            (rows, random) -> exchange(rows, random, true, true)),
                    named(
                            "a payload erased without its salt",
                            (rows, random) ->
                                    replace(rows, random, r -> r.withContent(r.salt(), null))),
                    named(
                            "a salt erased without its payload",
                            (rows, random) ->
                                    replace(rows, random, r -> r.withContent(null, r.payload()))),
                    named(
                            "a leaf cut short",
                            (rows, random) ->
                                    replace(
                                            rows,
                                            random,
                                            r ->
                                                    r.withLeaf(
                                                            Arrays.copyOf(
                                                                    r.leaf(),
                                                                    random.nextInt(
                                                                            r.leaf().length))))),
                    named(
                            "a leaf that is not canonical, with its right hash",
                            (rows, random) ->
                                    replace(
                                            rows,
                                            random,
                                            r -> Row.of(spaced(r.leaf()), r.salt(), r.payload()))));

    /// Consistent in itself, so that only a checkpoint kept outside shows it.
    private static final List<Deed> VISIBLE_OUTSIDE =
            List.of(
                    named(
                            "a row rewritten with everything that belongs to it",
                            (rows, random) -> {
                                int i = random.nextInt(rows.size());
                                rows.set(i, Row.honest(i, random));
                            }),
                    named(
                            "everything rewritten from a row on",
                            (rows, random) -> {
                                int from = random.nextInt(rows.size());
                                for (int i = from; i < rows.size(); i++) {
                                    rows.set(i, Row.honest(i, random));
                                }
                            }),
                    named(
                            "the end cut off",
                            (rows, random) ->
                                    rows.subList(random.nextInt(rows.size()), rows.size()).clear()),
                    named(
                            "the end cut off and another put in its place",
                            (rows, random) -> {
                                int size = rows.size();
                                rows.subList(random.nextInt(size), size).clear();
                                for (int i = rows.size(); i < size + 3; i++) {
                                    rows.add(Row.honest(i, random));
                                }
                            }));

    @Property(tries = 200)
    void anHonestLogIsWholeWhateverWasErased(
            @ForAll @IntRange(max = 300) int size, @ForAll long seed) {
        SampleLog log = SampleLog.of(size, seed);
        Random random = new Random(seed);
        List<Claim> claims = log.claims(sizes(size, random));
        log.rows.replaceAll(row -> random.nextInt(3) == 0 ? row.erased() : row);

        Outcome outcome = log.verify(claims);
        assertThat(outcome).isInstanceOf(Outcome.Whole.class);
        assertThat(outcome.summary().matched()).hasSameSizeAs(claims);
        assertThat(outcome.summary().erased().count())
                .isEqualTo(log.rows.stream().filter(row -> row.salt() == null).count());
    }

    @Property(tries = 3_000)
    void damageIsFoundWithoutAnyCheckpoint(
            @ForAll @IntRange(min = 2, max = 60) int size,
            @ForAll long seed,
            @ForAll("visibleInside") Deed deed) {
        SampleLog log = SampleLog.of(size, seed);
        deed.to(log.rows, new Random(seed));

        assertThat(log.verify(List.of())).isInstanceOf(Outcome.Damaged.class);
    }

    @Property(tries = 1_000)
    void aRewrittenLogIsFoundByACheckpointOutside(
            @ForAll @IntRange(min = 2, max = 60) int size,
            @ForAll long seed,
            @ForAll("visibleOutside") Deed deed) {
        SampleLog log = SampleLog.of(size, seed);
        List<Claim> outside = List.of(log.claim(size));
        deed.to(log.rows, new Random(seed));

        assertThat(log.verify(List.of())).isInstanceOf(Outcome.Whole.class);
        assertThat(log.verify(outside)).isInstanceOf(Outcome.Damaged.class);
    }

    @Property(tries = 500)
    void aPileOfDamageNeverThrowsAndBatchesAgree(
            @ForAll @IntRange(min = 2, max = 60) int size, @ForAll long seed) {
        SampleLog log = SampleLog.of(size, seed);
        Random random = new Random(seed);
        List<Claim> claims = log.claims(sizes(size, random));
        for (int i = 0; i < 5 && log.rows.size() > 2; i++) {
            List<Deed> deeds = random.nextBoolean() ? VISIBLE_INSIDE : VISIBLE_OUTSIDE;
            // Rows that earlier deeds emptied are left alone by deeds that need their content.
            if (log.rows.stream().allMatch(RandomDamageTest::full)) {
                deeds.get(random.nextInt(deeds.size())).to(log.rows, random);
            }
        }
        log.rows.add(garbage(random));

        Verifier inBatches = new Verifier(claims);
        inBatches.addAll(log.rows.stream().map(Row::entry).toList());
        assertThat(inBatches.finish())
                .isInstanceOf(Outcome.Damaged.class)
                .isEqualTo(log.verify(claims));
    }

    @Property(tries = 500)
    void aBentCheckpointIsNeverBelieved(@ForAll @IntRange(max = 30) int size, @ForAll long seed) {
        SampleLog log = SampleLog.of(size, seed);
        Random random = new Random(seed);
        byte[] note = log.checkpoint(size).sign(SampleLog.KEY).bytes();
        flip(note, random);

        CheckpointReading reading = SampleLog.TRUST.open(note);
        assertThat(reading).isInstanceOf(CheckpointReading.Refused.class);
        assertThat(log.verify(List.of(new Claim.Signed("bent", reading))))
                .isInstanceOf(Outcome.Damaged.class);
    }

    @Provide
    Arbitrary<Deed> visibleInside() {
        return Arbitraries.of(VISIBLE_INSIDE);
    }

    @Provide
    Arbitrary<Deed> visibleOutside() {
        return Arbitraries.of(VISIBLE_OUTSIDE);
    }

    private static List<Integer> sizes(int size, Random random) {
        return random.ints(3, 0, size + 1).boxed().toList();
    }

    private static Row one(List<Row> rows, Random random) {
        return rows.get(random.nextInt(rows.size()));
    }

    private static void flip(byte[] bytes, Random random) {
        int bit = random.nextInt(8 * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }

    private static void replace(List<Row> rows, Random random, UnaryOperator<Row> change) {
        int i = random.nextInt(rows.size());
        rows.set(i, change.apply(rows.get(i)));
    }

    private static void exchange(List<Row> rows, Random random, boolean payloads, boolean salts) {
        int i = random.nextInt(rows.size() - 1);
        Row a = rows.get(i);
        Row b = rows.get(i + 1);
        rows.set(
                i,
                a.withContent(salts ? b.salt() : a.salt(), payloads ? b.payload() : a.payload()));
        rows.set(
                i + 1,
                b.withContent(salts ? a.salt() : b.salt(), payloads ? a.payload() : b.payload()));
    }

    private static byte[] spaced(byte[] leaf) {
        return new String(leaf, US_ASCII).replace(",", ", ").getBytes(US_ASCII);
    }

    private static boolean full(Row row) {
        return row.leaf().length > 0 && row.salt() != null && row.payload() != null;
    }

    private static Row garbage(Random random) {
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            byte[] part = new byte[random.nextInt(70)];
            random.nextBytes(part);
            parts.add(part);
        }
        return new Row(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    /// A deed that says in a report what it does.
    private static Deed named(String name, Deed deed) {
        return new Deed() {
            @Override
            public void to(List<Row> rows, Random random) {
                deed.to(rows, random);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
