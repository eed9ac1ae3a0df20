package jp.sekisho.mynumber;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.Fact;
import jp.sekisho.acl.Inventory;
import jp.sekisho.acl.Missing;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Readers;
import jp.sekisho.acl.Source;
import jp.sekisho.acl.Verdict;
import jp.sekisho.mynumber.PlaceReaders.Found;

/// Asks the engine who reads each place on a day.
final class Acl {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String REGISTER = "-";

    private final List<Export> exports;
    private final Collection<Principal> nobody;
    private final LocalDate day;

    /// @param nobody accounts that somebody found out nobody can use
    Acl(List<Export> exports, Collection<Principal> nobody, LocalDate day) {
        this.exports = exports;
        this.nobody = nobody;
        this.day = day;
    }

    /// The places that any export of their server tells of; of the others nothing is known.
    List<PlaceReaders> of(List<Place> places) {
        var servers = new LinkedHashMap<String, List<Place>>();
        places.forEach(place ->
                servers.computeIfAbsent(place.server(), first -> new ArrayList<>()).add(place));
        var all = new ArrayList<PlaceReaders>();
        servers.forEach((server, here) -> all.addAll(of(server, here)));
        return all;
    }

    private List<PlaceReaders> of(String server, List<Place> places) {
        if (exports.stream().noneMatch(export -> servers(export).contains(server))) {
            return List.of();
        }
        var useful =
                new ArrayList<>(
                        exports.stream()
                                .filter(export -> isUseful(servers(export), server))
                                .toList());
        if (!nobody.isEmpty()) {
            useful.add(
                    new Export(
                            new Source(REGISTER, "0".repeat(64), Instant.EPOCH),
                            nobody.stream().map(each -> (Fact) new Fact.NoPerson(each)).toList()));
        }
        var readers = Inventory.of(useful).at(day);
        return places.stream()
                .flatMap(place ->
                        captured(readers, useful, place).stream()
                                .map(oldest -> one(readers, place, oldest)))
                .toList();
    }

    /// When the oldest export was made that the answer rests on: one that looked through other folders
    /// of the server does not count.
    private static Optional<LocalDate> captured(Readers readers, List<Export> useful, Place place) {
        var sources = readers.sources();
        var used =
                useful.stream()
                        .filter(export -> sources.contains(export.source()))
                        .filter(export -> !export.source().name().equals(REGISTER))
                        .toList();
        var about = used.stream().filter(export -> isAbout(export, place)).toList();
        return (about.isEmpty() ? used : about)
                .stream()
                        .map(export -> export.source().captured())
                        .min(Instant::compareTo)
                        .map(moment -> LocalDate.ofInstant(moment, ZONE));
    }

    private static boolean isAbout(Export export, Place place) {
        var trees =
                export.facts().stream()
                        .flatMap(fact ->
                                fact instanceof Fact.Tree tree ? Stream.of(tree) : Stream.empty())
                        .toList();
        return trees.isEmpty() || trees.stream().anyMatch(tree -> holds(tree, place));
    }

    private static boolean holds(Fact.Tree tree, Place place) {
        return tree.server().equals(place.server()) && Contents.isWithin(place.path(), tree.root());
    }

    private static boolean isUseful(Set<String> servers, String server) {
        return servers.isEmpty() || servers.contains(server);
    }

    private static Set<String> servers(Export export) {
        var servers = new LinkedHashSet<String>();
        export.facts()
                .forEach(fact -> {
                    if (fact instanceof Fact.OfServer here) {
                        servers.add(here.server());
                    }
                });
        return servers;
    }

    private PlaceReaders one(Readers readers, Place place, LocalDate captured) {
        var nearest = readers.nearest(place.server(), place.path());
        var itself = nearest.filter(node -> node.path().equalsIgnoreCase(place.path())).isPresent();
        if (readers.accounts().isEmpty()
                || (!itself && !(nearest.isPresent() && isWithinTree(place)))) {
            return new PlaceReaders(place, captured, false, List.of(), List.of());
        }
        var below = new LinkedHashMap<Principal, Readers.Reader>();
        readers.of(place.server(), place.path()).forEach(each -> below.put(each.account(), each));
        if (!itself) {
            inherited(readers, nearest.orElseThrow(), below);
        }
        return said(readers, place, captured, below.values());
    }

    /// A folder that is not listed has what it inherits from the nearest one above that is.
    private static void inherited(
            Readers readers, Fact.Node above, Map<Principal, Readers.Reader> below) {
        var all = new ArrayList<>(readers.accounts());
        all.addAll(readers.unlisted());
        for (var account : all) {
            var verdict = readers.verdict(account, above.server(), above.path());
            if (!(verdict instanceof Verdict.Proved)
                    && !(below.containsKey(account)
                            && below.get(account).verdict() instanceof Verdict.CanRead)) {
                below.put(account, new Readers.Reader(account, verdict, above));
            }
        }
    }

    private boolean isWithinTree(Place place) {
        return exports.stream()
                .flatMap(export -> export.facts().stream())
                .anyMatch(fact -> fact instanceof Fact.Tree tree && holds(tree, place));
    }

    private static PlaceReaders said(
            Readers readers, Place place, LocalDate captured, Collection<Readers.Reader> below) {
        var chain = new Chain(readers);
        var gaps = new LinkedHashSet<Missing>();
        var found = new LinkedHashMap<Principal, Found>();
        for (var each : below) {
            switch (each.verdict()) {
                case Verdict.CanRead(Verdict.How how, var steps) ->
                        found.put(
                                each.account(),
                                found(
                                        readers,
                                        each,
                                        how == Verdict.How.NOW ? Reads.NOW : Reads.GAIN,
                                        chain.steps(steps)));
                case Verdict.NotProvable(var missing)
                        when missing.stream().anyMatch(Missing.Accounts.class::isInstance) ->
                        gaps.addAll(missing);
                case Verdict.NotProvable(var missing) -> {
                    gaps.addAll(missing);
                    found.put(
                            each.account(),
                            found(
                                    readers,
                                    each,
                                    Reads.UNPROVED,
                                    missing.stream().map(chain::missing).toList()));
                }
                case Verdict.Proved _ -> {}
            }
        }
        for (var gap : gaps) {
            unresolved(gap)
                    .ifPresent(account ->
                            found.putIfAbsent(
                                    account,
                                    new Found(
                                            account,
                                            readers.names(account),
                                            gap instanceof Missing.Deleted ? "DELETED" : "UNLISTED",
                                            Reads.UNRESOLVED,
                                            place.path(),
                                            List.of(chain.missing(gap)))));
        }
        return new PlaceReaders(
                place,
                captured,
                true,
                gaps.stream().map(chain::missing).toList(),
                List.copyOf(found.values()));
    }

    private static Found found(
            Readers readers, Readers.Reader reader, Reads verdict, List<String> chain) {
        return new Found(
                reader.account(),
                readers.names(reader.account()),
                "LISTED",
                verdict,
                reader.node().path(),
                chain);
    }

    private static Optional<Principal> unresolved(Missing gap) {
        return switch (gap) {
            case Missing.Deleted(Principal account) -> Optional.of(account);
            case Missing.Members(Principal group) -> Optional.of(group);
            default -> Optional.empty();
        };
    }
}
