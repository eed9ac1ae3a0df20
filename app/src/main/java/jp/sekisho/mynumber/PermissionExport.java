package jp.sekisho.mynumber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A file of permissions that was taken in. Of each scope and parts the newest counts.
///
/// @param scope the servers, or else the directories, that it is about
/// @param parts which kinds of facts it holds, as letters, and the folders it looked through
public record PermissionExport(
        UUID id,
        UUID original,
        String name,
        String sha256,
        String scope,
        String parts,
        Instant captured,
        LocalDate takenOn,
        int folders,
        int shares,
        int accounts,
        int groups,
        boolean byHand) {
    /// The first and easily compared part of the digest.
    public String shortDigest() {
        return sha256.substring(0, 4) + " " + sha256.substring(4, 8);
    }
}
