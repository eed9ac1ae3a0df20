package jp.sekisho.ledger;

import java.time.LocalDate;
import jp.sekisho.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/// A key, and the days on which it signed.
///
/// @param from null for the key of a ledger without entries
/// @param until null for the key that signs now
/// @param size how many entries its checkpoints count for; -1 for the key that signs now
/// @param restored whether a restore ended it, rather than a change of keys
/// @param reason why it was changed, as somebody wrote it; empty when that is not kept
/// @param number of its origin
public record SigningTerm(
        VerifierKey key,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        long size,
        boolean restored,
        String reason,
        String number) {}
