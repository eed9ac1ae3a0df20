package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifierTest {

    private final SampleLog log = SampleLog.of(10, 1);

    @Test
    void aWholeLogAgreesWithAllItsCheckpoints() {
        Outcome outcome = log.verify(log.claims(List.of(10, 0, 7)));

        assertThat(outcome).isInstanceOf(Outcome.Whole.class);
        assertThat(outcome.summary().size()).isEqualTo(10);
        assertThat(outcome.summary().root()).isEqualTo(log.checkpoint(10).root());
        assertThat(outcome.summary().matched())
                .containsExactly(
                        new Outcome.Matched("0", 0),
                        new Outcome.Matched("7", 7),
                        new Outcome.Matched("10", 10));
        assertThat(outcome.summary().erased()).isEqualTo(Sequences.NONE);
        assertThat(outcome.summary().clock().count()).isZero();
    }

    @Test
    void anEmptyLogIsWhole() {
        Outcome outcome = new Verifier(List.of()).finish();

        assertThat(outcome).isInstanceOf(Outcome.Whole.class);
        assertThat(outcome.summary().root()).isEqualTo(Hash.EMPTY_ROOT);
    }

    @Test
    void batchesComeToTheSameAsSingleEntries() {
        log.rows.set(3, log.rows.get(3).withContent(log.rows.get(4).salt(), new byte[0]));
        log.rows.remove(8);
        Outcome single = log.verify(log.claims(List.of(4)));

        Verifier verifier = new Verifier(log.claims(List.of(4)));
        List<Entry> entries = log.rows.stream().map(Row::entry).toList();
        verifier.addAll(List.of());
        verifier.addAll(entries.subList(0, 1));
        verifier.addAll(entries.subList(1, entries.size()));

        assertThat(verifier.size()).isEqualTo(9);
        assertThat(verifier.root()).isEqualTo(single.summary().root());
        assertThat(verifier.finish()).isEqualTo(single);
    }

    @Test
    void erasedEntriesAreReportedAndAreNoDamage() {
        for (int erased : List.of(2, 3, 4, 8)) {
            log.rows.set(erased, log.rows.get(erased).erased());
        }
        Outcome outcome = log.verify(log.claims(List.of(10)));

        assertThat(outcome).isInstanceOf(Outcome.Whole.class);
        assertThat(outcome.summary().erased().runs())
                .containsExactly(new Sequences.Run(2, 4), new Sequences.Run(8, 8));
        assertThat(outcome.summary().erased().count()).isEqualTo(4);
        assertThat(outcome.summary().erased().stream()).containsExactly(2L, 3L, 4L, 8L);
    }

    @Test
    void aCopyThatShowsLeavesOnlyHasNothingErased() {
        Verifier verifier = new Verifier(log.claims(List.of(10)));
        log.rows.forEach(row -> verifier.add(Entry.leafOnly(row.leaf(), null)));
        Outcome outcome = verifier.finish();

        assertThat(outcome).isInstanceOf(Outcome.Whole.class);
        assertThat(outcome.summary().erased().count()).isZero();
    }

    @Test
    void halfAnErasureIsDamage() {
        Row row = log.rows.get(5);
        log.rows.set(5, row.withContent(row.salt(), null));
        log.rows.set(6, log.rows.get(6).withContent(null, row.payload()));

        assertThat(damages(log.verify(List.of())))
                .containsExactly(new Damage.PayloadMissing(5), new Damage.SaltMissing(6));
    }

    @Test
    void aByteThatWandersFromPayloadToSaltIsDamage() {
        Row row = log.rows.get(5);
        byte[] salt = new byte[33];
        System.arraycopy(row.salt(), 0, salt, 0, 32);
        salt[32] = row.payload()[0];
        byte[] payload = Arrays.copyOfRange(row.payload(), 1, row.payload().length);
        log.rows.set(5, row.withContent(salt, payload));

        assertThat(damages(log.verify(List.of()))).containsExactly(new Damage.SaltLength(5, 33));
    }

    @Test
    void swappedPayloadsAndSaltsAreNamedByTheirEntries() {
        Row five = log.rows.get(5);
        Row six = log.rows.get(6);
        log.rows.set(5, five.withContent(five.salt(), six.payload()));
        log.rows.set(6, six.withContent(five.salt(), six.payload()));

        assertThat(damages(log.verify(log.claims(List.of(10)))))
                .extracting(Damage::kind, damage -> ((Damage.OfEntry) damage).sequence())
                .containsExactly(tuple("CommitmentDiffers", 5L), tuple("CommitmentDiffers", 6L));
    }

    @Test
    void aChangedStoredHashIsNamedAndTheTreeIsThatOfTheLeaves() {
        log.rows.get(5).leafHash()[31] ^= 1;
        Outcome outcome = log.verify(log.claims(List.of(10)));

        assertThat(damages(outcome))
                .singleElement()
                .isInstanceOfSatisfying(
                        Damage.LeafHashDiffers.class, d -> assertThat(d.sequence()).isEqualTo(5));
        assertThat(outcome.summary().matched()).hasSize(1);
    }

    @Test
    void aStoredHashOfNoLengthIsDamageToo() {
        log.rows.set(5, new Row(log.rows.get(5).leaf(), new byte[0], new byte[32], null));

        assertThat(damages(log.verify(log.claims(List.of(10)))))
                .extracting(Damage::kind)
                .containsExactly("LeafHashDiffers", "PayloadMissing");
    }

    @Test
    void aLeafChangedBehindItsStoredHashIsFoundWhereItIs() {
        List<Claim> claims = log.claims(List.of(4, 10));
        String bent = new String(log.rows.get(5).leaf(), StandardCharsets.US_ASCII);
        bent = bent.replace("person:5", "person:6");
        log.rows.set(5, log.rows.get(5).withLeaf(bent.getBytes(StandardCharsets.US_ASCII)));

        assertThat(damages(log.verify(claims)))
                .satisfiesExactly(
                        d ->
                                assertThat(d)
                                        .isInstanceOfSatisfying(
                                                Damage.LeafHashDiffers.class,
                                                differs ->
                                                        assertThat(differs.sequence())
                                                                .isEqualTo(5)),
                        d ->
                                assertThat(d)
                                        .isInstanceOfSatisfying(
                                                Damage.Forked.class,
                                                forked -> {
                                                    assertThat(forked.agreedSize()).isEqualTo(4);
                                                    assertThat(forked.storedHashesAgree()).isTrue();
                                                }));
    }

    @Test
    void aRewrittenHistoryIsFoundByTheCheckpointOutside() {
        List<Claim> claims = log.claims(List.of(3, 6, 10));
        log.rows.set(5, Row.of(5, new byte[32], new byte[0]));

        Hash forked = log.checkpoint(6).root();
        assertThat(damages(log.verify(List.of()))).isEmpty();
        assertThat(damages(log.verify(claims)))
                .hasSize(2)
                .first()
                .isEqualTo(
                        new Damage.Forked(
                                "6",
                                6,
                                SampleLog.of(10, 1).checkpoint(6).root().hex(),
                                forked,
                                3,
                                false));
    }

    @Test
    void aShortenedLogIsFoundByTheCheckpointOutside() {
        List<Claim> claims = log.claims(List.of(7, 10));
        log.rows.subList(8, 10).clear();

        assertThat(damages(log.verify(claims))).containsExactly(new Damage.Truncated("10", 10, 8));
    }

    @Test
    void paperBindsToo() {
        PaperCheckpoint paper = PaperCheckpoint.of(log.checkpoint(6));
        List<Claim> claims = List.of(new Claim.Paper("別紙３", paper));

        assertThat(log.verify(claims).summary().matched())
                .containsExactly(new Outcome.Matched("別紙３", 6));
        log.rows.set(5, Row.of(5, new byte[32], new byte[0]));
        assertThat(damages(log.verify(claims))).extracting(Damage::kind).containsExactly("Forked");
        log.rows.subList(4, 10).clear();
        assertThat(damages(log.verify(claims))).containsExactly(new Damage.Truncated("別紙３", 6, 4));
    }

    @Test
    void aCheckpointThatMayNotBeBelievedIsDamage() {
        SigningKey stranger = SigningKey.generate(SampleLog.ORIGIN);
        CheckpointReading reading = SampleLog.TRUST.open(log.checkpoint(10).sign(stranger).bytes());

        assertThat(damages(log.verify(List.of(new Claim.Signed("mail", reading)))))
                .containsExactly(
                        new Damage.CheckpointRefused(
                                "mail",
                                new CheckpointReading.UnknownSigners(
                                        List.of(
                                                SampleLog.ORIGIN
                                                        + "+"
                                                        + stranger.verifier().idText()))));
    }

    @Test
    void anUnreadableLeafIsNamedByTheSequenceThatBelongsThere() {
        byte[] leaf = log.rows.get(5).leaf();
        leaf[0] = '[';

        assertThat(damages(log.verify(List.of())))
                .extracting(Damage::kind, damage -> ((Damage.OfEntry) damage).sequence())
                .containsExactly(tuple("LeafHashDiffers", 5L), tuple("LeafMalformed", 5L));
    }

    @Test
    void timeGoingBackIsOnlyNoted() {
        Row early = log.rows.get(0);
        Leaf leaf = Leaf.parse(log.rows.get(5).leaf());
        Leaf dated =
                new Leaf(
                        leaf.action(),
                        leaf.actor(),
                        Commitment.of(early.salt(), early.payload()),
                        5,
                        leaf.subject(),
                        1_000,
                        1);
        log.rows.set(5, Row.of(dated.bytes(), early.salt(), early.payload()));
        Outcome outcome = log.verify(List.of());

        assertThat(outcome).isInstanceOf(Outcome.Whole.class);
        assertThat(outcome.summary().clock())
                .isEqualTo(
                        new Outcome.ClockNotes(
                                1, List.of(new Outcome.SteppedBack(5, 1_795_498_976_000L, 1_000))));
    }

    @Test
    void aThousandOfAKindAreCountedAndTwentyListed() {
        Verifier verifier = new Verifier(List.of());
        verifier.addAll(Collections.nCopies(1_000, Entry.leafOnly(new byte[1], new byte[2])));

        assertThat(verifier.finish())
                .isInstanceOfSatisfying(
                        Outcome.Damaged.class,
                        damaged -> {
                            assertThat(damaged.counts())
                                    .isEqualTo(
                                            Map.of(
                                                    "LeafHashDiffers",
                                                    1000L,
                                                    "LeafMalformed",
                                                    1000L));
                            assertThat(damaged.damages()).hasSize(40);
                        });
    }

    @Test
    void nothingCanBeFedAfterTheEnd() {
        Verifier verifier = new Verifier(List.of());
        verifier.finish();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(verifier::finish);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> verifier.add(log.rows.get(0).entry()));
    }

    private static List<Damage> damages(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Whole _ -> List.of();
            case Outcome.Damaged damaged -> damaged.damages();
        };
    }
}
