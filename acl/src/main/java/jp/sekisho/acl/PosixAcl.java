package jp.sekisho.acl;

import java.util.List;
import java.util.Optional;

/// Owner, group, mode and access control list of a file on Linux (POSIX.1e draft 17, `acl(5)`).
///
/// The entries of `default` are what files made below will get. Users and groups are numbers.
public final class PosixAcl implements Permissions {

    private final Optional<Sid> owner;
    private final Optional<Sid> group;
    private final boolean passesGroupOn;
    private final List<PosixEntry> access;
    private final List<PosixEntry> defaults;

    PosixAcl(
            Optional<Sid> owner,
            Optional<Sid> group,
            boolean passesGroupOn,
            List<PosixEntry> access,
            List<PosixEntry> defaults) {
        this.owner = owner;
        this.group = group;
        this.passesGroupOn = passesGroupOn;
        this.access = List.copyOf(access);
        this.defaults = List.copyOf(defaults);
    }

    /// Reads one block of `getfacl -n`, with or without its comments. Without `# owner:` the owner is
    /// not known.
    ///
    /// @throws Malformed naming the line
    public static PosixAcl parse(String getfacl) {
        return new PosixBlock(getfacl.lines().toList(), 1).acl();
    }

    /// A file without a list.
    ///
    /// @param mode the nine bits, such as 0750, and 02000 where new files get the folder's group
    public static PosixAcl ofMode(long uid, long gid, int mode) {
        if (mode < 0 || mode > 07777) {
            throw new Malformed("mode", 0, 0, "0 to 7777, octal", Integer.toOctalString(mode));
        }
        return new PosixAcl(
                Optional.of(Sid.ofUser(uid)),
                Optional.of(Sid.ofGroup(gid)),
                (mode & 02000) != 0,
                List.of(
                        new PosixEntry(PosixEntry.Tag.OWNER, Optional.empty(), mode >> 6 & 7),
                        new PosixEntry(
                                PosixEntry.Tag.OWNING_GROUP, Optional.empty(), mode >> 3 & 7),
                        new PosixEntry(PosixEntry.Tag.OTHER, Optional.empty(), mode & 7)),
                List.of());
    }

    Optional<Sid> owner() {
        return owner;
    }

    Optional<Sid> group() {
        return group;
    }

    /// Whether the set-group-ID bit hands the folder's group to new files.
    boolean passesGroupOn() {
        return passesGroupOn;
    }

    List<PosixEntry> access() {
        return access;
    }

    List<PosixEntry> defaults() {
        return defaults;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PosixAcl that
                && owner.equals(that.owner)
                && group.equals(that.group)
                && passesGroupOn == that.passesGroupOn
                && access.equals(that.access)
                && defaults.equals(that.defaults);
    }

    @Override
    public int hashCode() {
        return owner.hashCode() * 31 + access.hashCode();
    }

    @Override
    public String toString() {
        return "owner " + owner + ", group " + group + ", " + access;
    }
}
