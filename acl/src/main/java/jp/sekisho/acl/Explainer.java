package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the shortest chain of reasons for one account and one object: the ways of [Reach], one by
/// one.
final class Explainer {

    private final Census census;
    private final Reasons network;
    private final Reasons local;
    private final int account;
    private final IdentityHashMap<Gate, Optional<List<Step>>> through = new IdentityHashMap<>();

    /// @param account its number in the census
    Explainer(Census census, int account) {
        this.census = census;
        this.account = account;
        int id = census.idOfAccount(account);
        network = new Reasons(census, new Lineage(census, id, Way.NETWORK));
        local = new Reasons(census, new Lineage(census, id, Way.LOCAL));
    }

    /// Why it reads the object at once.
    Optional<List<Step>> reads(Spot spot) {
        List<List<Step>> chains = new ArrayList<>(ofName(spot));
        for (Spot other : spot.others()) {
            ofName(other)
                    .forEach(chain ->
                            chains.add(
                                    Reasons.append(
                                            chain,
                                            new Step.OtherName(
                                                    spot.server(), spot.path(), other.path()))));
        }
        return Reasons.shortest(chains);
    }

    /// A number of steps that no chain of [#reads] falls below, found without making one.
    int least(Spot spot) {
        if (!spot.others().isEmpty()) {
            return 1;
        }
        int least = Integer.MAX_VALUE;
        if (Reach.signedIn(spot).surelyHas(account)) {
            least = local.least(spot, 1);
        }
        for (Gate gate : spot.gates()) {
            if (gate.actsAsOthers() || gate.admins().surelyHas(account)) {
                return 1;
            }
            int more = through(gate).map(List::size).orElse(1);
            least = Math.min(least, network.least(spot, more));
        }
        return least;
    }

    private Optional<List<Step>> through(Gate gate) {
        return through.computeIfAbsent(gate, network::through);
    }

    private List<List<Step>> ofName(Spot spot) {
        List<List<Step>> chains = new ArrayList<>();
        if (Reach.signedIn(spot).surelyHas(account)) {
            local.read(spot)
                    .ifPresent(chain ->
                            chains.add(Reasons.append(chain, new Step.SignsInAt(spot.server()))));
        }
        for (Gate gate : spot.gates()) {
            if (gate.read(spot.compiled(), spot.access(), spot.passage()).surelyHas(account)) {
                through(gate, spot).ifPresent(chains::add);
            }
        }
        return chains;
    }

    private Optional<List<Step>> through(Gate gate, Spot spot) {
        return Reasons.shortest(
                Stream.of(
                                plainly(gate, spot),
                                asOther(gate, spot, gate.forced(), gate.namedInOptions()),
                                asOther(gate, spot, gate.guest(), census.all()),
                                byGroup(gate, spot),
                                asRoot(gate))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// As itself, by its own rights on both the share and the object.
    private Optional<List<Step>> plainly(Gate gate, Spot spot) {
        if (gate.forced().isPresent()
                || gate.share().options().guestOnly()
                || !gate.asThemselves().surelyHas(account)
                || !spot.access().network().surelyHas(account)
                || (spot.compiled().needsTraverse() && !spot.passage().now().surelyHas(account))) {
            return Optional.empty();
        }
        return network.read(spot)
                .flatMap(chain ->
                        through(gate)
                                .map(more ->
                                        Stream.concat(chain.stream(), more.stream())
                                                .distinct()
                                                .toList()));
    }

    private Optional<List<Step>> asOther(Gate gate, Spot spot, Optional<Actor> other, Crowd crowd) {
        return other.filter(actor -> crowd.surelyHas(account))
                .filter(actor ->
                        gate.reads(actor, spot.compiled(), spot.passage()) == Actor.Answer.YES)
                .flatMap(actor ->
                        actor.reasonToRead(spot)
                                .map(chain ->
                                        Stream.concat(
                                                        Stream.of(actsAs(gate, actor)),
                                                        chain.stream())
                                                .toList()));
    }

    private Step actsAs(Gate gate, Actor actor) {
        return new Step.ActsAs(
                gate.share().server(),
                gate.share().name(),
                new Step.Trustee.Identity(census.principal(actor.id())));
    }

    private Optional<List<Step>> byGroup(Gate gate, Spot spot) {
        return asOther(gate, spot, gate.group(), gate.asThemselves())
                .map(chain ->
                        chain.stream()
                                .map(step ->
                                        step instanceof Step.ActsAs acts ? getsGroup(acts) : step)
                                .toList());
    }

    private static Step getsGroup(Step.ActsAs acts) {
        return new Step.GetsGroup(acts.server(), acts.share(), acts.account());
    }

    private Optional<List<Step>> asRoot(Gate gate) {
        return gate.admins().surelyHas(account)
                ? Optional.of(
                        List.of(new Step.ActsAsRoot(gate.share().server(), gate.share().name())))
                : Optional.empty();
    }

    /// Why it can give itself the right to read.
    Optional<List<Step>> gains(Spot spot) {
        List<List<Step>> chains = new ArrayList<>();
        if (spot.compiled().self().isPresent() && comesDown(spot)) {
            List<Step> parents = opened(spot);
            Stream.of(
                            network.gain(spot),
                            local.gain(spot),
                            parents.isEmpty() ? Optional.<List<Step>>empty() : local.read(spot))
                    .flatMap(Optional::stream)
                    .forEach(chain ->
                            chains.add(
                                    Stream.concat(chain.stream(), parents.stream())
                                            .distinct()
                                            .toList()));
        }
        for (Host.Power power : spot.host().powers()) {
            if (power.crowd().surelyHas(account)) {
                network.stepsTo(power.holder())
                        .or(() -> local.stepsTo(power.holder()))
                        .ifPresent(chain -> chains.add(Reasons.append(chain, step(spot, power))));
            }
        }
        return Reasons.shortest(chains);
    }

    private boolean comesDown(Spot spot) {
        return !spot.compiled().needsTraverse() || spot.passage().gain().surelyHas(account);
    }

    /// The folders above that it would have to open first, being their owner.
    private List<Step> opened(Spot spot) {
        return spot.passage().folders().stream()
                .filter(above -> !above.access().enter().surelyHas(account))
                .flatMap(above -> network.owns(above).stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Step step(Spot spot, Host.Power power) {
        Principal holder = census.principal(power.holder());
        return power.right()
                .<Step>map(right -> new Step.Holds(spot.server(), right, holder))
                .orElseGet(() -> new Step.Administers(spot.server(), holder));
    }
}
