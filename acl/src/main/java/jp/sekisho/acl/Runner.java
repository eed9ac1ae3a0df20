package jp.sekisho.acl;

import java.util.List;

/// Runs a program for all accounts at once: who gets one right, by one way.
///
/// Where it is not known who a line speaks of, the program is run twice. The first run takes unknown
/// grants for nobody and unknown refusals for everybody, the second one the other way round: between
/// the two lies the truth. Cost: lines × accounts / 64.
final class Runner {

    private final Census census;

    Runner(Census census) {
        this.census = census;
    }

    Crowd run(Program program, int right, Way way) {
        if (!program.mayGrant(right)) {
            return Crowd.exactly(Bits.of(census.accounts().size()));
        }
        long[] surely = run(program, right, way, true);
        return isKnown(program, right)
                ? Crowd.exactly(surely)
                : Crowd.of(surely, run(program, right, way, false));
    }

    /// Whether it is the same for this program if somebody comes over the network or signs in.
    boolean isSameByBothWays(Program program) {
        if (!isSameByBothWays(program.ownerId())) {
            return false;
        }
        for (Program.Line line : program.lines()) {
            if (!isSameByBothWays(line.trustee())) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameByBothWays(int trustee) {
        return trustee < 0 || census.isSameByBothWays(trustee);
    }

    /// Who owns the object.
    Crowd owners(Program program) {
        return Crowd.of(
                trustee(program, Program.OWNER, Way.NETWORK, true),
                trustee(program, Program.OWNER, Way.NETWORK, false));
    }

    private long[] run(Program program, int right, Way way, boolean surely) {
        long[] granted =
                (program.ownerHas() & right) == 0
                        ? Bits.of(census.accounts().size())
                        : trustee(program, Program.OWNER, way, surely).clone();
        long[] refused = Bits.of(census.accounts().size());
        for (Program.Line line : program.lines()) {
            // A condition counts where it makes the run more careful, and not where it would not.
            if ((line.mask() & right) != 0 && (line.surely() || line.grants() != surely)) {
                // In the first run grants are to the certain members only, refusals to all
                // possible.
                long[] members = trustee(program, line.trustee(), way, line.grants() == surely);
                decide(
                        line.grants() ? granted : refused,
                        line.grants() ? refused : granted,
                        members);
            }
        }
        return granted;
    }

    /// Adds to one side whom the other has not taken yet.
    private static void decide(long[] side, long[] other, long[] members) {
        for (int i = 0; i < side.length; i++) {
            side[i] |= members[i] & ~other[i];
        }
    }

    private boolean isKnown(Program program, int right) {
        if ((program.ownerHas() & right) != 0 && !isKnown(program, Program.OWNER, right)) {
            return false;
        }
        List<Program.Line> lines = program.lines();
        for (Program.Line line : lines) {
            if ((line.mask() & right) != 0
                    && (!line.surely() || !isKnown(program, line.trustee(), right))) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(Program program, int trustee, int right) {
        return switch (trustee) {
            case Program.UNKNOWN -> false;
            case Program.NO_OWNER, Program.EVERYBODY -> true;
            case Program.OWNER -> isKnown(program, program.ownerId(), right);
            default -> census.isExact(trustee);
        };
    }

    private long[] trustee(Program program, int trustee, Way way, boolean surely) {
        return switch (trustee) {
            case Program.UNKNOWN -> surely ? census.nobody() : census.everybody();
            case Program.NO_OWNER -> census.nobody();
            case Program.EVERYBODY -> census.everybody();
            case Program.OWNER -> trustee(program, program.ownerId(), way, surely);
            default -> surely ? census.certain(trustee, way) : census.possible(trustee, way);
        };
    }
}
