package jp.sekisho.acl;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who is who on one day: accounts are numbered, and of each identity it is known which of them
/// certainly count as it, and what is not known about it.
///
/// Membership is worked out once, to a fixed point, so circular groups end. Cost: groups × changes ×
/// accounts / 64. Not thread-safe while permissions are compiled; afterwards nothing changes.
final class Census {

    /// One step up: what a member is in, or also is.
    record Edge(int to, boolean same) {}

    private final Day day;
    private final LocalDate date;
    private final Map<Principal, Integer> ids = new HashMap<>();
    private final List<Identity> identities = new ArrayList<>();
    private final Names names = new Names();
    private final List<Principal> accounts;

    /// How many of them are listed; behind them stands one for each domain that is not complete.
    private final int listedAccounts;

    private final int[] accountIds;
    private final long[] everybody;
    private final long[] nobody;

    /// Identities in groups that the system hands out, such as Everyone.
    private final List<Integer> given = new ArrayList<>();

    private final Set<Principal> listed = new HashSet<>();
    private boolean isWorkedOut;

    Census(Day day, LocalDate date) {
        this(
                day,
                date,
                List.of(),
                day.accounts.all().keySet().stream().sorted().toList(),
                day.incomplete());
    }

    /// The same identities under the same numbers on another day, for some accounts only.
    ///
    /// @param some in order
    Census on(LocalDate other, List<Principal> some) {
        return new Census(
                day, other, identities.stream().map(Identity::principal).toList(), some, List.of());
    }

    private Census(
            Day day,
            LocalDate date,
            List<Principal> numbered,
            List<Principal> listed,
            List<Sid> incomplete) {
        this.day = day;
        this.date = date;
        listedAccounts = listed.size();
        accounts = Stream.concat(listed.stream(), incomplete.stream().map(Principal::of)).toList();
        accountIds = new int[accounts.size()];
        everybody = Bits.of(accounts.size());
        nobody = Bits.of(accounts.size());
        numbered.forEach(this::id);
        day.accounts.all().values().forEach(said -> enter(said.value()));
        day.groups.all().values().forEach(said -> enter(said.value()));
        day.members(date).forEach(member -> edge(member.member(), member.group(), false));
        for (int i = 0; i < accounts.size(); i++) {
            accountIds[i] = id(accounts.get(i));
        }
        new Closure().run();
        for (int i = listedAccounts; i < accounts.size(); i++) {
            addUnlisted(i);
        }
        isWorkedOut = true;
    }

    private void enter(Fact.Account account) {
        names.add(account.id(), account.names(), false);
        listed.add(account.id());
        for (Principal also : account.also()) {
            listed.add(also);
            edge(account.id(), also, true);
        }
        account.primaryGroup().ifPresent(group -> edge(account.id(), group, false));
    }

    private void enter(Fact.Group group) {
        names.add(group.id(), group.names(), true);
        listed.add(group.id());
        group.members().forEach(member -> edge(member, group.id(), false));
    }

    private void edge(Principal from, Principal to, boolean same) {
        identities.get(id(from)).up().add(new Edge(id(to), same));
    }

    /// The number of an identity; one that was never heard of gets a new one, with nothing known.
    int id(Principal principal) {
        Integer known = ids.get(principal);
        if (known != null) {
            return known;
        }
        int id = identities.size();
        ids.put(principal, id);
        Identity identity = new Identity(principal, everybody, nobody);
        identities.add(identity);
        if (isWorkedOut) {
            identity.unknown().addAll(doubts(identity));
        }
        return id;
    }

    /// What a SID in the permissions of a server means.
    int id(String server, Sid sid) {
        Principal here = Principal.at(server, sid);
        if (sid.isBuiltin()) {
            return id(builtinScope(server).map(scope -> Principal.at(scope, sid)).orElse(here));
        }
        if (sid.isUnix() && !listed.contains(here) && listed.contains(Principal.of(sid))) {
            return id(Principal.of(sid));
        }
        return id(here);
    }

    /// A domain controller has no groups of its own: they are those of the domain.
    private Optional<String> builtinScope(String server) {
        return Optional.ofNullable(day.servers.get(server))
                .filter(facts -> facts.platform() == Fact.Platform.CONTROLLER)
                .flatMap(Fact.Server::domain)
                .map(Sid::text);
    }

    /// What a name in the permissions of a server means; a name of nobody gets an identity of its own.
    int id(String server, String name, boolean group) {
        if (name.matches("[0-9]{1,9}")) {
            long number = Long.parseLong(name);
            return id(server, group ? Sid.ofGroup(number) : Sid.ofUser(number));
        }
        return names.find(server, name, group).map(this::id).orElseGet(() -> unnamed(server, name));
    }

    /// The same where a name may be that of an account or of a group.
    int id(String server, String name) {
        return names.find(server, name, false)
                .or(() -> names.find(server, name, true))
                .map(this::id)
                .orElseGet(() -> unnamed(server, name));
    }

    private int unnamed(String server, String name) {
        return id(new Principal(Optional.of(server + "\0" + name), WellKnown.UNKNOWN_NAME));
    }

    /// Whether some export speaks of this identity as an account or group.
    boolean isListed(int id) {
        return listed.contains(principal(id));
    }

    Principal principal(int id) {
        return identities.get(id).principal();
    }

    List<Edge> up(int id) {
        return identities.get(id).up();
    }

    int identities() {
        return identities.size();
    }

    /// All accounts, in the order of their numbers.
    List<Principal> accounts() {
        return accounts;
    }

    int idOfAccount(int number) {
        return accountIds[number];
    }

    LocalDate date() {
        return date;
    }

    /// What accounts and groups are called; nothing if no export says.
    List<String> names(Principal principal) {
        return day.accounts
                .get(principal)
                .map(said -> said.value().names())
                .or(() -> day.groups.get(principal).map(said -> said.value().names()))
                .orElse(List.of());
    }

    /// The accounts whose memberships may differ on another day, in order; nothing if more than those of
    /// accounts may.
    Optional<List<Principal>> differing(LocalDate other) {
        Set<Fact.Member> some = day.members(date);
        Set<Fact.Member> more = day.members(other);
        TreeSet<Principal> differing = new TreeSet<>();
        for (Set<Fact.Member> members : List.of(some, more)) {
            for (Fact.Member member : members) {
                if (!some.contains(member) || !more.contains(member)) {
                    if (!day.accounts.has(member.member()) || !ids.containsKey(member.group())) {
                        return Optional.empty();
                    }
                    differing.add(member.member());
                }
            }
        }
        return Optional.of(List.copyOf(differing));
    }

    /// Whether this number stands for accounts of a domain that nobody listed.
    boolean isUnlisted(int number) {
        return number >= listedAccounts;
    }

    /// The accounts that are listed, in the order of their numbers.
    List<Principal> listed() {
        return accounts.subList(0, listedAccounts);
    }

    /// The domains whose accounts are not all listed.
    List<Principal> unlisted() {
        return accounts.subList(listedAccounts, accounts.size());
    }

    /// An account that nobody listed may have each group of its domain as its primary group.
    private void addUnlisted(int number) {
        Principal domain = accounts.get(number);
        Deque<Integer> open = new ArrayDeque<>();
        for (int id = 0; id < identities.size(); id++) {
            Principal principal = principal(id);
            if (principal.server().isEmpty()
                    && principal.sid().domain().equals(domain.sid())
                    && !day.accounts.has(principal)
                    && !principal.equals(domain)) {
                open.add(id);
            }
        }
        while (!open.isEmpty()) {
            Identity group = identities.get(open.remove());
            if (group.addUnlisted(number, nobody.length)) {
                group.up().forEach(edge -> open.add(edge.to));
            }
        }
    }

    /// Everybody who can sign in.
    long[] everybody() {
        return everybody;
    }

    long[] nobody() {
        return nobody;
    }

    /// Nobody, as is known.
    Crowd none() {
        return Crowd.exactly(nobody);
    }

    /// Everybody, as is known.
    Crowd all() {
        return Crowd.exactly(everybody);
    }

    /// Of these accounts none is known to be in, and each may be.
    Crowd perhaps(Crowd some) {
        return Crowd.of(nobody, some.perhaps().bits());
    }

    /// Those who count as this identity.
    Crowd crowd(int id, Way way) {
        return Crowd.of(certain(id, way), possible(id, way));
    }

    /// Whether the system hands this identity to everybody who comes that way.
    boolean isGiven(int id, Way way) {
        return identities.get(id).isGiven(way);
    }

    /// The identities of that kind which groups have as members.
    List<Integer> givenToAll(Way way) {
        return given.stream().filter(id -> isGiven(id, way)).toList();
    }

    /// The accounts that certainly count as this identity.
    long[] certain(int id, Way way) {
        return identities.get(id).members(way);
    }

    /// Whether the same accounts certainly count as this over the network and at the machine.
    boolean isSameByBothWays(int id) {
        return identities.get(id).isSameByBothWays();
    }

    /// The accounts that may count as this identity, for all that is known.
    long[] possible(int id, Way way) {
        return unknown(id).isEmpty() ? identities.get(id).membersAndUnlisted(way) : everybody;
    }

    /// Whether it is known of everybody whether he counts as this identity, listed or not.
    boolean isExact(int id) {
        return unknown(id).isEmpty() && !identities.get(id).hasUnlisted();
    }

    /// What keeps it open who counts as this identity; nothing if that is known.
    Set<Missing> unknown(int id) {
        return identities.get(id).unknown();
    }

    /// What is not known of an identity itself, leaving its members aside.
    private Set<Missing> doubts(Identity identity) {
        Set<Missing> doubts = new LinkedHashSet<>();
        switch (identity.kind()) {
            case ALWAYS, NETWORK, LOCAL, OWNER, NO_PERSON -> {}
            case DEPENDS -> doubts.add(new Missing.WayOfSigningIn(identity.principal().sid()));
            case ORDINARY -> ordinaryDoubts(identity.principal(), doubts);
        }
        return doubts;
    }

    private void ordinaryDoubts(Principal principal, Set<Missing> doubts) {
        if (principal.sid().equals(WellKnown.UNKNOWN_NAME)) {
            String[] name = principal.server().orElseThrow().split("\0", 2);
            doubts.add(new Missing.Name(name[0], name[1]));
            return;
        }
        day.groups.get(principal).ifPresent(said -> groupDoubts(said, doubts));
        if (listed.contains(principal) || day.noPersons.contains(principal)) {
            return;
        }
        doubts.add(
                day.domains.contains(principal.sid().domain())
                        ? new Missing.Deleted(principal)
                        : new Missing.Members(principal));
    }

    private void groupDoubts(Newest.Said<Fact.Group> said, Set<Missing> doubts) {
        said.doubt().ifPresent(doubts::add);
        Principal group = said.value().id();
        Optional.ofNullable(day.changed.get(group))
                .filter(changed -> changed.isAfter(said.source().captured()))
                .ifPresent(changed ->
                        doubts.add(
                                new Missing.ChangedSince(
                                        group, changed, said.source().captured())));
    }

    /// Hands accounts and doubts up from members to groups until nothing changes.
    private final class Closure {

        private final Deque<Integer> open = new ArrayDeque<>();

        void run() {
            for (int number = 0; number < accounts.size(); number++) {
                if (isEnabled(accounts.get(number))) {
                    Bits.set(everybody, number);
                    identities.get(accountIds[number]).add(number);
                }
            }
            for (int id = 0; id < identities.size(); id++) {
                Identity identity = identities.get(id);
                identity.unknown().addAll(doubts(identity));
                if (isGiven(id, Way.NETWORK) || isGiven(id, Way.LOCAL)) {
                    given.add(id);
                }
                open.add(id);
            }
            while (!open.isEmpty()) {
                handUp(identities.get(open.remove()));
            }
        }

        private void handUp(Identity member) {
            for (Edge edge : member.up()) {
                Identity group = identities.get(edge.to);
                boolean more = group.add(member);
                more |= !member.unknown().isEmpty() && group.unknown().addAll(member.unknown());
                if (more) {
                    open.add(edge.to);
                }
            }
        }

        private boolean isEnabled(Principal account) {
            return day.accounts.get(account).map(said -> said.value().enabled()).orElse(true);
        }
    }
}
