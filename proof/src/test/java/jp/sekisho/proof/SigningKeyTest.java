package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeyTest {

    /// The example key of golang.org/x/mod/sumdb/note, published there with this signature.
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String PUBLIC =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @Test
    void signsAsTheExampleOfGoDoes() {
        SigningKey key = SigningKey.parse(SECRET);

        assertThat(key.verifier()).hasToString(PUBLIC);
        assertThat(key.secretText()).isEqualTo(SECRET);
        assertThat(
                        SignedNote.sign(
                                """
                                If you think cryptography is the answer to your problem,
                                then you don't know what your problem is.
                                """,
                                key))
                .hasToString(
                        """
                        If you think cryptography is the answer to your problem,
                        then you don't know what your problem is.

                        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                        """);
    }

    @Test
    void generatesANewKeyEachTimeAndShowsItOnlyWhenAsked() {
        SigningKey key = SigningKey.generate("kouiki.example/shoseki-1");

        assertThat(key.verifier())
                .isNotEqualTo(SigningKey.generate(key.verifier().name()).verifier());
        assertThat(SigningKey.parse(key.secretText()).verifier()).isEqualTo(key.verifier());
        assertThat(key).hasToString("signing key of " + key.verifier());
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVATE, PUBLIC",
        "+KEY, ''",
        "PeterNeumann, ''",
        "PeterNeumann, PeterNeuman",
        "c74f20a3, c74f20a4",
        "c74f20a3, C74F20A3",
        "+AYEK, +BYEK",
        "KDFz, KDF",
        "KDFz, KA==",
        "KDFz, 'KDFz\n'"
    })
    void refusesADamagedKeyWithoutShowingIt(String from, String to) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> SigningKey.parse(SECRET.replace(from, to)))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("KFALVFGyNhP"));
    }
}
