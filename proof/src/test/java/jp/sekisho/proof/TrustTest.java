package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustTest {

    private static final String LOG = "kouiki.example/shoseki-1";

    private final SigningKey old = SigningKey.generate(LOG);
    private final SigningKey next = SigningKey.generate(LOG);
    private final Trust trust = Trust.of(old.verifier());
    private final Checkpoint checkpoint = checkpoint(LOG, 7);

    @Test
    void believesTheLogsOwnWord() {
        assertThat(trust.open(checkpoint.sign(old).bytes()))
                .isEqualTo(new CheckpointReading.Trusted(checkpoint, List.of(old.verifier())));
        assertThat(trust.origin()).isEqualTo(LOG);
    }

    @Test
    void refusesEverythingElseWithItsReason() {
        byte[] bent = checkpoint.sign(old).toString().replace("\n7\n", "\n8\n").getBytes(UTF_8);
        assertThat(trust.open(bent))
                .isEqualTo(new CheckpointReading.WrongSignature(old.verifier()));
        assertThat(trust.open(checkpoint.sign(next).bytes()))
                .isEqualTo(
                        new CheckpointReading.UnknownSigners(
                                List.of(LOG + "+" + next.verifier().idText())));
        assertThat(trust.open(checkpoint("other", 7).sign(old).bytes()))
                .isEqualTo(new CheckpointReading.OtherOrigin(LOG, "other"));
        assertThat(trust.open(SignedNote.sign("no checkpoint\n", old).bytes()))
                .isInstanceOf(CheckpointReading.Unreadable.class);
        assertThat(trust.open(new byte[0])).isInstanceOf(CheckpointReading.Unreadable.class);
    }

    @Test
    void keysGivenByHandCountForAllSizes() {
        Trust both = Trust.of(next.verifier(), old.verifier(), old.verifier());

        assertThat(both.keys()).containsExactly(next.verifier(), old.verifier());
        assertThat(both.open(checkpoint.sign(old).bytes()))
                .isInstanceOf(CheckpointReading.Trusted.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Trust.of(LOG, List.of()));
    }

    @Test
    void followsARotationAndRetiresTheOldKey() {
        Trust after = followed(trust, KeyRotation.sign(old, next, 10));

        assertThat(after.keys()).containsExactly(old.verifier(), next.verifier());
        assertThat(after.open(checkpoint(LOG, 10).sign(old).bytes()))
                .isInstanceOf(CheckpointReading.Trusted.class);
        assertThat(after.open(checkpoint(LOG, 11).sign(old).bytes()))
                .isEqualTo(new CheckpointReading.RetiredKey(old.verifier(), 10, 11));
        assertThat(after.open(checkpoint(LOG, 11).sign(old, next).bytes()))
                .isEqualTo(
                        new CheckpointReading.Trusted(
                                checkpoint(LOG, 11), List.of(next.verifier())));
    }

    @Test
    void followsAChainOfRotations() {
        SigningKey third = SigningKey.generate(LOG);
        Trust after =
                followed(
                        followed(trust, KeyRotation.sign(old, next, 10)),
                        KeyRotation.sign(next, third, 20));

        assertThat(after.open(checkpoint(LOG, 21).sign(third).bytes()))
                .isInstanceOf(CheckpointReading.Trusted.class);
        assertThat(after.open(checkpoint(LOG, 21).sign(next).bytes()))
                .isEqualTo(new CheckpointReading.RetiredKey(next.verifier(), 20, 21));
    }

    @Test
    void followsNoRotationThatItsKeysDidNotMake() {
        SigningKey stranger = SigningKey.generate(LOG);
        Trust after = followed(trust, KeyRotation.sign(old, next, 10));

        assertThat(refused(trust, KeyRotation.sign(stranger, next, 10)))
                .isEqualTo("no key in office signed it");
        assertThat(refused(after, KeyRotation.sign(old, stranger, 11)))
                .isEqualTo("no key in office signed it");
        assertThat(refused(trust, KeyRotation.sign(old, old, 10)))
                .isEqualTo("no key in office signed it");
        String text = new KeyRotation(LOG, 10, next.verifier()).text();
        assertThat(refused(trust, SignedNote.sign(text, old)))
                .isEqualTo("the next key did not sign it");
        assertThat(refused(Trust.of("other", List.of(old.verifier())), rotation()))
                .isEqualTo("it is of the log " + LOG);
        assertThat(refused(trust, checkpoint.sign(old))).contains("key rotation: expected");
    }

    @Test
    void aRotationHasOneSpellingAndIsNoCheckpoint() {
        String text = rotation().text();
        assertThat(text).isEqualTo(LOG + "\nnext key from 10\n" + next.verifier() + "\n");
        assertThat(KeyRotation.parse(text)).isEqualTo(new KeyRotation(LOG, 10, next.verifier()));
        assertThat(trust.open(rotation().bytes())).isInstanceOf(CheckpointReading.Unreadable.class);
        for (String bent :
                List.of(
                        text.replace("10", "010"),
                        text.replace("10", "-1"),
                        text.replace("10", "x"),
                        text + "\n",
                        text.replace("next", "Next"),
                        text.replaceFirst("shoseki-1", "shoseki-2"))) {
            assertThat(refused(trust, SignedNote.sign(bent, old, next)))
                    .contains("key rotation: expected");
        }
    }

    private SignedNote rotation() {
        return KeyRotation.sign(old, next, 10);
    }

    private static Checkpoint checkpoint(String origin, long size) {
        return new Checkpoint(origin, size, Hash.ofLeaf(new byte[0]));
    }

    private static Trust followed(Trust trust, SignedNote rotation) {
        return switch (trust.follow(rotation)) {
            case RotationReading.Followed(Trust after) -> after;
            case RotationReading.Refused(String why) -> throw new AssertionError(why);
        };
    }

    private static String refused(Trust trust, SignedNote rotation) {
        return switch (trust.follow(rotation)) {
            case RotationReading.Followed followed -> throw new AssertionError(followed);
            case RotationReading.Refused(String why) -> why;
        };
    }
}
