package jp.sekisho.postgres;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import jp.sekisho.proof.KeyFile;
import jp.sekisho.proof.SigningKey;

/// The key that signs the ledger's checkpoints. It lies beside the database, not in it.
public final class LedgerKey {
    private LedgerKey() {}

    /// The key of a data folder, made on first use. Its name is the ledger's origin: random, because
    /// an offline body has no address that is surely its own.
    public static SigningKey of(Path dataFolder) {
        var file = dataFolder.resolve("keys").resolve("ledger");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return KeyFile.read(file).key();
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, "folder.unusable", file, unreadable.getMessage());
        }
    }

    /// The key that follows after a restore: the same name, numbered on. The old one signs no longer;
    /// its checkpoints up to this size still count.
    static SigningKey next(Path dataFolder, long size) {
        var file = dataFolder.resolve("keys").resolve("ledger");
        var old = of(dataFolder).verifier();
        var name = old.name();
        int slash = name.lastIndexOf('/');
        try {
            var number = Integer.parseInt(name.substring(slash + 1)) + 1;
            LedgerTrust.remember(dataFolder, old, size);
            Files.delete(file);
            KeyFile.write(file, SigningKey.generate(name.substring(0, slash + 1) + number));
            return KeyFile.read(file).key();
        } catch (IOException | NumberFormatException unusable) {
            throw new Refusal(unusable, "folder.unusable", file, unusable.getMessage());
        }
    }

    private static void write(Path file) throws IOException {
        var random = new byte[6];
        new SecureRandom().nextBytes(random);
        var origin = "sekisho/" + HexFormat.of().formatHex(random) + "/1";
        try {
            KeyFile.write(file, SigningKey.generate(origin));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // By another program that reads the same folder; theirs counts.
        }
    }
}
