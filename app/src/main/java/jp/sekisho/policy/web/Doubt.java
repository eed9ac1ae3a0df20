package jp.sekisho.policy.web;

import jp.sekisho.statute.Flag;

/// A doubt as the check screen lists it.
///
/// @param line of the original, from 1
/// @param quote the doubtful words
record Doubt(int index, Flag flag, int line, String quote) {
    public int number() {
        return index + 1;
    }

    public String mark() {
        return switch (flag.state()) {
            case OPEN -> "STALE";
            case HELD -> "NOT_STARTED";
            case SETTLED -> "MET";
        };
    }

    /// The choice that is ticked: the one given, else what the reading assumed.
    public String chosen() {
        return switch (flag.state()) {
            case OPEN -> flag.choices().getFirst().key();
            case HELD -> "hold";
            case SETTLED -> flag.answer();
        };
    }
}
