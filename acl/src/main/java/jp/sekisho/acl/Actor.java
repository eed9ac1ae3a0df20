package jp.sekisho.acl;

import java.util.List;
import java.util.Optional;

/// One identity that others act as, and what it may do. It need not be an account that anybody signs
/// in with: a share may make everybody the user `nobody`.
final class Actor {

    /// Whether something is so.
    enum Answer {
        YES,
        NOT_KNOWN,
        NO;

        Answer and(Answer other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    private final Census census;
    private final Lineage lineage;
    private final int id;

    Actor(Census census, int id) {
        this.census = census;
        this.id = id;
        lineage = new Lineage(census, id, Way.NETWORK);
    }

    int id() {
        return id;
    }

    boolean isRoot() {
        return census.principal(id).sid().equals(WellKnown.ROOT);
    }

    /// Whether it reads the object itself or what inherits from it.
    Answer reads(Compiled compiled) {
        if (isRoot()) {
            return Answer.YES;
        }
        Optional<Program> self = compiled.self();
        if (self.isEmpty()) {
            return Answer.NOT_KNOWN;
        }
        boolean surely = has(self.get(), Rights.READ, true) || hasBelow(compiled, true);
        boolean perhaps = has(self.get(), Rights.READ, false) || hasBelow(compiled, false);
        return answer(surely, perhaps);
    }

    /// Why it reads the object; for user 0 there is nothing to tell.
    Optional<List<Step>> reasonToRead(Spot spot) {
        return isRoot() ? Optional.of(List.of()) : new Reasons(census, lineage).read(spot);
    }

    private boolean hasBelow(Compiled compiled, boolean surely) {
        boolean below =
                has(compiled.files(), Rights.READ, surely)
                        || has(compiled.folders(), Rights.READ, surely);
        return below
                && (!compiled.needsTraverse()
                        || has(compiled.self().orElseThrow(), Rights.TRAVERSE, surely));
    }

    Answer has(Program program, int right) {
        return isRoot()
                ? Answer.YES
                : answer(has(program, right, true), has(program, right, false));
    }

    private static Answer answer(boolean surely, boolean perhaps) {
        return surely ? Answer.YES : perhaps ? Answer.NOT_KNOWN : Answer.NO;
    }

    /// The same two runs as [Runner] makes, for one.
    private boolean has(Program program, int right, boolean surely) {
        if ((program.ownerHas() & right) != 0 && is(program, Program.OWNER, surely)) {
            return true;
        }
        for (Program.Line line : program.lines()) {
            if ((line.mask() & right) != 0
                    && (line.surely() || line.grants() != surely)
                    && is(program, line.trustee(), line.grants() == surely)) {
                return line.grants();
            }
        }
        return false;
    }

    private boolean is(Program program, int trustee, boolean surely) {
        return switch (trustee) {
            case Program.UNKNOWN -> !surely;
            case Program.NO_OWNER -> false;
            case Program.EVERYBODY -> true;
            case Program.OWNER -> is(program, program.ownerId(), surely);
            default -> lineage.has(trustee) || (!surely && !census.unknown(trustee).isEmpty());
        };
    }
}
