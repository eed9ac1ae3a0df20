package jp.sekisho.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedStreamTest {
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
    private static final int CHUNK = Chunks.PLAIN + Chunks.TAG;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
    void whatIsSealedIsOpened(int length) throws IOException {
        var plain = random(length);
        assertThat(open(seal(plain))).isEqualTo(plain);
    }

    @Test
    void aStreamCutAnywhereIsNotWhole() throws IOException {
        var sealed = seal(random(200_000));
        var random = new Random(1);
        for (int length : new int[] {0, 1, CHUNK, 2 * CHUNK, 3 * CHUNK, sealed.length - 1}) {
            damaged(Arrays.copyOf(sealed, length));
        }
        for (int round = 0; round < 50; round++) {
            damaged(Arrays.copyOf(sealed, random.nextInt(sealed.length)));
        }
    }

    @Test
    void aFlippedBitAnywhereIsFound() throws IOException {
        var sealed = seal(random(140_000));
        var random = new Random(2);
        for (int round = 0; round < 200; round++) {
            var changed = sealed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            damaged(changed);
        }
    }

    @Test
    void chunksThatChangedPlacesOrWereAddedAreFound() throws IOException {
        var sealed = seal(random(3 * Chunks.PLAIN));
        var swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, CHUNK, CHUNK);
        System.arraycopy(sealed, CHUNK, swapped, 0, CHUNK);
        damaged(swapped);
        var longer = Arrays.copyOf(sealed, sealed.length + CHUNK);
        System.arraycopy(sealed, sealed.length - CHUNK, longer, sealed.length, CHUNK);
        damaged(longer);
        damaged(Arrays.copyOfRange(sealed, CHUNK, sealed.length));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] seal(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new SealedOutput(bytes, KEY)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] open(byte[] sealed) throws IOException {
        try (var in = new SealedInput(new ByteArrayInputStream(sealed), sealed.length, KEY)) {
            return in.readAllBytes();
        }
    }

    private static void damaged(byte[] sealed) {
        assertThatThrownBy(() -> open(sealed)).isInstanceOf(SealedInput.DamagedException.class);
    }
}
