package jp.sekisho.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.proof.Hash;
import jp.sekisho.proof.PaperCheckpoint;

/// A checkpoint that somebody was given (証跡確認票).
///
/// @param root of the first `size` entries, 64 hexadecimal digits
public record Handout(
        UUID id, long size, String root, String givenTo, Means means, LocalDate handedOn) {
    public Handout {
        if (size < 0 || givenTo.isBlank()) {
            throw new IllegalArgumentException("nobody was given nothing");
        }
        Hash.ofHex(root);
    }

    public enum Means {
        PAPER,
        MAIL,
        FILE
    }

    /// The root as the sheet prints it: four rows of four groups.
    public List<String> rows() {
        return PaperCheckpoint.rows(Hash.ofHex(root));
    }
}
