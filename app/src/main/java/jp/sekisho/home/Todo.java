package jp.sekisho.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something to do first: a full act, where it is done, what for, by whom and until when.
///
/// @param late days past the due date; 0 when it is not late
public record Todo(
        String act,
        String href,
        String clause,
        String responsible,
        @Nullable LocalDate due,
        long late) {}
