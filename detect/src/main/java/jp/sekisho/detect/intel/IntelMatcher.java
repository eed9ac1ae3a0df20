package jp.sekisho.detect.intel;

import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.intel.Indicator.Kind;
import jp.sekisho.detect.network.Role;
import jp.sekisho.detect.network.Roles;
import jp.sekisho.detect.text.Dates;
import jp.sekisho.detect.text.IpAddress;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Words;
import org.jspecify.annotations.Nullable;

/// Looks for indicators in the fields of events that hold addresses, names, web addresses and hashes. One
/// thread.
public final class IntelMatcher {
    private static final int MAX_VALUE = 4096;

    private final Indicators indicators;
    private final Roles roles;
    private final IpAddress address = new IpAddress();
    private final byte[] text = new byte[2 * MAX_VALUE + Words.PADDING];
    private int end;

    /// Hears of an indicator in the value with that number.
    @FunctionalInterface
    public interface Sink {
        void found(Indicator indicator, int value);
    }

    public IntelMatcher(Indicators indicators, Paths paths) {
        this.indicators = indicators;
        this.roles = new Roles(paths);
    }

    /// Tells every value of the event that holds an indicator; the event happened at `nanos`, or
    /// [Dates#NONE].
    public void match(Event event, long nanos, Sink sink) {
        for (int i = 0; i < event.size(); i++) {
            Role role = roles.of(event.path(i));
            if (role == null
                    || !event.kind(i).hasText()
                    || event.to(i) - event.from(i) > MAX_VALUE) {
                continue;
            }
            Indicator found = find(role, event, i);
            if (found != null && (nanos == Dates.NONE || nanos < found.validUntil())) {
                sink.found(found, i);
            }
        }
    }

    private @Nullable Indicator find(Role role, Event event, int value) {
        return switch (role) {
            case SOURCE, DESTINATION, HOST, ZEEK_HOST, QUERY -> {
                spell(event, value, true);
                yield name();
            }
            case URL -> {
                spell(event, value, false);
                yield indicators.exact(Kind.URL, text, 0, end);
            }
            case HASH -> {
                spell(event, value, true);
                yield hash();
            }
            case PORT, SENT, COMPUTER, KIND -> null;
        };
    }

    private void spell(Event event, int value, boolean lower) {
        end = JsonText.rewrite(event.bytes(), event.from(value), event.to(value), text, 0);
        for (int i = 0; i < end && lower; i++) {
            text[i] = text[i] >= 'A' && text[i] <= 'Z' ? (byte) (text[i] + 32) : text[i];
        }
    }

    private @Nullable Indicator name() {
        if (!address.read(text, 0, end)) {
            return indicators.domain(text, 0, end);
        }
        Indicator found = indicators.exact(Kind.ADDRESS, text, 0, end);
        return found == null ? indicators.block(address) : found;
    }

    /// A hash alone, or one of several as `SHA1=…,MD5=…`.
    private @Nullable Indicator hash() {
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || text[i] == ',' || text[i] == '=' || text[i] == ' ') {
                Indicator found =
                        i - start < 32 ? null : indicators.exact(Kind.HASH, text, start, i);
                if (found != null) {
                    return found;
                }
                start = i + 1;
            }
        }
        return null;
    }
}
