package jp.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `regulation parse` and `regulation text` print, and what they say to a file they cannot use.
class RegulationTest {
    private static final String TEXT =
            """
            端末管理規程
            （点検）
            第１条　管理者は、髙﨑の端末を毎月点検し、記録しなければならない。
            （返却）
            第２条　職員は、次に掲げるときは、端末を返却する。
            （１）　退職するとき。
            （２）　異動するとき。
            　　附　則
            この規程は、令和7年4月1日から施行する。
            """;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @TempDir Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Outcome(code, out.toString(), err.toString());
    }

    private Path file(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return Files.write(folder.resolve("規程.txt"), bytes.toByteArray());
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(UTF_8));
    }

    private static void isRefused(Path file, String saying) {
        Outcome outcome = run("regulation", "parse", file);
        assertThat(outcome.err()).startsWith(file.toString()).contains(saying).hasLineCount(1);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void everyEncodingOfAnOfficeGivesTheSameReading() throws IOException {
        Outcome plain = run("regulation", "parse", file(TEXT), "--json");
        assertThat(plain.code()).isZero();
        assertThat(plain.err()).isEmpty();
        assertThat(plain.out()).contains("\"title\": \"端末管理規程\"");
        byte[][][] others = {
            {UTF_8_MARK, TEXT.getBytes(UTF_8)},
            {UTF_16LE_MARK, TEXT.getBytes(UTF_16LE)},
            {UTF_16BE_MARK, TEXT.getBytes(UTF_16BE)},
            {TEXT.getBytes(WINDOWS_31J)}
        };
        for (byte[][] other : others) {
            assertThat(run("regulation", "parse", file(other), "--json")).isEqualTo(plain);
        }
    }

    @Test
    void anOutlineIsPrintedUnlessAnotherFormIsWanted() throws IOException {
        Path file = file(TEXT);
        assertThat(run("regulation", "parse", file).out())
                .contains("[題名] 端末管理規程", "（１） 退職するとき。")
                .isEqualTo(run("regulation", "parse", file, "--tree").out());
        assertThat(run("regulation", "parse", file, "--xml").out()).startsWith("<?xml");
        assertThat(run("regulation", "parse", file, "--xml", "--json").code()).isEqualTo(2);
    }

    @Test
    void aReadingWithDoubtsIsNoFailure() throws IOException {
        Outcome outcome = run("regulation", "parse", file("規程\n第1条　職員は、端末及び"), "--tree");
        assertThat(outcome.out()).contains("truncated", "missing_end");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void oneProvisionIsPrinted() throws IOException {
        Path file = file(TEXT);
        Outcome item = run("regulation", "text", file, "第2条第2号");
        assertThat(item.out()).isEqualTo("（２）　異動するとき。\n");
        assertThat(item.code()).isZero();
        assertThat(run("regulation", "text", file, "2条(2)", "--json").out())
                .contains("\"path\": \"第2条第1項第2号\"");
    }

    @Test
    void aProvisionThatIsNotThereIsAnsweredWithOneThatIs() throws IOException {
        Outcome outcome = run("regulation", "text", file(TEXT), "第9条");
        assertThat(outcome.err()).contains("第9条", "第1条第1項 … ").hasLineCount(1);
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void aFileWithoutTextIsRefused() throws IOException {
        isRefused(file(""), "0バイト");
        isRefused(file("　\n \n"), "空白しか");
        isRefused(file(UTF_8_MARK), "空白しか");
        isRefused(file(UTF_16LE_MARK), "空白しか");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        isRefused(file(noise), "テキストではありません");
        isRefused(file(TEXT.repeat(100).getBytes(UTF_8), new byte[2]), "0x00");
        isRefused(file("%PDF-1.7\n".getBytes(UTF_8)), "PDFです");
        isRefused(file("PK\u0003\u0004".getBytes(UTF_8), noise), "Word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-32"})
    void anEncodingThatIsNotAcceptedIsNotTakenForAnother(String charset) throws IOException {
        isRefused(file("規程\n管理者は、点検する。\n".getBytes(Charset.forName(charset))), "windows-31j");
    }

    @Test
    void utf32WithItsMarkIsNotTakenForUtf16() throws IOException {
        byte[] mark = {(byte) 0xFF, (byte) 0xFE, 0, 0};
        isRefused(file(mark, TEXT.getBytes(Charset.forName("UTF-32LE"))), "3バイト目");
    }

    @Test
    void aWrongByteIsNamedWithItsLine() throws IOException {
        isRefused(file("規程\n".getBytes(UTF_8), TEXT.getBytes(WINDOWS_31J)), "2行目: 8バイト目の0x92");
        isRefused(file(UTF_16LE_MARK, "規程".getBytes(UTF_16LE), new byte[] {0x30}), "7バイト目");
    }

    @Test
    void fiftyMegabytesAreRefusedWithoutReadingThem() throws IOException {
        Path file = folder.resolve("50MB.txt");
        byte[] megabyte = "あ".repeat(350_000).getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
        }
        isRefused(file, "10 MBまで");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        isRefused(folder.resolve("無い.txt"), "ファイルがありません");
        isRefused(folder, "フォルダです");
    }

    @Test
    void aWrongCommandLineIsAnsweredInOneLine() throws IOException {
        assertThat(run("regulation", "parse").err()).contains("FILE", "--help").hasLineCount(1);
        Outcome unknown = run("regulation", "parse", file(TEXT), "--yaml");
        assertThat(unknown.err()).contains("--yaml", "--help").hasLineCount(1);
        assertThat(unknown.code()).isEqualTo(2);
    }
}
