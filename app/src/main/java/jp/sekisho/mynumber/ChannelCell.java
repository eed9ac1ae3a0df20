package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.mynumber.channels.Channel;
import jp.sekisho.mynumber.channels.Seen;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// One channel of one computer, as of today.
///
/// @param state empty evidence counts as `UNKNOWN`
/// @param why key of the reason
/// @param seenOn null when no export tells of it
/// @param needed whether a delivery goes that way
/// @param verdict of a computer outside the zone: `OUT_OF_SCOPE`
public record ChannelCell(
        UUID endpoint,
        Channel channel,
        Seen.State state,
        String why,
        String detail,
        List<String> serials,
        @Nullable LocalDate seenOn,
        boolean byHand,
        boolean needed,
        boolean unknownDevice,
        Verdict verdict,
        @Nullable LocalDate exceptedUntil) {
    public String object() {
        return "channel:" + endpoint + ":" + channel;
    }

    /// Key of the word that stands in the table.
    public String word() {
        if (seenOn == null) {
            return "channel-word.none";
        }
        return switch (state) {
            case UNKNOWN -> "channel-word.unknown";
            case BLOCKED -> unknownDevice ? "channel-word.device" : "channel-word.blocked";
            case OPEN -> needed ? "channel-word.needed" : "channel-word.open";
        };
    }
}
