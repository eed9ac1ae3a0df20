package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.CheckpointReading;
import jp.sekisho.proof.Claim;
import jp.sekisho.proof.KeyRotation;
import jp.sekisho.proof.RotationReading;
import jp.sekisho.proof.SignedNote;
import jp.sekisho.proof.Trust;
import jp.sekisho.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/// Whose checkpoints count for the ledger of a data folder: its present key and those that passed the
/// ledger on to it, and the keys it had before each restore, for as many entries as that restore
/// brought back.
///
/// @param terms the keys that sign no longer, the first one first
public record LedgerTrust(Trust now, List<Past> past, List<Term> terms) {
    private static final String FILE = "ledger-past";
    private static final String ROTATED = "rotated ";

    /// An origin that ended with a restore.
    ///
    /// @param size how many entries were brought back
    public record Past(Trust trust, long size) {}

    /// A key that signs no longer. The entry with which that began bears the number of the last size.
    public record Term(VerifierKey key, long lastSize) {}

    /// What a checkpoint is good for.
    public sealed interface Said {
        /// It can be held against the entries.
        record Held(Claim claim) implements Said {}

        /// It is of entries that a restore did not bring back.
        ///
        /// @param size of the checkpoint
        /// @param restored how many entries were brought back
        /// @param genuine whether a key signed it that came back too; a key that the ledger passed to
        ///     after the backup did not
        record RolledBack(String label, long size, long restored, boolean genuine, String note)
                implements Said {}
    }

    public static LedgerTrust of(Path dataFolder) {
        return of(dataFolder, LedgerKey.of(dataFolder).verifier());
    }

    private static LedgerTrust of(Path dataFolder, VerifierKey present) {
        var file = file(dataFolder);
        try {
            var reading = new Reading();
            for (var line : text(file).lines().toList()) {
                reading.take(line);
            }
            return reading.end(present);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            throw new Refusal(unreadable, "folder.unusable", file, unreadable.getMessage());
        }
    }

    /// The lines of the file, in their order.
    private static final class Reading {
        private final List<Past> past = new ArrayList<>();
        private final List<Term> terms = new ArrayList<>();
        private @Nullable Trust trust; // of the origin that is being read

        void take(String line) {
            if (line.startsWith(ROTATED)) {
                var words = line.split(" ", 3);
                rotated(VerifierKey.parse(words[1]), Base64.getDecoder().decode(words[2]));
            } else {
                int space = line.indexOf(' ');
                restored(
                        VerifierKey.parse(line.substring(space + 1)),
                        Long.parseLong(line.substring(0, space)));
            }
        }

        private void rotated(VerifierKey old, byte[] note) {
            var signed = SignedNote.parse(note);
            var before = trust == null ? Trust.of(old) : trust;
            trust =
                    switch (before.follow(signed)) {
                        case RotationReading.Followed(Trust after) -> after;
                        case RotationReading.Refused(String why) ->
                                throw new IllegalArgumentException(why);
                    };
            terms.add(new Term(old, KeyRotation.parse(signed.text()).sequence()));
        }

        private void restored(VerifierKey last, long size) {
            past.add(new Past(trust == null ? Trust.of(last) : trust, size));
            terms.add(new Term(last, size));
            trust = null;
        }

        LedgerTrust end(VerifierKey present) {
            var now = trust == null ? Trust.of(present) : trust;
            if (!now.keys().getLast().equals(present)) {
                throw new IllegalArgumentException(
                        present.idText() + ": not the key that the ledger passed to");
            }
            return new LedgerTrust(now, past, terms);
        }
    }

    private static Path file(Path dataFolder) {
        return dataFolder.resolve("keys").resolve(FILE);
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, US_ASCII) : "";
    }

    /// Remembers a key that signs no longer.
    static void remember(Path dataFolder, VerifierKey key, long size) throws IOException {
        add(dataFolder, size + " " + key);
    }

    /// Remembers that one key passed the ledger on to the next. Once is enough.
    static void remember(Path dataFolder, VerifierKey old, SignedNote rotation) throws IOException {
        add(dataFolder, ROTATED + old + " " + Base64.getEncoder().encodeToString(rotation.bytes()));
    }

    private static void add(Path dataFolder, String line) throws IOException {
        var file = file(dataFolder);
        var before = text(file);
        if (before.lines().noneMatch(line::equals)) {
            Modes.write(file, (before + line + "\n").getBytes(US_ASCII));
        }
    }

    public Said open(String label, byte[] note) {
        for (var each : past) {
            var size = later(each.trust, note, each.size);
            if (size.isPresent()) {
                var genuine = each.trust.open(note) instanceof CheckpointReading.Trusted;
                return new Said.RolledBack(
                        label, size.getAsLong(), each.size, genuine, new String(note, UTF_8));
            }
            if (each.trust.open(note) instanceof CheckpointReading.Trusted trusted) {
                return new Said.Held(new Claim.Signed(label, trusted));
            }
        }
        return new Said.Held(new Claim.Signed(label, now.open(note)));
    }

    /// How many entries a checkpoint of this origin speaks of, if they are more than these. Its key
    /// may be one that the ledger passed to with one of the entries that are not there.
    static OptionalLong later(Trust trust, byte[] note, long entries) {
        var size =
                switch (trust.open(note)) {
                    case CheckpointReading.Trusted trusted -> trusted.checkpoint().size();
                    case CheckpointReading.UnknownSigners _ ->
                            Checkpoint.parse(SignedNote.parse(note).text()).size();
                    case CheckpointReading.Refused _ -> 0;
                };
        return size > entries ? OptionalLong.of(size) : OptionalLong.empty();
    }

    /// Whether a note of the present origin speaks of more than these entries.
    public boolean isLater(byte[] note, long entries) {
        return later(now, note, entries).isPresent();
    }

    /// The origin that bore this number, if it ended with a restore.
    public Optional<Past> origin(String number) {
        return past.stream().filter(each -> each.trust.origin().endsWith("/" + number)).findFirst();
    }
}
