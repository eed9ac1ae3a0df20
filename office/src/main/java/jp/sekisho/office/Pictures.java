package jp.sekisho.office;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Draws a [Diagram] as a PNG in the faces that papers are set in, black on white.
final class Pictures {
    /// Dots to a pixel, so that it is sharp on paper.
    private static final int SHARPNESS = 3;

    private static final float SMALL = 15;
    private static final float LARGE = 17;
    private static final int ROOM = 8;
    private static final int LEADING = 22;

    private Pictures() {}

    static byte[] png(Diagram diagram) {
        var image =
                new BufferedImage(
                        diagram.width() * SHARPNESS,
                        diagram.height() * SHARPNESS,
                        BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.scale(SHARPNESS, SHARPNESS);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, diagram.width(), diagram.height());
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(1));
        diagram.lines()
                .forEach(line -> graphics.drawLine(line.x1(), line.y1(), line.x2(), line.y2()));
        diagram.boxes().forEach(box -> box(graphics, box));
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void box(Graphics2D graphics, Diagram.Box box) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
        graphics.setColor(Color.BLACK);
        graphics.setStroke(
                box.open()
                        ? new BasicStroke(
                                2,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_MITER,
                                10,
                                new float[] {6, 4},
                                0)
                        : new BasicStroke(1));
        graphics.drawRect(box.x(), box.y(), box.width(), box.height());
        int top = box.y() + (box.height() - LEADING * box.lines().size()) / 2;
        for (int at = 0; at < box.lines().size(); at++) {
            var last = at == box.lines().size() - 1;
            text(graphics, box, box.lines().get(at), last, top + LEADING * at);
        }
    }

    /// A line that is too long for its box is set smaller, never cut.
    private static void text(
            Graphics2D graphics, Diagram.Box box, String text, boolean strong, int top) {
        var size = strong ? LARGE : SMALL;
        var font = face(text, strong).deriveFont(size);
        double width = font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        double room = box.width() - 2 * ROOM;
        if (width > room) {
            font = font.deriveFont((float) (size * room / width));
            width = room;
        }
        graphics.setFont(font);
        graphics.drawString(
                text, (float) (box.x() + (box.width() - width) / 2), top + LEADING - 6f);
    }

    /// The face that has every character of the text; else the one that has the most.
    private static Font face(String text, boolean strong) {
        var face = strong ? Fonts.BOLD : Fonts.REGULAR;
        return face.canDisplayUpTo(text) < 0 ? face : Fonts.FALLBACK;
    }

    /// Read when the first diagram is drawn.
    private static final class Fonts {
        static final Font REGULAR = font(Face.REGULAR);
        static final Font BOLD = font(Face.BOLD);
        static final Font FALLBACK = font(Face.FALLBACK);

        private static Font font(Face face) {
            try (var stream = face.stream()) {
                return Font.createFont(Font.TRUETYPE_FONT, stream);
            } catch (IOException | FontFormatException broken) {
                throw new IllegalStateException("a face of the program is broken", broken);
            }
        }
    }
}
