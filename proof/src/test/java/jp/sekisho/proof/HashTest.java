package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class HashTest {

    private static final String EMPTY =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void theRootOfNoLeavesIsTheHashOfNothing() {
        assertThat(Hash.EMPTY_ROOT.hex()).isEqualTo(EMPTY);
        assertThat(Hash.EMPTY_ROOT.base64())
                .isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @Test
    void aLeafAndANodeAreHashedApart() {
        // The vectors of transparency-dev/merkle rfc6962_test.go.
        assertThat(Hash.ofLeaf(new byte[0]).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Hash.ofLeaf("L123456".getBytes(US_ASCII)).hex())
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    @Test
    void everySpellingComesBackAsTheSameHash() {
        Hash hash = Hash.ofLeaf(new byte[] {1, 2, 3});

        assertThat(Hash.ofHex(hash.hex())).isEqualTo(hash).hasToString(hash.hex());
        assertThat(Hash.ofBase64(hash.base64())).isEqualTo(hash);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash);
    }

    @Test
    void refusesWhatIsNoHashAndQuotesIt() {
        refuses("hash: expected 32 bytes, found 31 bytes", () -> Hash.of(new byte[31]));
        refuses("hash: expected 64 hexadecimal digits, found \"abcd\"", () -> Hash.ofHex("abcd"));
        refuses("hash, byte 1: expected a lower-case", () -> Hash.ofHex("eB" + EMPTY));
        refuses("hash: expected padded base64", () -> Hash.ofBase64("!"));
        // The same 32 bytes without padding, with another last digit, with a newline.
        String base64 = Hash.EMPTY_ROOT.base64();
        refuses("canonical", () -> Hash.ofBase64(base64.replace("=", "")));
        refuses("canonical", () -> Hash.ofBase64(base64.replace("U=", "V=")));
        refuses("padded base64", () -> Hash.ofBase64(base64 + "\n"));
    }

    private static void refuses(String message, Runnable reading) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(reading::run)
                .withMessageContaining(message);
    }
}
