package jp.sekisho.mynumber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final Pattern ROOT = Pattern.compile(" (?=/|[A-Za-z]:\\\\|\\\\\\\\)");

    /// Whether somebody said of a directory's export that a whole domain is in it.
    boolean isWhole() {
        return parts.replaceFirst(" .*", "").contains(Contents.WHOLE);
    }

    /// Whether it holds facts of this kind about the place, or about accounts and groups anywhere.
    ///
    /// @param letter one of those of [Contents#parts]
    boolean tells(String letter, Place place) {
        var kinds = parts.replaceFirst(" .*", "");
        var here = (" " + scope + " ").contains(" " + place.server() + " ");
        return kinds.contains(letter)
                && (here || (letter.equals("g") && scope.startsWith("S-1-")))
                && (!letter.equals("f") || looksThrough(place.path()));
    }

    private boolean looksThrough(String path) {
        var roots = ROOT.split(parts);
        return roots.length < 2
                || Stream.of(roots).skip(1).anyMatch(root -> Contents.isWithin(path, root));
    }

    /// The first and easily compared part of the digest.
    public String shortDigest() {
        return sha256.substring(0, 4) + " " + sha256.substring(4, 8);
    }
}
