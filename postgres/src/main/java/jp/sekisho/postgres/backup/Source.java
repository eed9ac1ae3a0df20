package jp.sekisho.postgres.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import jp.sekisho.postgres.Login;

/// What a running program makes backups of.
///
/// @param login of the backup role
public record Source(Path folder, Login login) {
    /// @throws jp.sekisho.postgres.Refusal when it cannot be made; then there is no file
    public Backup.Made make(Path into, Instant time) {
        try (var connection = login.connect()) {
            return Backup.make(folder, connection, into, time);
        } catch (SQLException gone) {
            throw Words.refusal(gone, "database.gone", gone.getMessage());
        }
    }
}
