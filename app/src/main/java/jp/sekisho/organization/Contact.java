package jp.sekisho.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who is called when something happens, in the order of calling. `person` is null for
/// somebody outside the body.
public record Contact(
        UUID id,
        int position,
        @Nullable UUID person,
        String name,
        String part,
        String dayNumber,
        String nightNumber) {
    public boolean atNight() {
        return !nightNumber.isEmpty();
    }
}
