package jp.sekisho.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import jp.sekisho.postgres.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RecoveryKeyTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @RepeatedTest(20)
    void whatIsOnPaperIsTheKey() {
        var key = RecoveryKey.generate();
        assertThat(key.groups()).hasSize(13).allMatch(group -> group.length() == 5);
        assertThat(RecoveryKey.parse(key.text()).recipient()).isEqualTo(key.recipient());
    }

    @Test
    void smallLettersSpacesAndLookAlikesAreUnderstood() {
        var key = RecoveryKey.generate();
        var typed =
                String.join("  ", key.groups())
                        .toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertThat(RecoveryKey.parse(typed + "\n").recipient()).isEqualTo(key.recipient());
    }

    @Test
    void anyOneWrongCharacterIsFoundInItsGroup() {
        var key = RecoveryKey.generate();
        var text = String.join("", key.groups());
        for (int at = 0; at < text.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != text.charAt(at)) {
                    var wrong = text.substring(0, at) + other + text.substring(at + 1);
                    assertThatThrownBy(() -> RecoveryKey.parse(wrong))
                            .isInstanceOf(Refusal.class)
                            .hasMessageContaining(String.valueOf(at / 5 + 1));
                }
            }
        }
    }

    @Test
    void charactersAndGroupsThatChangedPlacesAreFound() {
        var random = new Random(20261128);
        for (int round = 0; round < 50; round++) {
            var text = String.join("", RecoveryKey.generate().groups());
            int at = random.nextInt(text.length() - 1);
            if (at % 5 != 4 && text.charAt(at) != text.charAt(at + 1)) {
                refused(
                        text.substring(0, at)
                                + text.charAt(at + 1)
                                + text.charAt(at)
                                + text.substring(at + 2));
            }
            int group = random.nextInt(12) * 5;
            refused(
                    text.substring(0, group)
                            + text.substring(group + 5, group + 10)
                            + text.substring(group, group + 5)
                            + text.substring(group + 10));
        }
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> RecoveryKey.parse(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        refused("");
        refused(RecoveryKey.generate().text() + "0");
        refused("給与");
    }

    @Test
    void theKeyIsNotInWhatIsPrintedOfIt() {
        var key = RecoveryKey.generate();
        assertThat(key.toString()).doesNotContain(key.groups().getFirst());
    }
}
