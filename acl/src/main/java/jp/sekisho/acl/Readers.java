package jp.sekisho.acl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who can read what on one day.
///
/// Immutable, but for answers that are worked out when first asked for; one thread at a time.
public final class Readers {

    private final Inventory inventory;
    private final LocalDate date;

    /// All accounts, as on a day on which exports said the same.
    private final Judged all;

    /// Those of them whose memberships are others today.
    private final Optional<Judged> differing;

    /// Of [#differing]: its spots by the number that they have among all.
    private final Map<Integer, Integer> differingSpots = new HashMap<>();

    private final Map<Place, Integer> byPlace;

    Readers(Inventory inventory, LocalDate date, Day day) {
        this.inventory = inventory;
        this.date = date;
        all = new Judged(day, date);
        differing = Optional.empty();
        byPlace = new HashMap<>();
        for (int i = 0; i < all.spots().size(); i++) {
            byPlace.put(all.spots().get(i).place(), i);
        }
    }

    private Readers(Readers like, LocalDate date, List<Principal> differing) {
        inventory = like.inventory;
        this.date = date;
        all = like.all;
        byPlace = like.byPlace;
        if (differing.isEmpty()) {
            this.differing = Optional.empty();
        } else {
            List<Integer> touched = new ArrayList<>();
            this.differing = Optional.of(all.on(date, differing, touched));
            for (int i = 0; i < touched.size(); i++) {
                differingSpots.put(touched.get(i), i);
            }
        }
    }

    /// An account that is not proved to be kept away, and from where.
    ///
    /// @param account the account
    /// @param node the folder or file that the verdict is about
    public record Reader(Principal account, Verdict verdict, Fact.Node node) {}

    /// How many accounts got which verdict.
    public record Tally(int proved, int readable, int notProvable) {}

    /// The same for another day. Where exports say the same on both days, only accounts whose dated
    /// memberships begin or end in between are judged anew.
    public Readers on(LocalDate other) {
        if (!inventory.isSame(date, other)) {
            return inventory.at(other);
        }
        return all.census()
                .differing(other)
                .map(accounts -> new Readers(this, other, accounts))
                .orElseGet(() -> new Readers(inventory, other, all.day()));
    }

    /// The day that is judged.
    public LocalDate date() {
        return date;
    }

    /// All accounts that are known on that day, in order.
    public List<Principal> accounts() {
        return all.census().listed();
    }

    /// The domains that exports tell of without listing all of their accounts. Each can be judged like an
    /// account, and stands for one that is not listed: its verdict is never `CanRead`.
    public List<Principal> unlisted() {
        return all.census().unlisted();
    }

    /// What an account or group is called in the exports, as far as they say so.
    public List<String> names(Principal principal) {
        return all.census().names(principal);
    }

    /// All folders and files that are known on that day, by server and path.
    public List<Fact.Node> nodes() {
        return all.spots().stream().map(Spot::node).toList();
    }

    /// The exports that something was taken from, oldest first: the others are older than what replaces
    /// them.
    public List<Source> sources() {
        return all.day().sources().stream()
                .sorted(Comparator.comparing(Source::captured).thenComparing(Source::name))
                .toList();
    }

    /// Groups that contain each other, each circle in order. Whoever is in one of them is in all.
    public List<List<Principal>> circles() {
        return new Circles(all.census()).all();
    }

    /// The folder or file itself, or the nearest folder above it that is listed, whose permissions it
    /// inherits if the whole tree was exported; nothing if none is.
    public Optional<Fact.Node> nearest(String server, String path) {
        String at = Paths.fold(path);
        while (!at.isEmpty()) {
            Integer index = byPlace.get(new Place(server, at));
            if (index != null) {
                return Optional.of(all.spots().get(index).node());
            }
            at = Paths.parent(at);
        }
        return Optional.empty();
    }

    /// The export that a folder's permissions were taken from; nothing if it is not listed.
    public Optional<Source> source(String server, String path) {
        return index(server, path).map(index -> all.spots().get(index).said().source());
    }

    /// Judges one account and one folder or file.
    ///
    /// @throws IllegalArgumentException if either is not among [#accounts()] and [#nodes()]
    public Verdict verdict(Principal account, String server, String path) {
        int index =
                index(server, path)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        server + ":" + path + " is not listed"));
        return verdict(account, index);
    }

    /// How the accounts are judged for one tree, without reasons: of each its worst verdict.
    public Tally tally(String server, String root) {
        int readable = 0;
        int open = 0;
        Tree tree = new Tree(server, root);
        for (Principal account : accounts()) {
            readable += tree.surely(account) ? 1 : 0;
            open += tree.perhaps(account) && !tree.surely(account) ? 1 : 0;
        }
        return new Tally(accounts().size() - readable - open, readable, open);
    }

    /// Everybody who can read anything in one tree, or is not proved to be kept from it, and the domains
    /// of which somebody who is not listed may: for each account its worst verdict, reading at once before gaining, and the folder where its chain is
    /// shortest.
    ///
    /// @param root a folder; of what is not listed, nobody can be a reader
    public List<Reader> of(String server, String root) {
        Tree tree = new Tree(server, root);
        return all.census().accounts().stream().filter(tree::perhaps).map(tree::worst).toList();
    }

    private Reader worst(Principal account, List<Integer> nodes) {
        Reader worst = null;
        for (int index : nodes) {
            if (readers(account, index).perhapsHas(number(account, index))) {
                Reader reader =
                        new Reader(account, verdict(account, index), all.spots().get(index).node());
                if (worst == null || rank(reader.verdict) < rank(worst.verdict)) {
                    worst = reader;
                }
            }
        }
        return Objects.requireNonNull(worst);
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CanRead(Verdict.How how, List<Step> chain) ->
                    switch (how) {
                        case NOW -> chain.size();
                        case AFTER_GAINING -> 1_000 + chain.size();
                    };
            case Verdict.NotProvable _ -> 10_000;
            case Verdict.Proved _ -> 100_000;
        };
    }

    /// What lies in one tree, and who reads anything of it.
    private final class Tree {

        private final List<Integer> nodes = new ArrayList<>();

        /// Of nodes to which the same ways lead only the first: no chain to another is shorter.
        private final List<Integer> kinds;

        private final Crowd readers;
        private final long[] now = all.census().nobody().clone();

        Tree(String server, String root) {
            Place top = Place.of(server, root);
            for (int i = 0; i < all.spots().size(); i++) {
                if (all.spots().get(i).place().isWithin(top)) {
                    nodes.add(i);
                }
            }
            long[] surely = all.census().nobody().clone();
            long[] perhaps = all.census().nobody().clone();
            for (int node : nodes) {
                Bits.add(surely, all.readers(node).surely().bits());
                Bits.add(perhaps, all.readers(node).perhaps().bits());
            }
            readers = Crowd.of(surely, perhaps);
            nodes.forEach(node -> Bits.add(now, all.reads(node).surely().bits()));
            Kinds known = new Kinds();
            kinds = nodes.stream().filter(node -> known.isNew(all.spots().get(node))).toList();
        }

        /// Whoever reads at once is not asked how he could gain to, and whoever surely reads not what is
        /// open.
        private Reader worst(Principal account) {
            if (differs(account)) {
                return Readers.this.worst(account, nodes);
            }
            int number = numberAmongAll(account);
            if (Bits.has(now, number)) {
                return nearest(account, number);
            }
            Predicate<Integer> which =
                    readers.surelyHas(number)
                            ? node -> all.readers(node).surelyHas(number)
                            : node -> all.readers(node).perhapsHas(number);
            Stream<Integer> left = kinds.stream().filter(which);
            return Readers.this.worst(
                    account, (readers.surelyHas(number) ? left : left.limit(1)).toList());
        }

        /// Chains are made only for nodes that may have a shorter one.
        private Reader nearest(Principal account, int number) {
            Reader nearest = null;
            for (int node : kinds) {
                if (all.reads(node).surelyHas(number)
                        && (nearest == null || all.least(number, node) < rank(nearest.verdict))) {
                    Verdict verdict = all.verdict(number, node);
                    if (nearest == null || rank(verdict) < rank(nearest.verdict)) {
                        nearest = new Reader(account, verdict, all.spots().get(node).node());
                    }
                }
            }
            return Objects.requireNonNull(nearest);
        }

        boolean surely(Principal account) {
            return differs(account)
                    ? nodes.stream()
                            .anyMatch(
                                    node -> readers(account, node).surelyHas(number(account, node)))
                    : readers.surelyHas(numberAmongAll(account));
        }

        boolean perhaps(Principal account) {
            return differs(account)
                    ? nodes.stream()
                            .anyMatch(node ->
                                    readers(account, node).perhapsHas(number(account, node)))
                    : readers.perhapsHas(numberAmongAll(account));
        }
    }

    private boolean differs(Principal account) {
        return differing.flatMap(some -> some.number(account)).isPresent();
    }

    private Crowd readers(Principal account, int index) {
        Integer touched = touched(account, index);
        return touched == null ? all.readers(index) : differing.orElseThrow().readers(touched);
    }

    /// The number of the account in what [#readers(Principal, int)] gives.
    private int number(Principal account, int index) {
        return touched(account, index) == null
                ? numberAmongAll(account)
                : differing.flatMap(some -> some.number(account)).orElseThrow();
    }

    private @Nullable Integer touched(Principal account, int index) {
        return differs(account) ? differingSpots.get(index) : null;
    }

    private Verdict verdict(Principal account, int index) {
        int number = numberAmongAll(account);
        if (!differs(account)) {
            return all.verdict(number, index);
        }
        Judged some = differing.orElseThrow();
        int own = some.number(account).orElseThrow();
        Integer touched = differingSpots.get(index);
        if (touched != null) {
            return some.verdict(own, touched);
        }
        // The answer is the same, but the shortest way to it may be another.
        return all.readers(index).perhapsHas(number)
                ? some.alone(all.spots().get(index)).verdict(own, 0)
                : new Verdict.Proved();
    }

    private int numberAmongAll(Principal account) {
        return all.number(account)
                .orElseThrow(() ->
                        new IllegalArgumentException(account + " is not an account of " + date));
    }

    private Optional<Integer> index(String server, String path) {
        return Optional.ofNullable(byPlace.get(Place.of(server, path)));
    }
}
