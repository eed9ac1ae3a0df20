package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

    /// Writes all that the analyses know, for a run that goes on from here.
    public void write(DataOutput out) throws IOException {
        beacons.write(out);
        tunnels.write(out);
        uploads.write(out);
        scans.write(out);
        firstSeen.write(out);
    }

    /// Takes over what another had written; only before the first observation.
    ///
    /// @throws IOException if that is damaged
    public void read(DataInput in) throws IOException {
        beacons.read(in);
        tunnels.read(in);
        uploads.read(in);
        scans.read(in);
        firstSeen.read(in);
    }

    /// Judges what waits for its hour to end.
    public void finish() {
        beacons.finish();
    }
}
