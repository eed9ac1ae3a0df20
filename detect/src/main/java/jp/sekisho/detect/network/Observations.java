package jp.sekisho.detect.network;

import java.util.ArrayList;
import java.util.List;

/// Observations of a chunk of events, in their order. Reused.
public final class Observations {
    private final List<Observation> all = new ArrayList<>();

    public void clear() {
        all.clear();
    }

    void add(Observation observation) {
        all.add(observation);
    }

    List<Observation> all() {
        return all;
    }
}
