package jp.sekisho.acl;

import java.util.Optional;

/// A Windows security descriptor (MS-DTYP §2.4.6): owner and access control list.
///
/// The system list (auditing, labels) is checked for its form and left out: it can only restrict
/// reading.
public final class Descriptor implements Permissions {

    private final Optional<Sid> owner;
    private final Optional<Sid> group;
    private final Dacl dacl;
    private final boolean isProtected;
    private final int hash;

    Descriptor(Optional<Sid> owner, Optional<Sid> group, Dacl dacl, boolean isProtected) {
        this.owner = owner;
        this.group = group;
        this.dacl = dacl;
        this.isProtected = isProtected;
        hash = owner.hashCode() * 31 + dacl.hashCode();
    }

    /// Reads SDDL (MS-DTYP §2.5.1), such as `O:BAD:PAI(A;OICI;FA;;;SY)`. Without `D:` the list counts as
    /// not exported; `D:NO_ACCESS_CONTROL` says that there is none.
    ///
    /// @throws Malformed naming the column
    public static Descriptor parse(String sddl, Domains domains) {
        return new Sddl(sddl, domains, Sid::parse).descriptor();
    }

    /// Reads the self-relative binary form (MS-DTYP §2.4.6), as `GetSecurityDescriptorBinaryForm` and
    /// the attribute `nTSecurityDescriptor` give it.
    ///
    /// @throws Malformed naming the byte
    public static Descriptor parse(byte[] selfRelative) {
        return new SelfRelative(selfRelative).descriptor();
    }

    /// Who owns the object, if the export says so. `icacls /save` does not.
    public Optional<Sid> owner() {
        return owner;
    }

    Optional<Sid> group() {
        return group;
    }

    Dacl dacl() {
        return dacl;
    }

    /// Whether nothing is inherited from above.
    public boolean isProtected() {
        return isProtected;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Descriptor that && hash == that.hash && sameAs(that));
    }

    private boolean sameAs(Descriptor that) {
        return owner.equals(that.owner)
                && group.equals(that.group)
                && dacl.equals(that.dacl)
                && isProtected == that.isProtected;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "owner " + owner + ", " + dacl;
    }
}
