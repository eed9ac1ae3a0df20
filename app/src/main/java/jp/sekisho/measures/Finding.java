package jp.sekisho.measures;

import java.time.LocalDate;
import jp.sekisho.shared.Standing;
import org.jspecify.annotations.Nullable;

/// One object that a criterion does not simply find in order.
public record Finding(
        String object,
        String label,
        boolean person,
        Standing standing,
        @Nullable LocalDate since,
        @Nullable LocalDate due) {}
