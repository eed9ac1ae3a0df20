package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.mynumber.channels.Channel;
import org.jspecify.annotations.Nullable;

/// A delivery to be registered.
public record NewDelivery(
        String recipient,
        Channel channel,
        @Nullable UUID endpoint,
        String basis,
        LocalDate validFrom) {}
