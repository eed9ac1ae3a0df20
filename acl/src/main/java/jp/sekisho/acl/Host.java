package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One server, compiled: who rules it, who may sign in at it, and its shares.
final class Host {

    /// Somebody who can read all files of the machine, or gain that.
    ///
    /// @param right which right that is; none for administrators
    record Power(Crowd crowd, int holder, Optional<Right> right) {}

    private static final Map<Right, Right> REFUSED_BY =
            Map.of(
                    Right.LOGON_LOCALLY, Right.DENY_LOGON_LOCALLY,
                    Right.LOGON_REMOTELY, Right.DENY_LOGON_REMOTELY,
                    Right.LOGON_AS_BATCH, Right.DENY_LOGON_AS_BATCH);

    private final Census census;
    private final Day day;
    private final String name;
    private final Optional<Fact.Server> facts;
    private final List<Power> powers = new ArrayList<>();
    private final BitSet asked = new BitSet();
    private final Set<Missing> missing = new LinkedHashSet<>();
    private final List<Gate> gates;
    private final Crowd signsIn;
    private final Crowd ruling;

    Host(String name, Census census, Compiler compiler, Day day) {
        this.name = name;
        this.census = census;
        this.day = day;
        facts = Optional.ofNullable(day.servers.get(name));
        if (facts.isEmpty()) {
            missing.add(new Missing.ServerKind(name));
        }
        if (!day.allRights.contains(name)) {
            missing.add(new Missing.Rights(name));
        }
        facts.ifPresent(this::findPowers);
        signsIn = whoSignsIn();
        Crowd all = census.none();
        for (Power power : powers) {
            all = all.or(power.crowd);
        }
        ruling = missing.isEmpty() ? all : all.or(census.perhaps(census.all()));
        gates =
                day.shares.all().values().stream()
                        .filter(said -> said.value().server().equals(name))
                        .map(said -> new Gate(census, compiler, said))
                        .toList();
    }

    private void findPowers(Fact.Server server) {
        switch (server.platform()) {
            case WINDOWS, CONTROLLER -> administers(WellKnown.ADMINISTRATORS);
            case SAMBA, POSIX, NFS -> {
                // User 0 is an account, not a group: if nobody signs in as it, nobody is in it.
                if (census.isListed(census.id(name, WellKnown.ROOT))) {
                    administers(WellKnown.ROOT);
                }
            }
        }
        server.domain().ifPresent(this::findRulersOf);
        for (Fact.Holds holds : day.rights.all().keySet()) {
            if (holds.server().equals(name) && holds.right().gains()) {
                power(census.id(name, holds.holder()), Optional.of(holds.right()));
            }
        }
    }

    /// Whoever rules the domain can make himself a member of any of its groups: its administrators,
    /// those of the forest, and account operators (who manage all groups but those of administrators).
    private void findRulersOf(Sid domain) {
        power(census.id(Principal.of(domain.member(512))), Optional.empty());
        String scope = domain.text();
        for (Principal group :
                List.of(
                        Principal.of(domain.member(519)),
                        Principal.at(scope, WellKnown.ADMINISTRATORS),
                        Principal.at(scope, WellKnown.ACCOUNT_OPERATORS))) {
            // A domain that is listed in full and does not have it needs no asking.
            if (day.groups.has(group) || !day.domains.contains(domain)) {
                power(census.id(group), Optional.empty());
            }
        }
    }

    private void administers(Sid sid) {
        power(census.id(name, sid), Optional.empty());
    }

    /// Whether one of these identities rules it, or may or may not sign in.
    boolean speaksOf(BitSet changed) {
        return asked.intersects(changed);
    }

    private void power(int holder, Optional<Right> right) {
        asked.set(holder);
        Crowd crowd = census.crowd(holder, Way.NETWORK).or(census.crowd(holder, Way.LOCAL));
        powers.add(new Power(crowd, holder, right));
    }

    private Crowd whoSignsIn() {
        if (facts.map(server -> server.platform() == Fact.Platform.NFS).orElse(false)) {
            return census.all();
        }
        if (!day.allRights.contains(name)) {
            return census.perhaps(census.all());
        }
        Crowd all = census.none();
        for (Map.Entry<Right, Right> kind : REFUSED_BY.entrySet()) {
            all = all.or(holders(kind.getKey()).except(holders(kind.getValue())));
        }
        return all;
    }

    private Crowd holders(Right right) {
        Crowd holders = census.none();
        for (Fact.Holds holds : day.rights.all().keySet()) {
            if (holds.server().equals(name) && holds.right() == right) {
                int id = census.id(name, holds.holder());
                asked.set(id);
                holders = holders.or(census.crowd(id, Way.LOCAL));
            }
        }
        return holders;
    }

    String name() {
        return name;
    }

    List<Power> powers() {
        return powers;
    }

    /// Who can read everything on this machine.
    Crowd ruling() {
        return ruling;
    }

    Crowd signsIn() {
        return signsIn;
    }

    List<Gate> gates() {
        return gates;
    }

    /// Whether shares could lead here that nobody listed.
    boolean mayHaveOtherShares() {
        return facts.map(server ->
                        switch (server.platform()) {
                            case WINDOWS, CONTROLLER, SAMBA -> !day.allShares.contains(name);
                            case POSIX, NFS -> false;
                        })
                .orElse(true);
    }

    /// What is not known of the machine and keeps everything on it from being proved.
    Set<Missing> missing() {
        return missing;
    }
}
