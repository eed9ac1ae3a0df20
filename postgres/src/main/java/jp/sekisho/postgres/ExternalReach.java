package jp.sekisho.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// Whether an external database can be reached from here, whoever uses it now.
///
/// @param refused what stands in the way
/// @param away whether it may come back by itself
public record ExternalReach(ServerAddress address, Optional<Refusal> refused, boolean away) {
    /// Connects once, and asks for nothing.
    ///
    /// @return empty when the folder has a database of its own, or is none
    public static Optional<ExternalReach> of(Path folder) {
        return FolderMark.in(folder)
                ? DataFolder.externalOf(folder).map(address -> of(folder, address))
                : Optional.empty();
    }

    private static ExternalReach of(Path folder, ServerAddress address) {
        var secrets = new Secrets(folder.resolve("secrets"));
        try {
            Postgres.login(secrets, address.complete(), Role.BACKUP).connect().close();
            return new ExternalReach(address, Optional.empty(), false);
        } catch (SQLException problem) {
            var script = folder.resolve(ServerScript.NAME);
            return new ExternalReach(
                    address,
                    Optional.of(ExternalServer.refused(address, script, false, problem)),
                    ExternalServer.isAway(problem));
        }
    }
}
