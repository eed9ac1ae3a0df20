package jp.sekisho.postgres.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.sekisho.postgres.Modes;

/// The files beside the database without which it cannot be used: the keys. Passwords of the
/// database's roles are not among them; a new database has its own.
final class KeptFiles {
    private static final String FOLDER = "keys";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,60}");

    private KeptFiles() {}

    static Map<String, byte[]> of(Path dataFolder) throws IOException {
        var kept = new TreeMap<String, byte[]>();
        try (var files = Files.list(dataFolder.resolve(FOLDER))) {
            for (var file : files.sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                if (Files.isRegularFile(file) && NAME.matcher(name).matches()) {
                    kept.put(name, Files.readAllBytes(file));
                }
            }
        }
        return kept;
    }

    /// @param name from a backup, which anybody may have made
    static void write(Path dataFolder, String name, byte[] content) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new SealedInput.DamagedException();
        }
        Modes.write(dataFolder.resolve(FOLDER).resolve(name), content);
    }
}
