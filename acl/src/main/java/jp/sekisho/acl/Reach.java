package jp.sekisho.acl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts together, for one object, all ways to read it. Objects for which all of it is equal are worked
/// out once.
final class Reach {

    /// @param reads who reads it at once
    /// @param gains who reads it, or can give itself the right to
    record Result(Crowd reads, Crowd gains) {}

    private record Key(
            Compiled compiled,
            Crowd now,
            Crowd gain,
            Host host,
            List<Gate> gates,
            List<Integer> fileOwners) {}

    private final Census census;
    private final Map<Key, Result> known = new HashMap<>();

    Reach(Census census) {
        this.census = census;
    }

    Result of(Spot spot) {
        Result result = ofName(spot);
        for (Spot other : spot.others()) {
            Result also = ofName(other);
            result = new Result(result.reads.or(also.reads), result.gains.or(also.gains));
        }
        if (spot.unlistedNames() > 0) {
            Crowd byList = census.perhaps(spot.access().network().or(spot.access().local()));
            result = new Result(result.reads.or(byList), result.gains.or(byList));
        }
        if (spot.doubt().isPresent() || !spot.host().missing().isEmpty()) {
            result = new Result(result.reads, result.gains.or(census.perhaps(census.all())));
        }
        return spot.doubt().isPresent() ? doubtful() : result;
    }

    private Result doubtful() {
        Crowd open = census.perhaps(census.all());
        return new Result(open, open);
    }

    private Result ofName(Spot spot) {
        Key key =
                new Key(
                        spot.compiled(),
                        spot.passage().now(),
                        spot.passage().gain(),
                        spot.host(),
                        spot.gates(),
                        spot.fileOwners());
        return known.computeIfAbsent(key, _ -> work(spot));
    }

    private Result work(Spot spot) {
        Crowd reads = signedIn(spot);
        for (Gate gate : spot.gates()) {
            reads = reads.or(gate.read(spot.compiled(), spot.access(), spot.passage()));
        }
        if (spot.host().mayHaveOtherShares()) {
            reads = reads.or(census.perhaps(spot.access().network()));
        }
        return new Result(reads, reads.or(gains(spot)));
    }

    /// Who reads it signed in at the machine.
    static Crowd signedIn(Spot spot) {
        Crowd local = spot.host().signsIn().and(spot.access().local());
        return spot.compiled().needsTraverse() ? local.and(spot.passage().now()) : local;
    }

    private Crowd gains(Spot spot) {
        Crowd gains = spot.access().gain();
        for (int owner : spot.fileOwners()) {
            gains = gains.or(census.crowd(owner, Way.NETWORK));
        }
        if (spot.compiled().needsTraverse()) {
            // Whoever could read, but for a closed folder above that is his own, can open it.
            Crowd openers = spot.passage().gain().except(spot.passage().now());
            gains = gains.and(spot.passage().gain()).or(spot.access().local().and(openers));
        }
        return gains.or(spot.host().ruling());
    }

    /// The work that was done: one for each kind of object.
    int size() {
        return known.size();
    }
}
