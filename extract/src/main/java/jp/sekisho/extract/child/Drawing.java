package jp.sekisho.extract.child;

import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws pictures and pages anew, in the size of a screen.
final class Drawing {
    private static final int LONGEST_SIDE = 1_400;

    /// A0 at 600 dots an inch.
    private static final long MOST_PIXELS = 600_000_000;

    private Drawing() {}

    static Optional<Kind> kind(String head) {
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(Kind.PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(Kind.JPEG);
        }
        return head.startsWith("II*\u0000") || head.startsWith("MM\u0000*")
                ? Optional.of(Kind.TIFF)
                : Optional.empty();
    }

    /// Reads the first picture to its end.
    ///
    /// @return how many there are
    static int check(byte[] bytes, Meter meter) {
        return picture(bytes, 1, meter).pages;
    }

    static void draw(byte[] bytes, int page, Out out, Meter meter) {
        var head = new String(bytes, 0, Math.min(bytes.length, 1024), ISO_8859_1);
        var drawn = kind(head).isPresent() ? picture(bytes, page, meter) : pdf(bytes, head, page);
        var image = scaled(drawn.image);
        out.record(Tag.PICTURE)
                .number(page)
                .number(drawn.pages)
                .number(image.getWidth())
                .number(image.getHeight())
                .bytes(png(image));
    }

    private record Drawn(BufferedImage image, int pages) {}

    private static Drawn picture(byte[] bytes, int page, Meter meter) {
        ImageIO.setUseCache(false);
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw Refused.damaged();
            }
            var reader = readers.next();
            reader.setInput(stream);
            int pages = reader.getNumImages(true);
            for (int at = 0; at < pages; at++) {
                meter.record();
            }
            if (page > pages) {
                throw Refused.damaged();
            }
            return new Drawn(read(reader, page - 1), pages);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw Refused.damaged();
        }
    }

    /// Leaves out so many pixels that a large scan costs no more than a small one.
    private static BufferedImage read(ImageReader reader, int index) throws IOException {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        if (width * height > MOST_PIXELS) {
            throw Refused.because(Fault.TOO_LARGE);
        }
        int step = (int) Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(index, wanted);
    }

    private static Drawn pdf(byte[] bytes, String head, int page) {
        if (!head.contains("%PDF-")) {
            throw Refused.is(Kind.UNKNOWN);
        }
        FontMappers.set(new NoFonts());
        ImageIO.setUseCache(false);
        try (var document =
                Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (page > document.getNumberOfPages()) {
                throw Refused.page(Fault.DAMAGED, page);
            }
            return new Drawn(page(document, page - 1), document.getNumberOfPages());
        } catch (InvalidPasswordException locked) {
            throw Refused.because(Fault.ENCRYPTED);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw Refused.page(Fault.DAMAGED, page);
        }
    }

    private static BufferedImage page(PDDocument document, int index) throws IOException {
        var box = document.getPage(index).getCropBox();
        float longest = Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(index, Math.min(4, LONGEST_SIDE / longest));
    }

    private static BufferedImage scaled(BufferedImage image) {
        double longest = Math.max(image.getWidth(), image.getHeight());
        double factor = Math.min(1, LONGEST_SIDE / longest);
        int width = (int) Math.max(1, image.getWidth() * factor);
        int height = (int) Math.max(1, image.getHeight() * factor);
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var to = scaled.createGraphics();
        to.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_BILINEAR);
        to.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        to.dispose();
        return scaled;
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
