package jp.sekisho.detect.intel;

import java.util.function.Predicate;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.intel.Indicator.Kind;
import jp.sekisho.detect.intel.Indicators.Entry;
import jp.sekisho.detect.network.Role;
import jp.sekisho.detect.text.IpAddress;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Words;
import org.jspecify.annotations.Nullable;

/// Spells one value of an event out and asks indicators for it. One thread.
final class ValueLookup {
    private static final int MAX_VALUE = 4096;
    private static final int SHORTEST_HASH = 32;

    private final IpAddress address = new IpAddress();
    private final byte[] text = new byte[2 * MAX_VALUE + Words.PADDING];
    private int end;

    /// The first indicator for which `holds` is true.
    @Nullable Indicator find(
            Indicators indicators, Role role, Event event, int value, Predicate<Entry> holds) {
        if (!event.kind(value).hasText() || event.to(value) - event.from(value) > MAX_VALUE) {
            return null;
        }
        return switch (role) {
            case SOURCE, DESTINATION, HOST, ZEEK_HOST, QUERY -> {
                spell(event, value, true);
                yield name(indicators, holds);
            }
            case URL -> {
                spell(event, value, false);
                yield indicators.exact(Kind.URL, text, 0, end, holds);
            }
            case HASH -> {
                spell(event, value, true);
                yield hash(indicators, holds);
            }
            case PORT -> {
                spell(event, value, false);
                yield indicators.exact(Kind.PORT, text, 0, end, holds);
            }
            case SENT, COMPUTER, KIND -> null;
        };
    }

    private void spell(Event event, int value, boolean lower) {
        end = JsonText.rewrite(event.bytes(), event.from(value), event.to(value), text, 0);
        for (int i = 0; i < end && lower; i++) {
            text[i] = text[i] >= 'A' && text[i] <= 'Z' ? (byte) (text[i] + 32) : text[i];
        }
    }

    private @Nullable Indicator name(Indicators indicators, Predicate<Entry> holds) {
        if (!address.read(text, 0, end)) {
            return indicators.domain(text, 0, end, holds);
        }
        Indicator found = indicators.exact(Kind.ADDRESS, text, 0, end, holds);
        return found == null ? indicators.block(address, holds) : found;
    }

    /// A hash alone, or one of several as `SHA1=…,MD5=…`.
    private @Nullable Indicator hash(Indicators indicators, Predicate<Entry> holds) {
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || text[i] == ',' || text[i] == '=' || text[i] == ' ') {
                Indicator found =
                        i - start < SHORTEST_HASH
                                ? null
                                : indicators.exact(Kind.HASH, text, start, i, holds);
                if (found != null) {
                    return found;
                }
                start = i + 1;
            }
        }
        return null;
    }
}
