package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The permissions of one object, compiled: grants and refusals in the order in which they count.
///
/// For each right the first line that speaks of an account decides; what none decides is refused. So
/// run Windows and NFSv4 lists as they are, and POSIX lists once owner, users, groups and others are
/// written as lines that refuse what they do not grant.
///
/// @param ownerId the identity of the owner, or one of the special values
/// @param ownerHas rights that the owner has whatever the lines say
/// @param grantable all rights that somebody could have
record Program(List<Line> lines, int ownerId, int ownerHas, int grantable) {

    /// In place of an identity: the export does not say whose.
    static final int UNKNOWN = -1;

    /// Whoever makes the object will own it, so nobody is the owner yet.
    static final int NO_OWNER = -2;

    /// In place of an identity: whoever owns the object.
    static final int OWNER = -3;

    /// In place of an identity: everybody.
    static final int EVERYBODY = -4;

    /// One that grants nothing to anybody.
    static final Program EMPTY = new Program(List.of(), NO_OWNER, 0, 0);

    /// @param entry the number of the entry that it was made of, from 1
    /// @param surely whether it counts in any case, not only on conditions
    record Line(boolean grants, int trustee, int mask, int entry, boolean surely) {}

    /// Whether somebody could have this right.
    boolean mayGrant(int right) {
        return (grantable & right) != 0;
    }

    /// Whether one of these identities stands in it.
    boolean speaksOf(BitSet ids) {
        if (ownerId >= 0 && ids.get(ownerId)) {
            return true;
        }
        for (Line line : lines) {
            if (line.trustee >= 0 && ids.get(line.trustee)) {
                return true;
            }
        }
        return false;
    }

    /// Whether this says of everybody what the other says, leaving owners aside.
    boolean grantsAs(Program other) {
        return lines.equals(other.lines) && lines.stream().noneMatch(line -> line.trustee == OWNER);
    }

    /// Collects lines.
    static final class Builder {

        private final List<Line> lines = new ArrayList<>();
        private int grantable;

        void add(boolean grants, int trustee, int mask, int entry) {
            if (mask != 0) {
                add(new Line(grants, trustee, mask, entry, true));
            }
        }

        void addPerhaps(boolean grants, int trustee, int mask, int entry) {
            add(new Line(grants, trustee, mask, entry, false));
        }

        private void add(Line line) {
            lines.add(line);
            grantable |= line.grants ? line.mask : 0;
        }

        Program build(int owner, int ownerHas) {
            return new Program(List.copyOf(lines), owner, ownerHas, grantable | ownerHas);
        }
    }
}
