package jp.sekisho.home;

import java.util.List;

/// What somebody needs to do or know first, and how much more there is.
public record FirstThings(Audience audience, List<Todo> first, int more) {
    /// Nobody reads a list of twenty first things.
    static final int MOST = 7;

    static FirstThings of(Audience audience, List<Todo> all) {
        return new FirstThings(
                audience, all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
    }

    public int count() {
        return first.size() + more;
    }
}
