package jp.sekisho.detect.network;

import java.util.function.Consumer;

/// All analyses of the network, fed with observations in the order of the events. One thread.
public final class NetworkAnalysis {
    private final Beacons beacons;
    private final Tunnels tunnels;
    private final Uploads uploads;
    private final Scans scans;
    private final FirstSeen firstSeen;

    public NetworkAnalysis(Consumer<NetworkHit> hits) {
        beacons = new Beacons(hits);
        tunnels = new Tunnels(hits);
        uploads = new Uploads(hits);
        scans = new Scans(hits);
        firstSeen = new FirstSeen(hits);
    }

    public void accept(Observations observations) {
        for (Observation seen : observations.all()) {
            accept(seen);
        }
    }

    void accept(Observation seen) {
        beacons.accept(seen);
        tunnels.accept(seen);
        uploads.accept(seen);
        scans.accept(seen);
        firstSeen.accept(seen);
    }

    /// Judges what waits for its hour to end.
    public void finish() {
        beacons.finish();
    }
}
