package jp.sekisho.extract.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Part;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The text of a PDF, page by page. Pictures of text hold none.
final class PdfReader {
    private PdfReader() {}

    static void read(byte[] bytes, Out out, Meter meter) {
        read(bytes, out, meter, document -> {});
    }

    /// @param first sees the document before any of its text is told
    static void read(byte[] bytes, Out out, Meter meter, Consumer<PDDocument> first) {
        FontMappers.set(new NoFonts());
        int[] page = {0};
        try (var document =
                Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            first.accept(document);
            var stripper = new Stripper(new Paragraphs(out, meter, Kind.PDF), meter, page);
            stripper.writeText(document, Writer.nullWriter());
        } catch (InvalidPasswordException locked) {
            throw Refused.because(Fault.ENCRYPTED);
        } catch (Refused | UncheckedIOException ours) {
            throw ours;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw page[0] == 0 ? Refused.damaged() : Refused.page(Fault.DAMAGED, page[0]);
        }
    }

    private static final class Stripper extends PDFTextStripper {
        private final Paragraphs paragraphs;
        private final Meter meter;
        private final int[] page;
        private final StringBuilder paragraph = new StringBuilder();
        private int number;

        Stripper(Paragraphs paragraphs, Meter meter, int[] page) {
            this.paragraphs = paragraphs;
            this.meter = meter;
            this.page = page;
            setSortByPosition(true);
            // Bold is often painted by writing twice.
            setSuppressDuplicateOverlappingText(true);
        }

        @Override
        protected void startDocument(PDDocument document) {
            number = 0;
        }

        @Override
        protected void startPage(PDPage next) {
            page[0] = getCurrentPageNo();
            number = 0;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            meter.text(paragraph.length() + text.length());
            paragraph.append(text);
        }

        @Override
        protected void writeWordSeparator() {
            paragraph.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            paragraph.append('\n');
        }

        @Override
        protected void writeParagraphEnd() {
            flush();
        }

        @Override
        protected void endPage(PDPage ended) {
            flush();
        }

        private void flush() {
            var text = paragraph.toString().strip();
            paragraph.setLength(0);
            if (!text.isEmpty()) {
                paragraphs.write(Part.BODY, page[0], ++number, text, "");
            }
        }
    }
}
