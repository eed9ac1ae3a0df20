package jp.sekisho.acl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Names what is not known about one account and one object, where the verdict hangs on it.
final class Gaps {

    private static final int[] DECISIVE = {Rights.READ, Rights.WRITE_DAC, Rights.WRITE_OWNER};

    private final Census census;
    private final int account;
    private final Set<Missing> found = new LinkedHashSet<>();

    /// @param account its number in the census
    Gaps(Census census, int account) {
        this.census = census;
        this.account = account;
    }

    Set<Missing> of(Spot spot) {
        ofName(spot);
        spot.others().forEach(this::ofName);
        if (spot.unlistedNames() > 0) {
            found.add(
                    new Missing.OtherNames(
                            spot.server(), spot.path(), spot.said().value().links().count()));
        }
        return found;
    }

    private void ofName(Spot spot) {
        spot.doubt().ifPresent(found::add);
        found.addAll(spot.host().missing());
        for (Host.Power power : spot.host().powers()) {
            if (isOpen(power.crowd())) {
                found.addAll(census.unknown(power.holder()));
            }
        }
        permissions(spot);
        for (int owner : spot.fileOwners()) {
            found.addAll(census.unknown(owner));
        }
        if (spot.access().network().perhapsHas(account)
                || spot.gates().stream().anyMatch(Gate::isUnjudged)) {
            shares(spot);
        }
    }

    private void permissions(Spot spot) {
        if (spot.compiled().self().isEmpty()) {
            found.add(new Missing.Acl(spot.server(), spot.path()));
            return;
        }
        Access access = spot.access();
        if (isOpen(access.network()) || isOpen(access.local()) || isOpen(access.gain())) {
            for (Program program :
                    List.of(
                            spot.compiled().self().get(),
                            spot.compiled().files(),
                            spot.compiled().folders())) {
                for (int right : DECISIVE) {
                    program(spot.server(), spot.path(), program, right);
                }
            }
        }
        for (Passage.Above above : spot.passage().folders()) {
            if (isOpen(above.access().enter())) {
                above.compiled()
                        .self()
                        .ifPresent(self ->
                                program(spot.server(), above.path(), self, Rights.TRAVERSE));
            }
        }
    }

    private boolean isOpen(Crowd crowd) {
        return crowd.perhapsHas(account) && !crowd.surelyHas(account);
    }

    private void program(String server, String path, Program program, int right) {
        if ((program.ownerHas() & right) != 0) {
            trustee(server, path, program, program.ownerId());
        }
        for (Program.Line line : program.lines()) {
            if ((line.mask() & right) != 0) {
                trustee(server, path, program, line.trustee());
                if (!line.surely()) {
                    found.add(new Missing.Condition(server, path, line.entry()));
                }
            }
        }
    }

    private void trustee(String server, String path, Program program, int trustee) {
        switch (trustee) {
            case Program.UNKNOWN -> found.add(new Missing.Owner(server, path));
            case Program.OWNER -> trustee(server, path, program, program.ownerId());
            case Program.NO_OWNER, Program.EVERYBODY -> {}
            default -> found.addAll(census.unknown(trustee));
        }
    }

    private void shares(Spot spot) {
        if (spot.host().mayHaveOtherShares()) {
            found.add(new Missing.Shares(spot.server()));
        }
        for (Gate gate : spot.gates()) {
            gate.doubt().ifPresent(found::add);
            if (gate.list().isEmpty()) {
                found.add(new Missing.SharePermissions(spot.server(), gate.share().name()));
            }
            if (isOpen(gate.asThemselves())) {
                gate.list()
                        .ifPresent(list ->
                                program(spot.server(), gate.share().name(), list, Rights.READ));
            }
            found.addAll(gate.unknown());
        }
    }
}
