package jp.sekisho.organization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Rosters as they lie on an office's server, and awkward ones of our own.
final class Sheets {
    private Sheets() {}

    /// A file of the office, or a skipped test where there are none.
    static byte[] office(String name) {
        var shared = System.getProperty("sekisho.shared", "../../shared");
        var file = Path.of(shared, "data", "office", name);
        assumeTrue(Files.exists(file), "skipped: no " + file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(UTF_8);
    }

    static byte[] csv(Charset charset, String text) {
        return text.getBytes(charset);
    }

    static byte[] xlsx(Consumer<XSSFSheet> filling) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            filling.accept(workbook.createSheet("名簿"));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Texts from A1; a row for each line.
    static void fill(XSSFSheet sheet, String[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            var line = sheet.createRow(row);
            for (int column = 0; column < rows[row].length; column++) {
                line.createCell(column).setCellValue(rows[row][column]);
            }
        }
    }
}
