package jp.sekisho.acl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Who can read what on one day.
///
/// Immutable, but for answers that are worked out when first asked for; one thread at a time.
public final class Readers {

    private final LocalDate date;
    private final Census census;
    private final List<Spot> spots;
    private final List<Reach.Result> results;
    private final Map<Place, Integer> byPlace = new HashMap<>();
    private final Map<Principal, Integer> numbers = new HashMap<>();
    private final Map<Integer, Explainer> explainers = new HashMap<>();

    Readers(LocalDate date, Day day) {
        this.date = date;
        census = new Census(day);
        spots = new Terrain(day, census).spots();
        Reach reach = new Reach(census);
        results = spots.stream().map(reach::of).toList();
        for (int i = 0; i < spots.size(); i++) {
            byPlace.put(Place.of(spots.get(i).server(), spots.get(i).path()), i);
        }
        for (int i = 0; i < census.accounts().size(); i++) {
            numbers.put(census.accounts().get(i), i);
        }
    }

    /// An account that is not proved to be kept away, and from where.
    ///
    /// @param account the account
    /// @param node the folder or file that the verdict is about
    public record Reader(Principal account, Verdict verdict, Fact.Node node) {}

    /// How many accounts got which verdict.
    public record Tally(int proved, int readable, int notProvable) {}

    /// The day that is judged.
    public LocalDate date() {
        return date;
    }

    /// All accounts that are known on that day, in order.
    public List<Principal> accounts() {
        return census.accounts();
    }

    /// All folders and files that are known on that day, by server and path.
    public List<Fact.Node> nodes() {
        return spots.stream().map(Spot::node).toList();
    }

    /// The export that a folder's permissions were taken from; nothing if it is not listed.
    public Optional<Source> source(String server, String path) {
        return index(server, path).map(index -> spots.get(index).said().source());
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
        Integer number = numbers.get(account);
        if (number == null) {
            throw new IllegalArgumentException(account + " is not an account of " + date);
        }
        return verdict(number, index);
    }

    /// How the accounts are judged for one tree, without reasons: of each its worst verdict.
    public Tally tally(String server, String root) {
        Worst worst = worst(server, root);
        int readable = Bits.count(worst.surely);
        int open = Bits.count(Bits.andNot(worst.perhaps, worst.surely));
        return new Tally(census.accounts().size() - readable - open, readable, open);
    }

    /// Everybody who can read anything in one tree, or is not proved to be kept from it: for each
    /// account its worst verdict, reading at once before gaining, and the folder where its chain is
    /// shortest.
    public List<Reader> of(String server, String root) {
        Worst worst = worst(server, root);
        List<Reader> readers = new ArrayList<>();
        for (int number = 0; number < census.accounts().size(); number++) {
            if (Bits.has(worst.perhaps, number)) {
                readers.add(worstOf(number, worst.nodes));
            }
        }
        return readers;
    }

    private Reader worstOf(int number, List<Integer> nodes) {
        Reader worst = null;
        for (int index : nodes) {
            Reach.Result result = results.get(index);
            if (result.gains().perhapsHas(number)) {
                Reader reader =
                        new Reader(
                                census.accounts().get(number),
                                verdict(number, index),
                                spots.get(index).node());
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

    private static final class Worst {
        private final List<Integer> nodes = new ArrayList<>();
        private final long[] surely;
        private final long[] perhaps;

        Worst(Census census) {
            surely = census.nobody().clone();
            perhaps = census.nobody().clone();
        }
    }

    private Worst worst(String server, String root) {
        Worst worst = new Worst(census);
        Place top = Place.of(server, root);
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            if (spot.server().equals(server)
                    && Paths.isWithin(Paths.fold(spot.path()), top.folded())) {
                worst.nodes.add(i);
                Bits.add(worst.surely, results.get(i).gains().surely().bits());
                Bits.add(worst.perhaps, results.get(i).gains().perhaps().bits());
            }
        }
        return worst;
    }

    private Verdict verdict(int number, int index) {
        Reach.Result result = results.get(index);
        Spot spot = spots.get(index);
        if (!result.gains().perhapsHas(number)) {
            return new Verdict.Proved();
        }
        if (!result.gains().surelyHas(number)) {
            return new Verdict.NotProvable(missing(number, spot));
        }
        Explainer explainer =
                explainers.computeIfAbsent(number, account -> new Explainer(census, account));
        return result.reads().surelyHas(number)
                ? readable(Verdict.How.NOW, explainer.reads(spot))
                : readable(Verdict.How.AFTER_GAINING, explainer.gains(spot));
    }

    private Set<Missing> missing(int number, Spot spot) {
        return new Gaps(census, number).of(spot);
    }

    private static Verdict readable(Verdict.How how, Optional<List<Step>> chain) {
        return new Verdict.CanRead(
                how,
                chain.orElseThrow(() -> new IllegalStateException("a right without a reason")));
    }

    private Optional<Integer> index(String server, String path) {
        return Optional.ofNullable(byPlace.get(Place.of(server, path)));
    }
}
