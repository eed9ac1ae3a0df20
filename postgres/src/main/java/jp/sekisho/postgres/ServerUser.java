package jp.sekisho.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/// As whom the server runs. PostgreSQL refuses to be root, and a program that is root should not
/// lend it the right to be.
sealed interface ServerUser {
    /// The signal makes the server shut down cleanly when the program dies, however it dies.
    List<String> PARENT_DEATH = List.of("setpriv", "--pdeathsig", "INT", "--no-new-privs");

    /// What stands before the server's own command line.
    List<String> prefix();

    /// Hands a file or folder over to this user.
    void own(Path path) throws IOException;

    /// Refuses a folder that this user could not reach.
    void mustReach(Path folder) throws IOException;

    static ServerUser current() {
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            return new Self(List.of());
        }
        return "root".equals(System.getProperty("user.name"))
                ? new Nobody()
                : new Self(PARENT_DEATH);
    }

    /// The user the program runs as.
    record Self(List<String> prefix) implements ServerUser {
        @Override
        public void own(Path path) {}

        @Override
        public void mustReach(Path folder) {}
    }

    /// The unprivileged user every Linux has, for a program that root started.
    record Nobody() implements ServerUser {
        @Override
        public List<String> prefix() {
            var prefix = new java.util.ArrayList<>(PARENT_DEATH);
            prefix.addAll(List.of("--reuid=nobody", "--regid=nogroup", "--clear-groups"));
            return List.copyOf(prefix);
        }

        @Override
        public void own(Path path) throws IOException {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName("nobody"));
        }

        @Override
        public void mustReach(Path folder) throws IOException {
            for (var at = folder.getParent(); at != null; at = at.getParent()) {
                if (!Files.getPosixFilePermissions(at)
                        .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    throw new Refusal("folder.unreachable", folder, at);
                }
            }
        }
    }
}
