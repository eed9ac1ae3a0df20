package jp.sekisho.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.logging.Level;

/// Writes a [Paper] as a PDF: A4, black on white, fonts embedded, heads of tables repeated on every
/// page, the page's number below.
public final class Pdfs {
    private static final String STYLE = style();

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private Pdfs() {}

    /// @param day how the office writes a day
    public static byte[] write(Paper paper, Function<LocalDate, String> day) {
        var bytes = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.withHtmlContent(new Sheet(STYLE, day).html(paper), null);
            builder.useFont(Face.REGULAR::stream, "body", 400, FontStyle.NORMAL, true);
            builder.useFont(Face.BOLD::stream, "body", 700, FontStyle.NORMAL, true);
            builder.useFont(Face.FALLBACK::stream, "rest", 400, FontStyle.NORMAL, true);
            builder.useFont(Face.FALLBACK::stream, "rest", 700, FontStyle.NORMAL, true);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Sekisho");
            builder.toStream(bytes);
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String style() {
        try (var stream = Pdfs.class.getResourceAsStream("paper.css")) {
            if (stream == null) {
                throw new IOException("paper.css is missing from the program");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
