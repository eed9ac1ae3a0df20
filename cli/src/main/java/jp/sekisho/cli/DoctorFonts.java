package jp.sekisho.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Japanese faces: those of papers ship with the program, those of the screen are the machine's.
final class DoctorFonts {
    private static final String FOLDER = "/jp/sekisho/office/fonts/";
    private static final List<String> SHIPPED =
            List.of("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", "NotoSansJP-Regular.ttf");
    private static final int TRUE_TYPE = 0x00010000;

    private DoctorFonts() {}

    static List<Finding> look() {
        return List.of(papers(SHIPPED), screen(onScreen()));
    }

    static Finding papers(List<String> names) {
        var broken = names.stream().filter(name -> !trueType(name)).toList();
        return broken.isEmpty()
                ? Finding.ok("fonts", "fonts.papers")
                : Finding.bad("fonts", "fonts.papers.missing", String.join(", ", broken));
    }

    static Finding screen(boolean there) {
        return there
                ? Finding.ok("fonts", "fonts.screen")
                : Finding.note("fonts", "fonts.screen.none");
    }

    private static boolean trueType(String name) {
        try (var file = DoctorFonts.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                return false;
            }
            var start = file.readNBytes(4);
            return start.length == 4 && java.nio.ByteBuffer.wrap(start).getInt() == TRUE_TYPE;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Only a browser on this same machine needs them.
    private static boolean onScreen() {
        try {
            var process =
                    new ProcessBuilder("fc-list", ":lang=ja", "family")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var families =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(5, TimeUnit.SECONDS) && !families.isBlank();
        } catch (IOException noFontconfig) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
