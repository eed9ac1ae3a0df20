package jp.sekisho.acl;

import java.util.List;
import java.util.Optional;

/// An NFSv4 access control list (RFC 8881 §6.2.1, RFC 7530 §6.2.1), as `nfs4_getfacl` writes it.
///
/// The order of the entries counts, and what no entry decides is refused. The list does not hold who
/// owns the file; the comments `# owner:` and `# group:` above it may.
public final class Nfs4Acl implements Permissions {

    private final Optional<String> owner;
    private final Optional<String> group;
    private final List<Nfs4Ace> aces;

    Nfs4Acl(Optional<String> owner, Optional<String> group, List<Nfs4Ace> aces) {
        this.owner = owner;
        this.group = group;
        this.aces = List.copyOf(aces);
    }

    /// Reads `type:flags:principal:permissions` entries, one a line or separated by commas.
    ///
    /// @throws Malformed naming line and column
    public static Nfs4Acl parse(String text) {
        return new Nfs4Block(text.lines().toList(), 1).acl();
    }

    /// The owner as the server names it: a number, or `name@domain`.
    Optional<String> owner() {
        return owner;
    }

    Optional<String> group() {
        return group;
    }

    List<Nfs4Ace> aces() {
        return aces;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nfs4Acl that
                && owner.equals(that.owner)
                && group.equals(that.group)
                && aces.equals(that.aces);
    }

    @Override
    public int hashCode() {
        return owner.hashCode() * 31 + aces.hashCode();
    }

    @Override
    public String toString() {
        return "owner " + owner + ", " + aces;
    }
}
