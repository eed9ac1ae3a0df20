package jp.sekisho.mynumber;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.sekisho.mynumber.channels.Seen;

/// What was understood of a file, before anything of it is kept.
///
/// @param channels what its settings say of the ways out; empty when it holds none
/// @param incomplete groups that a directory's export does not hold with all their members
/// @param places what would be said of each place
/// @param absent places of its servers that no export tells of
public record Understood(
        UUID draft,
        String name,
        String sha256,
        Instant captured,
        boolean byHand,
        Contents contents,
        List<Seen> channels,
        List<String> incomplete,
        List<Outlook> places,
        List<Place> absent) {
    /// @param readable how many accounts read it now or can gain to
    /// @param open how many are not proved to be kept away
    public record Outlook(Place place, boolean listed, long readable, long open) {}

    /// The digest in groups, as people compare it.
    public String digest() {
        return sha256.replaceAll("(.{4})(?!$)", "$1 ");
    }

    static Outlook outlook(PlaceReaders said) {
        return new Outlook(
                said.place(),
                said.listed(),
                said.count(Reads.NOW) + said.count(Reads.GAIN),
                said.count(Reads.UNPROVED));
    }
}
