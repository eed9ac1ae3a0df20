package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.List;

/// The permissions of one object, compiled: grants and refusals in the order in which they count.
///
/// For each right the first line that speaks of an account decides; what none decides is refused. So
/// run Windows and NFSv4 lists as they are, and POSIX lists once owner, users, groups and others are
/// written as lines that refuse what they do not grant.
///
/// @param ownerId the identity of the owner, or one of the special values
/// @param ownerHas rights that the owner has whatever the lines say
record Program(List<Line> lines, int ownerId, int ownerHas) {

    /// In place of an identity: the export does not say whose.
    static final int UNKNOWN = -1;

    /// Whoever makes the object will own it, so nobody is the owner yet.
    static final int NO_OWNER = -2;

    /// In place of an identity: whoever owns the object.
    static final int OWNER = -3;

    /// In place of an identity: everybody.
    static final int EVERYBODY = -4;

    /// @param entry the number of the entry that it was made of, from 1
    /// @param surely whether it counts in any case, not only on conditions
    record Line(boolean grants, int trustee, int mask, int entry, boolean surely) {}

    Program {
        lines = List.copyOf(lines);
    }

    /// Whether somebody could have this right.
    boolean mayGrant(int right) {
        return (ownerHas & right) != 0
                || lines.stream().anyMatch(line -> line.grants && (line.mask & right) != 0);
    }

    /// Collects lines.
    static final class Builder {

        private final List<Line> lines = new ArrayList<>();

        void add(boolean grants, int trustee, int mask, int entry) {
            if (mask != 0) {
                lines.add(new Line(grants, trustee, mask, entry, true));
            }
        }

        void addPerhaps(boolean grants, int trustee, int mask, int entry) {
            lines.add(new Line(grants, trustee, mask, entry, false));
        }

        Program build(int owner, int ownerHas) {
            return new Program(lines, owner, ownerHas);
        }
    }
}
