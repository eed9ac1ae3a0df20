package jp.sekisho.detect.network;

/// What a field of an event tells a network analysis or threat intelligence.
public enum Role {
    SOURCE(0),
    DESTINATION(1),
    PORT(2),
    HOST(3),
    ZEEK_HOST(4),
    SENT(5),
    QUERY(6),
    COMPUTER(7),
    KIND(8),
    URL(9),
    HASH(10);

    /// How many there are.
    static final int COUNT = 11;

    /// Its place in a table of roles.
    final int place;

    Role(int place) {
        this.place = place;
    }
}
