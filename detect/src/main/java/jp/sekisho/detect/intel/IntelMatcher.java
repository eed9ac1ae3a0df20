package jp.sekisho.detect.intel;

import java.util.function.Predicate;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.intel.Indicators.Entry;
import jp.sekisho.detect.network.Role;
import jp.sekisho.detect.network.Roles;
import jp.sekisho.detect.text.Dates;
import org.jspecify.annotations.Nullable;

/// Looks for indicators in the fields of events that hold addresses, ports, names, web addresses and
/// hashes. One thread.
public final class IntelMatcher {
    private final Indicators indicators;
    private final Roles roles;
    private final ValueLookup lookup = new ValueLookup();

    /// Of its own, since it is asked while the first one is not through with its value.
    private final ValueLookup others = new ValueLookup();

    private final Predicate<Entry> holds = this::isMet;
    private @Nullable Event present;
    private long time;

    /// Hears of an indicator in the value with that number.
    @FunctionalInterface
    public interface Sink {
        void found(Indicator indicator, int value);
    }

    public IntelMatcher(Indicators indicators, Paths paths) {
        this.indicators = indicators;
        this.roles = new Roles(paths);
    }

    /// Tells every value of the event that holds an indicator, if the event holds what else belongs to it;
    /// the event happened at `nanos`, or [Dates#NONE].
    public void match(Event event, long nanos, Sink sink) {
        present = event;
        time = nanos;
        for (int i = 0; i < event.size(); i++) {
            Role role = roles.of(event.path(i));
            Indicator found = role == null ? null : lookup.find(indicators, role, event, i, holds);
            if (found != null) {
                sink.found(found, i);
            }
        }
    }

    private boolean isMet(Entry entry) {
        if (time != Dates.NONE && time >= entry.indicator().validUntil()) {
            return false;
        }
        for (Indicators other : entry.others()) {
            if (present == null || !holds(other, present)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Indicators sought, Event event) {
        for (int i = 0; i < event.size(); i++) {
            Role role = roles.of(event.path(i));
            if (role != null && others.find(sought, role, event, i, entry -> true) != null) {
                return true;
            }
        }
        return false;
    }
}
