package jp.sekisho.acl;

import java.time.Instant;

/// Where facts come from: one export.
///
/// @param name of the file
/// @param sha256 of its bytes, 64 hexadecimal digits
/// @param captured when the export was made
public record Source(String name, String sha256, Instant captured) {

    public Source {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("SHA-256: " + sha256);
        }
    }
}
