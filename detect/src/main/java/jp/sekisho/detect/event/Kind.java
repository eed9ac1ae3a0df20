package jp.sekisho.detect.event;

/// What a value of an event is.
public enum Kind {
    STRING(0),
    NUMBER(1),
    BOOLEAN(2),
    NULL(3),
    OBJECT(4),
    ARRAY(5);

    private static final Kind[] BY_CODE = values();

    /// As it is kept in the table of an event: a byte needs no write barrier.
    final byte code;

    Kind(int code) {
        this.code = (byte) code;
    }

    static Kind of(byte code) {
        return BY_CODE[code];
    }

    /// A number of its own, since 1.0 is a number and a text.
    public long hashSeed() {
        return code * 0x632BE59BD9B4E019L;
    }

    /// Whether the value has a text that can be compared.
    public boolean hasText() {
        return code <= BOOLEAN.code;
    }
}
