package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sekisho.proof.CheckpointReading;
import jp.sekisho.proof.Claim;
import jp.sekisho.proof.Trust;
import jp.sekisho.proof.VerifierKey;

/// Whose checkpoints count for the ledger of a data folder: its present key, and the keys it had
/// before each restore, for as many entries as that restore brought back.
public record LedgerTrust(Trust now, List<Past> past) {
    private static final String FILE = "ledger-past";

    /// An origin that ended with a restore.
    ///
    /// @param size how many entries were brought back
    public record Past(Trust trust, long size) {}

    /// What a checkpoint is good for.
    public sealed interface Said {
        /// It can be held against the entries.
        record Held(Claim claim) implements Said {}

        /// It is genuine, and of entries that a restore did not bring back.
        ///
        /// @param size of the checkpoint
        /// @param restored how many entries were brought back
        record RolledBack(String label, long size, long restored, String note) implements Said {}
    }

    public static LedgerTrust of(Path dataFolder) {
        var now = Trust.of(LedgerKey.of(dataFolder).verifier());
        var file = dataFolder.resolve("keys").resolve(FILE);
        try {
            var past = new ArrayList<Past>();
            for (var line : Files.readAllLines(file, US_ASCII)) {
                int space = line.indexOf(' ');
                past.add(
                        new Past(
                                Trust.of(VerifierKey.parse(line.substring(space + 1))),
                                Long.parseLong(line.substring(0, space))));
            }
            return new LedgerTrust(now, past);
        } catch (NoSuchFileException neverRestored) {
            return new LedgerTrust(now, List.of());
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            throw new Refusal(unreadable, "folder.unusable", file, unreadable.getMessage());
        }
    }

    /// Remembers a key that signs no longer.
    static void remember(Path dataFolder, VerifierKey key, long size) throws IOException {
        var file = dataFolder.resolve("keys").resolve(FILE);
        var before = Files.exists(file) ? Files.readString(file, US_ASCII) : "";
        Modes.write(file, (before + size + " " + key + "\n").getBytes(US_ASCII));
    }

    public Said open(String label, byte[] note) {
        for (var each : past) {
            if (each.trust.open(note) instanceof CheckpointReading.Trusted trusted) {
                var size = trusted.checkpoint().size();
                return size > each.size
                        ? new Said.RolledBack(label, size, each.size, new String(note, UTF_8))
                        : new Said.Held(new Claim.Signed(label, trusted));
            }
        }
        return new Said.Held(new Claim.Signed(label, now.open(note)));
    }
}
