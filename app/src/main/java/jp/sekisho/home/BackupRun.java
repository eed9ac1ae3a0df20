package jp.sekisho.home;

import java.time.Instant;

/// A backup that was made, or why it was not.
///
/// @param file empty when it failed
/// @param error empty when it did not
public record BackupRun(
        Instant at, String file, long size, long lines, String keyId, String error) {
    public boolean good() {
        return error.isEmpty();
    }
}
