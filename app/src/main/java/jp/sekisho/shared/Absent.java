package jp.sekisho.shared;

/// What an address names is not there (any more).
public final class Absent extends RuntimeException {
    public Absent(String what, Object id) {
        super(what + " " + id);
    }
}
