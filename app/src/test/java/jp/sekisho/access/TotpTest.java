package jp.sekisho.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /// RFC 6238, appendix B, the rows for SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        var step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
    }

    /// RFC 4226, appendix D.
    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void sixDigitsTooAreThoseOfTheStandard(long counter, String code) {
        assertThat(Totp.code(SECRET, counter, 6)).isEqualTo(code);
    }

    /// RFC 4648, section 10, without padding.
    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void theKeyIsWrittenInBase32(String text, String written) {
        assertThat(Totp.base32(text.getBytes(US_ASCII))).isEqualTo(written);
    }

    @Test
    void aClockMayDifferByOneStepAndNoMore() {
        var now = Instant.parse("2026-11-24T00:00:10Z");
        var step = Totp.step(now);
        for (int off = -1; off <= 1; off++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, step + off, 6), now))
                    .hasValue(step + off);
        }
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 2, 6), now)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 2, 6), now)).isEmpty();
        assertThat(Totp.match(SECRET, "", now)).isEmpty();
    }

    @Test
    void aCodeIsUnderstoodAsPeopleTypeIt() {
        assertThat(Totp.typed(" １２３ 456　")).isEqualTo("123456");
        assertThat(Totp.typed("ABCDE-fghjk")).isEqualTo("abcdefghjk");
    }

    @Test
    void thePictureSaysWhoseItIs() {
        assertThat(Totp.uri(SECRET, "関所 組合", "kitagawa"))
                .isEqualTo(
                        "otpauth://totp/%E9%96%A2%E6%89%80%20%E7%B5%84%E5%90%88:kitagawa"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=%E9%96%A2%E6%89%80%20%E7%B5%84%E5%90%88");
    }
}
