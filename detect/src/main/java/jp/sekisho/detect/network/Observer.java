package jp.sekisho.detect.network;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.text.Dates;
import jp.sekisho.detect.text.IpAddress;
import org.jspecify.annotations.Nullable;

/// Takes out of events what they say about the network. One thread.
public final class Observer {
    private static final long NANOS = 1_000_000_000L;
    private static final int MAX_NAME = 255;

    private final Roles roles;
    private final int[] values = new int[Role.COUNT];
    private final IpAddress address = new IpAddress();

    public Observer(Paths paths) {
        this.roles = new Roles(paths);
    }

    /// Adds what the event says, if anything; it happened at `nanos`, or [Dates#NONE].
    public void observe(Event event, long nanos, Observations out) {
        if (nanos == Dates.NONE || !roles.find(event, values)) {
            return;
        }
        String query = name(event, Role.QUERY);
        String source = text(event, Role.SOURCE);
        String from = source == null ? text(event, Role.COMPUTER) : source;
        if (from == null) {
            return;
        }
        String destination = isConnection(event) ? text(event, Role.DESTINATION) : null;
        String host = query == null ? host(event) : null;
        if (destination == null && host == null && query == null) {
            return;
        }
        boolean external =
                destination == null
                        ? host != null && host.indexOf('.') > 0
                        : isExternal(destination);
        out.add(
                new Observation(
                        Math.floorDiv(nanos, NANOS),
                        from,
                        destination,
                        external,
                        (int) number(event, Role.PORT, 65_535),
                        host,
                        number(event, Role.SENT, Long.MAX_VALUE / 1024),
                        query));
    }

    /// Of the events of Suricata and Zeek only those of whole connections: the others tell of the same once
    /// more.
    private boolean isConnection(Event event) {
        String kind = text(event, Role.KIND);
        return kind == null || kind.equals("flow") || kind.equals("netflow") || kind.equals("conn");
    }

    /// Elsewhere than in Zeek's log of HTTP, `host` is who wrote the event.
    private @Nullable String host(Event event) {
        String host = name(event, Role.HOST);
        return host == null && "http".equals(text(event, Role.KIND))
                ? name(event, Role.ZEEK_HOST)
                : host;
    }

    private @Nullable String text(Event event, Role role) {
        int value = values[role.place];
        if (value < 0 || event.to(value) - event.from(value) > MAX_NAME) {
            return null;
        }
        String text = event.text(value);
        return text.isEmpty() || text.equals("-") ? null : text;
    }

    private @Nullable String name(Event event, Role role) {
        String text = text(event, role);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private long number(Event event, Role role, long most) {
        int value = values[role.place];
        if (value < 0) {
            return -1;
        }
        long number = 0;
        for (int i = event.from(value); i < event.to(value); i++) {
            int digit = event.bytes()[i] - '0';
            if (digit < 0 || digit > 9 || number > most) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number > most ? -1 : number;
    }

    private boolean isExternal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return address.read(bytes, 0, bytes.length) && !PrivateNetworks.contain(address);
    }
}
