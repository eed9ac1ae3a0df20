package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.mynumber.channels.Channel;
import org.jspecify.annotations.Nullable;

/// A delivery that has to go out by one of the ways, such as a tax return.
///
/// @param endpoint the only computer that may; null for all of them
public record Delivery(
        UUID id,
        String recipient,
        Channel channel,
        @Nullable UUID endpoint,
        String endpointName,
        String basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    boolean lastsOn(LocalDate day) {
        var end = validTo;
        return !validFrom.isAfter(day) && (end == null || !end.isBefore(day));
    }
}
