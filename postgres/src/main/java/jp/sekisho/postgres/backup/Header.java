package jp.sekisho.postgres.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.sekisho.postgres.DataFolder.Purpose;
import jp.sekisho.postgres.Refusal;

/// What can be read of a backup without its key: whose it is, of when, and which key it needs.
///
/// @param origin of the ledger, by which an installation is known
/// @param keyId of the recovery key
public record Header(
        String program, int postgres, Purpose purpose, String origin, Instant time, String keyId) {
    private static final String MAGIC = "sekisho-backup ";
    static final int FORMAT = 1;
    private static final int LONGEST = 4_096;

    byte[] bytes() {
        return """
        %s%d
        program: %s
        postgres: %d
        purpose: %s
        origin: %s
        time: %s
        key: %s

        """
                .formatted(MAGIC, FORMAT, program, postgres, purpose, origin, time, keyId)
                .getBytes(UTF_8);
    }

    /// Reads up to the empty line.
    ///
    /// @throws Refusal when it is no backup, or one of another format
    static Header read(InputStream in, Path file) throws IOException {
        var start = in.readNBytes(MAGIC.length());
        if (!new String(start, UTF_8).equals(MAGIC)) {
            throw Words.refusal("file.foreign", file);
        }
        var text = new StringBuilder();
        while (text.indexOf("\n\n") < 0) {
            int next = in.read();
            if (next < 0 || text.length() > LONGEST) {
                throw Words.refusal("file.damaged", file);
            }
            text.append((char) next);
        }
        var format = text.substring(0, text.indexOf("\n"));
        if (!format.equals(String.valueOf(FORMAT))) {
            throw format.matches("[0-9]{1,4}")
                    ? Words.refusal("file.format", file, format, String.valueOf(FORMAT))
                    : Words.refusal("file.damaged", file);
        }
        return parse(text.toString(), file);
    }

    private static Header parse(String text, Path file) {
        Map<String, String> values = new HashMap<>();
        text.lines()
                .skip(1)
                .forEach(line -> {
                    int colon = line.indexOf(": ");
                    if (colon > 0) {
                        values.put(line.substring(0, colon), line.substring(colon + 2));
                    }
                });
        try {
            var header =
                    new Header(
                            values.getOrDefault("program", ""),
                            Integer.parseInt(values.getOrDefault("postgres", "")),
                            Purpose.valueOf(values.getOrDefault("purpose", "")),
                            values.getOrDefault("origin", ""),
                            Instant.parse(values.getOrDefault("time", "")),
                            values.getOrDefault("key", ""));
            if (new String(header.bytes(), UTF_8).equals(MAGIC + text)) {
                return header;
            }
            throw Words.refusal("file.damaged", file);
        } catch (IllegalArgumentException | DateTimeException damaged) {
            throw Words.refusal(damaged, "file.damaged", file);
        }
    }
}
