package jp.sekisho.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who sends this request, as his rights stand at this moment.
///
/// @param factorDue the last day he may come in without a second factor; null when he has one or
///     needs none
public record Caller(
        UUID account,
        UUID person,
        UUID credential,
        String name,
        boolean mustChangePassword,
        @Nullable LocalDate factorDue,
        Set<Right> rights,
        Set<String> permissions) {
    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
