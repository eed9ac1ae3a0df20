package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// The file that makes a folder a data folder, `sekisho.properties`.
///
/// @param external where the data are, when they are not in the folder's own database
/// @param installation by which an external database knows whose it is
record FolderMark(
        String format, String purpose, Optional<ServerAddress> external, String installation) {
    /// The formats, raised when an older program could no longer read the folder.
    static final String OWN = "1";

    static final String EXTERNAL = "2";

    /// An external database is named and was never in use.
    static final String PREPARED = "prepared";

    static final String RESTORING = "restoring";
    private static final String NAME = "sekisho.properties";

    static boolean in(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static FolderMark read(Path folder) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(folder.resolve(NAME))));
        return new FolderMark(
                properties.getProperty("format", ""),
                properties.getProperty("purpose", ""),
                Optional.ofNullable(properties.getProperty("database")).map(ServerAddress::parse),
                properties.getProperty("installation", ""));
    }

    static FolderMark of(DataFolder.Purpose purpose, Optional<ServerAddress> external) {
        return external.isPresent()
                ? new FolderMark(PREPARED, purpose.name(), external, UUID.randomUUID().toString())
                : new FolderMark(OWN, purpose.name(), external, "");
    }

    FolderMark as(String otherFormat) {
        return new FolderMark(otherFormat, purpose, external, installation);
    }

    FolderMark at(ServerAddress address) {
        return new FolderMark(format, purpose, Optional.of(address), installation);
    }

    void write(Path folder) throws IOException {
        var text = new StringBuilder("format=" + format + "\npurpose=" + purpose + "\n");
        external.ifPresent(address ->
                text.append("database=")
                        .append(address.url())
                        .append("\ninstallation=")
                        .append(installation)
                        .append('\n'));
        Modes.write(folder.resolve(NAME), text.toString().getBytes(UTF_8));
    }
}
