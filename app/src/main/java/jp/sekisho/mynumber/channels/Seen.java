package jp.sekisho.mynumber.channels;

import java.util.List;

/// What is known of one channel of one computer.
///
/// @param why key of the reason in the message files
/// @param detail what the reason names, such as a rule; may be empty
/// @param serials of the devices that are let through although the channel is blocked
public record Seen(Channel channel, State state, String why, String detail, List<String> serials) {
    /// Whether it is closed, open, or nothing tells.
    public enum State {
        BLOCKED,
        OPEN,
        UNKNOWN
    }

    public Seen {
        serials = List.copyOf(serials);
    }

    static Seen blocked(Channel channel, String why) {
        return new Seen(channel, State.BLOCKED, why, "", List.of());
    }

    static Seen open(Channel channel, String why, String detail) {
        return new Seen(channel, State.OPEN, why, detail, List.of());
    }

    static Seen unknown(Channel channel, String why) {
        return new Seen(channel, State.UNKNOWN, why, "", List.of());
    }
}
