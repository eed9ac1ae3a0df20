package jp.sekisho.acl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What exports up to one day say: of each thing, what the newest says.
final class Day {

    record ShareKey(String server, String name) {
        @Override
        public String toString() {
            return "\\\\" + server + "\\" + name;
        }
    }

    final Map<String, Fact.Server> servers = new HashMap<>();
    final Newest<Place, Fact.Node> nodes = new Newest<>();
    final Newest<Place, Set<Sid>> fileOwners = new Newest<>();
    final Newest<ShareKey, Fact.Share> shares = new Newest<>();
    final Set<String> allShares = new HashSet<>();
    final Newest<Fact.Holds, Boolean> rights = new Newest<>();
    final Set<String> allRights = new HashSet<>();
    final Newest<Principal, Fact.Group> groups = new Newest<>();
    final Newest<Principal, Fact.Account> accounts = new Newest<>();
    private final List<Fact.Member> members = new ArrayList<>();
    final Map<Principal, Instant> changed = new HashMap<>();
    final Set<Sid> domains = new HashSet<>();
    final Set<Principal> noPersons = new HashSet<>();
    private final Set<Source> parts = new HashSet<>();

    /// @param exports of that day or before, oldest first
    Day(List<Export> exports) {
        for (Export export : exports) {
            export.facts().forEach(fact -> forget(fact, export.source()));
            export.facts().forEach(fact -> take(fact, export.source()));
        }
    }

    /// A whole of something replaces what older exports say about its parts.
    private void forget(Fact fact, Source source) {
        switch (fact) {
            case Fact.Tree(String server, String root) ->
                    forgetTree(Place.of(server, root), source);
            case Fact.AllShares(String server) ->
                    shares.forget(source, (key, share) -> key.server().equals(server));
            case Fact.AllRights(String server) ->
                    rights.forget(source, (holds, yes) -> holds.server().equals(server));
            case Fact.Domain(Sid domain) -> {
                accounts.forget(source, (id, account) -> id.sid().domain().equals(domain));
                groups.forget(source, (id, group) -> id.sid().domain().equals(domain));
            }
            case Fact.Server _, Fact.Node _, Fact.FileOwners _, Fact.Share _, Fact.Holds _ -> {}
            case Fact.Group _, Fact.Changed _, Fact.Member _, Fact.Account _ -> {}
            case Fact.NoPerson _, Fact.Setting _ -> {}
        }
    }

    private void forgetTree(Place root, Source source) {
        nodes.forget(source, (place, node) -> place.isWithin(root));
        fileOwners.forget(source, (place, owners) -> place.isWithin(root));
    }

    /// Domains that something is known of, though not all their accounts are listed, in order.
    List<Sid> incomplete() {
        return Stream.of(
                        servers.values().stream().flatMap(server -> server.domain().stream()),
                        accounts.all().keySet().stream().flatMap(Day::domain),
                        groups.all().keySet().stream().flatMap(Day::domain))
                .flatMap(some -> some)
                .distinct()
                .filter(domain -> !domains.contains(domain))
                .sorted()
                .toList();
    }

    private static Stream<Sid> domain(Principal principal) {
        return principal.sid().text().startsWith("S-1-5-21-")
                ? Stream.of(principal.sid().domain())
                : Stream.empty();
    }

    /// The exports that something is still taken from.
    Set<Source> sources() {
        Set<Source> sources = new HashSet<>(parts);
        Stream.of(nodes, fileOwners, shares, rights, groups, accounts)
                .forEach(newest ->
                        newest.all().values().forEach(said -> sources.add(said.source())));
        return sources;
    }

    private void take(Fact fact, Source source) {
        if (isPart(fact)) {
            parts.add(source);
        }
        switch (fact) {
            case Fact.Server server -> servers.put(server.server(), server);
            case Fact.Tree _ -> {}
            case Fact.Node node -> nodes.put(Place.of(node.server(), node.path()), node, source);
            case Fact.FileOwners files ->
                    fileOwners.put(
                            Place.of(files.server(), files.folder()), files.owners(), source);
            case Fact.Share share ->
                    shares.put(new ShareKey(share.server(), share.name()), share, source);
            case Fact.AllShares(String server) -> allShares.add(server);
            case Fact.Holds holds -> rights.put(holds, true, source);
            case Fact.AllRights(String server) -> allRights.add(server);
            case Fact.Group group -> groups.put(group.id(), group, source, Fact.Group::with);
            case Fact.Changed(Principal group, Instant at) ->
                    changed.merge(group, at, (one, other) -> one.isAfter(other) ? one : other);
            case Fact.Member member -> members.add(member);
            case Fact.Account account ->
                    accounts.put(
                            account.id(),
                            account,
                            source,
                            (one, other) -> Optional.of(one.with(other)));
            case Fact.Domain(Sid domain) -> domains.add(domain);
            case Fact.NoPerson(Principal id) -> noPersons.add(id);
            case Fact.Setting _ -> {}
        }
    }

    /// Whether this adds to what others say, so that no newer export replaces it.
    private static boolean isPart(Fact fact) {
        return switch (fact) {
            case Fact.Member _, Fact.NoPerson _, Fact.Changed _, Fact.Setting _ -> true;
            case Fact.Server _, Fact.Tree _, Fact.Node _, Fact.FileOwners _, Fact.Share _ -> false;
            case Fact.AllShares _, Fact.Holds _, Fact.AllRights _, Fact.Group _ -> false;
            case Fact.Account _, Fact.Domain _ -> false;
        };
    }

    /// The memberships with days that hold on this one.
    Set<Fact.Member> members(LocalDate date) {
        return members.stream()
                .filter(member -> holds(member, date))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean holds(Fact.Member member, LocalDate date) {
        return member.from().map(from -> !date.isBefore(from)).orElse(true)
                && member.until().map(date::isBefore).orElse(true);
    }
}
