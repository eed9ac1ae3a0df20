package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds why one identity has a right on one object, by the object's own permissions.
final class Reasons {

    private final Census census;
    private final Lineage lineage;

    Reasons(Census census, Lineage lineage) {
        this.census = census;
        this.lineage = lineage;
    }

    /// The shortest chain by which it reads the object, or what inherits from it.
    Optional<List<Step>> read(Spot spot) {
        return shortest(grants(spot, Rights.READ, Step.Grant.READ).toList());
    }

    /// A number of steps that no chain of [#read] with more behind it can fall below.
    ///
    /// @param more how many come behind it; of these all but the last may be among the first, if those are
    ///     of what the system hands out
    int least(Spot spot, int more) {
        Program self = spot.compiled().self().orElseThrow();
        int least = least(self, more);
        if (comesIn(spot.compiled(), self)) {
            least = Math.min(least, least(spot.compiled().files(), more));
            least = Math.min(least, least(spot.compiled().folders(), more));
        }
        return (self.ownerHas() & Rights.READ) == 0
                ? least
                : Math.min(least, least(self.ownerId(), more));
    }

    private int least(Program program, int more) {
        int least = Integer.MAX_VALUE;
        for (Program.Line line : program.lines()) {
            if (line.grants() && (line.mask() & Rights.READ) != 0) {
                int trustee = line.trustee() == Program.OWNER ? program.ownerId() : line.trustee();
                least = Math.min(least, least(trustee, more));
            }
        }
        return least;
    }

    private int least(int trustee, int more) {
        if (trustee == Program.EVERYBODY) {
            return 1 + more;
        }
        int steps = trustee < 0 ? -1 : lineage.steps(trustee);
        return steps < 0
                ? Integer.MAX_VALUE
                : steps + 1 + (lineage.isByWhatIsGiven(trustee) ? 1 : more);
    }

    /// The shortest chain by which it can change the object's list, or become its owner.
    Optional<List<Step>> gain(Spot spot) {
        Stream<List<Step>> byFile =
                spot.fileOwners().stream()
                        .flatMap(owner ->
                                then(
                                        owner,
                                        new Step.OwnerOfFileIn(
                                                spot.server(),
                                                spot.path(),
                                                census.principal(owner)))
                                        .stream());
        return shortest(
                Stream.of(
                                grants(spot, Rights.WRITE_DAC, Step.Grant.CHANGE_LIST),
                                grants(spot, Rights.WRITE_OWNER, Step.Grant.TAKE_OWNERSHIP),
                                byFile)
                        .flatMap(chains -> chains)
                        .toList());
    }

    /// Why it owns one of the folders above.
    Optional<List<Step>> owns(Passage.Above above) {
        int owner = above.compiled().self().map(Program::ownerId).orElse(Program.UNKNOWN);
        return owner < 0
                ? Optional.empty()
                : then(
                        owner,
                        new Step.OwnerOfParent(
                                above.place().server(), above.path(), census.principal(owner)));
    }

    /// The chain to the entry of a share's list that lets it through.
    Optional<List<Step>> through(Gate gate) {
        return gate.list()
                .flatMap(list ->
                        shortest(
                                chains(
                                        list,
                                        Rights.READ,
                                        (line, trustee) ->
                                                new Step.ThroughShare(
                                                        gate.share().server(),
                                                        gate.share().name(),
                                                        line.entry(),
                                                        trustee))));
    }

    Optional<List<Step>> stepsTo(int identity) {
        return lineage.stepsTo(identity);
    }

    private Stream<List<Step>> grants(Spot spot, int right, Step.Grant grant) {
        List<List<Step>> all = new ArrayList<>();
        Program self = spot.compiled().self().orElseThrow();
        if ((self.ownerHas() & right) != 0 && self.ownerId() >= 0) {
            then(
                            self.ownerId(),
                            new Step.OwnerOf(
                                    spot.server(), spot.path(), census.principal(self.ownerId())))
                    .ifPresent(all::add);
        }
        all.addAll(grants(spot, self, right, grant, Step.Scope.ITSELF));
        if (comesIn(spot.compiled(), self)) {
            all.addAll(grants(spot, spot.compiled().files(), right, grant, Step.Scope.FILES));
            all.addAll(grants(spot, spot.compiled().folders(), right, grant, Step.Scope.FOLDERS));
        }
        return all.stream();
    }

    private boolean comesIn(Compiled compiled, Program self) {
        return !compiled.needsTraverse()
                || !chains(self, Rights.TRAVERSE, (_, _) -> new Step.CountsAs(WellKnown.EVERYONE))
                        .isEmpty();
    }

    private List<List<Step>> grants(
            Spot spot, Program program, int right, Step.Grant grant, Step.Scope scope) {
        return chains(
                program,
                right,
                (line, trustee) ->
                        line.entry() == 0
                                ? new Step.NoList(spot.server(), spot.path())
                                : new Step.GrantedBy(
                                        spot.server(),
                                        spot.path(),
                                        line.entry(),
                                        grant,
                                        trustee,
                                        scope));
    }

    private interface Telling {
        Step tell(Program.Line line, Step.Trustee trustee);
    }

    /// One chain for each line that grants, up to the first that may refuse.
    private List<List<Step>> chains(Program program, int right, Telling telling) {
        List<List<Step>> chains = new ArrayList<>();
        for (Program.Line line : program.lines()) {
            if ((line.mask() & right) != 0) {
                Optional<List<Step>> way = wayTo(program, line.trustee());
                if (!line.grants() && (way.isPresent() || isUnknown(program, line.trustee()))) {
                    return chains;
                }
                if (line.grants() && line.surely() && way.isPresent()) {
                    chains.add(append(way.get(), telling.tell(line, trustee(line.trustee()))));
                }
            }
        }
        return chains;
    }

    private Optional<List<Step>> wayTo(Program program, int trustee) {
        return switch (trustee) {
            case Program.UNKNOWN, Program.NO_OWNER -> Optional.empty();
            case Program.EVERYBODY -> Optional.of(List.of());
            case Program.OWNER -> wayTo(program, program.ownerId());
            default -> lineage.stepsTo(trustee);
        };
    }

    private boolean isUnknown(Program program, int trustee) {
        return switch (trustee) {
            case Program.UNKNOWN -> true;
            case Program.NO_OWNER, Program.EVERYBODY -> false;
            case Program.OWNER -> isUnknown(program, program.ownerId());
            default -> !census.unknown(trustee).isEmpty();
        };
    }

    private Step.Trustee trustee(int trustee) {
        return switch (trustee) {
            case Program.EVERYBODY, Program.UNKNOWN -> new Step.Trustee.Everybody();
            case Program.OWNER, Program.NO_OWNER -> new Step.Trustee.Owner();
            default -> new Step.Trustee.Identity(census.principal(trustee));
        };
    }

    private Optional<List<Step>> then(int identity, Step last) {
        return lineage.stepsTo(identity).map(steps -> append(steps, last));
    }

    static List<Step> append(List<Step> steps, Step... more) {
        return Stream.concat(steps.stream(), Stream.of(more)).toList();
    }

    static Optional<List<Step>> shortest(List<List<Step>> chains) {
        List<Step> best = null;
        for (List<Step> chain : chains) {
            if (best == null || chain.size() < best.size()) {
                best = chain;
            }
        }
        return Optional.ofNullable(best);
    }
}
