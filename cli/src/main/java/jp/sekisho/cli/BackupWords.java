package jp.sekisho.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import jp.sekisho.postgres.backup.RecoveryKey;
import jp.sekisho.postgres.backup.Total;
import org.jspecify.annotations.Nullable;

/// What the commands over backups say and ask alike.
final class BackupWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    private BackupWords() {}

    static String total(Total total) {
        return Messages.of("backup.total", total.tables(), total.allRows(), total.entries());
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /// The recovery key: of a file, or as somebody types it from paper. Never an argument, which
    /// everybody on the machine could read.
    static RecoveryKey key(@Nullable Path file, PrintWriter err) {
        try {
            if (file != null) {
                return RecoveryKey.parse(Files.readString(file));
            }
            err.println(Messages.of("backup.key.ask"));
            err.flush();
            var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            var line = in.readLine();
            return RecoveryKey.parse(line == null ? "" : line);
        } catch (NoSuchFileException missing) {
            throw new BadInput("backup.key.missing", String.valueOf(file));
        } catch (IOException unreadable) {
            throw new BadInput(
                    "file.unreadable",
                    String.valueOf(file),
                    String.valueOf(unreadable.getMessage()));
        }
    }
}
