package jp.sekisho.access;

import java.util.Set;
import java.util.UUID;

/// Who sends this request, as his rights stand at this moment.
public record Caller(
        UUID account,
        UUID person,
        UUID credential,
        String name,
        boolean mustChangePassword,
        Set<Right> rights,
        Set<String> permissions) {
    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
