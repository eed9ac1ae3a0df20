package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.organization.Kind;
import org.jspecify.annotations.Nullable;

/// Somebody who has to read the edition: where he stands, and when he confirmed it.
public record Reader(
        UUID person,
        String name,
        String kana,
        String organName,
        @Nullable String unitName,
        Kind kind,
        @Nullable LocalDate confirmedOn) {
    /// The unit he stands in, or else the organ.
    public String place() {
        return unitName == null ? organName : unitName;
    }
}
