package jp.sekisho;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.DataFolder.Purpose;
import jp.sekisho.postgres.Refusal;

/// What `serve` was asked to do.
record Options(Path data, int port, Purpose purpose, Optional<LocalDateTime> clock) {
    private static final int PORT = 8610;

    /// @throws Refusal naming the word that is not understood and what was expected
    static Options parse(String... arguments) {
        var data = Optional.<Path>empty();
        var port = PORT;
        var purpose = Purpose.REAL;
        var clock = Optional.<LocalDateTime>empty();
        for (int at = 0; at < arguments.length; at += 2) {
            var name = arguments[at];
            if (at + 1 == arguments.length) {
                throw Startup.refusal("option.value", name);
            }
            var value = arguments[at + 1];
            switch (name) {
                case "--data" -> data = Optional.of(Path.of(value));
                case "--port" -> port = port(value);
                case "--purpose" -> purpose = purpose(value);
                case "--clock" -> clock = Optional.of(time(value));
                default -> throw Startup.refusal("option.unknown", name);
            }
        }
        if (clock.isPresent() && data.isEmpty()) {
            throw Startup.refusal("option.clock-needs-data");
        }
        if (clock.isPresent()) {
            purpose = Purpose.REHEARSAL;
        }
        var usual = DataFolder.usual();
        var folder =
                purpose == Purpose.DEMO
                        ? usual.resolveSibling(usual.getFileName() + "-demo")
                        : usual;
        return new Options(data.orElse(folder), port, purpose, clock);
    }

    /// A rehearsal is asked for by its clock.
    private static Purpose purpose(String value) {
        if (!value.equals("DEMO")) {
            throw Startup.refusal("option.purpose", value);
        }
        return Purpose.DEMO;
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of range.
        }
        throw Startup.refusal("option.port", value);
    }

    private static LocalDateTime time(String value) {
        try {
            return LocalDateTime.parse(value);
        } catch (DateTimeParseException notATime) {
            throw Startup.refusal("option.clock", value);
        }
    }
}
