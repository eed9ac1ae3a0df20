package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.UUID;

/// One line of the register of envelopes (封緘簿): what was done to one that holds a recovery key.
///
/// @param keyId the number of the key, never the key
/// @param place where the envelope lies from then on
/// @param reason why it was opened or thrown away
public record Seal(
        UUID id,
        String envelope,
        String keyId,
        What what,
        LocalDate onDay,
        String doneBy,
        String witness,
        String place,
        String reason) {
    public enum What {
        SEALED,
        OPENED,
        RESEALED,
        DISCARDED;

        boolean follows(What before) {
            return switch (this) {
                case SEALED -> false;
                case OPENED -> before == SEALED || before == RESEALED;
                case RESEALED -> before == OPENED;
                case DISCARDED -> before != DISCARDED;
            };
        }
    }

    public boolean shut() {
        return what == What.SEALED || what == What.RESEALED;
    }
}
