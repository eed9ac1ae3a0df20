package jp.sekisho.extract.child;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

final class DecodedTest {
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    @Test
    void marks_are_believed_and_taken_away() {
        assertThat(Decoded.of("\uFEFF神谷".getBytes(UTF_8)))
                .isEqualTo(new Decoded("神谷", "UTF-8", true));
        assertThat(Decoded.of("\uFEFF神谷".getBytes(UTF_16LE)))
                .isEqualTo(new Decoded("神谷", "UTF-16LE", true));
        assertThat(Decoded.of("\uFEFF神谷".getBytes(UTF_16BE)))
                .isEqualTo(new Decoded("神谷", "UTF-16BE", true));
    }

    @Test
    void without_marks_every_byte_must_be_explained() {
        assertThat(Decoded.of("氏名,𠮷田".getBytes(UTF_8)).charset()).isEqualTo("UTF-8");
        assertThat(Decoded.of("name".getBytes(UTF_8)).charset()).isEqualTo("UTF-8");
        assertThat(Decoded.of("氏名,①㈱髙﨑～".getBytes(WINDOWS)))
                .isEqualTo(new Decoded("氏名,①㈱髙﨑～", "windows-31j", false));
        assertThat(Decoded.of("D:PAI(A;;FA;;;BA)\r\n総務課".getBytes(UTF_16LE)).charset())
                .isEqualTo("UTF-16LE");
        assertThat(Decoded.of("D:PAI(A;;FA;;;BA)\r\n総務課".getBytes(UTF_16BE)).charset())
                .isEqualTo("UTF-16BE");
    }

    @Test
    void half_width_kana_are_not_taken_for_accents() {
        assertThat(Decoded.of("ﾃｱ,ﾂｵ".getBytes(WINDOWS)).text()).isEqualTo("ﾃｱ,ﾂｵ");
        assertThat(Decoded.of("Müller".getBytes(UTF_8)).text()).isEqualTo("Müller");
    }

    @Test
    void the_end_of_file_of_old_systems_is_no_text() {
        assertThat(Decoded.of("氏名\r\n\u001a".getBytes(WINDOWS)).text()).isEqualTo("氏名\r\n");
    }

    @Test
    void control_characters_are_no_text_and_broken_ones_have_a_line() {
        assertThatThrownBy(() -> Decoded.of(new byte[] {'a', 1, 'b'}))
                .hasMessageContaining("OTHER UNKNOWN");
        var bytes = "氏名\n神谷\n".getBytes(WINDOWS);
        bytes[5] = (byte) 0x81;
        bytes[6] = (byte) 0x20;
        assertThatThrownBy(() -> Decoded.of(bytes))
                .hasMessageContaining("ENCODING UNKNOWN LINE [2]");
    }
}
