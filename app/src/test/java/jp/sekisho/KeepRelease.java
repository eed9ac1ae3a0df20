package jp.sekisho;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import jp.sekisho.access.Setup;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.ReleaseText;

/// Plays the demonstration and keeps what it left in the database, for the versions that come after.
/// `CONTRIBUTING.md` says when.
final class KeepRelease {
    private KeepRelease() {}

    /// @param arguments the file
    public static void main(String[] arguments) throws Exception {
        var place = Files.createTempDirectory("sekisho-release");
        try (var app = new RunningApp("2026-11-24T09:00")) {
            var setup = app.get(Setup.class);
            setup.prepare();
            var password = place.resolve("password");
            URI address = app.address();
            Demonstration.play(address, setup.file(), password, app.get(Clock.class));
            ReleaseText.write(
                    app.database.login(Role.BACKUP),
                    Demonstration.OFFICER + " " + Files.readString(password).strip(),
                    Path.of(arguments[0]));
        }
        System.exit(0);
    }
}
