package jp.sekisho.acl;

/// One entry of a Windows access control list (MS-DTYP §2.4.4).
///
/// @param flags how it is inherited, bits of MS-DTYP §2.4.4.1
/// @param mask the rights, bits of MS-DTYP §2.4.3, generic ones not yet mapped
/// @param condition the text behind the trustee of a conditional entry, or the object types of an
///     object entry; empty for the plain ones
record Ace(Kind kind, int flags, int mask, Sid trustee, String condition) {

    static final int OBJECT_INHERIT = 0x1;
    static final int CONTAINER_INHERIT = 0x2;
    static final int NO_PROPAGATE = 0x4;
    static final int INHERIT_ONLY = 0x8;
    static final int INHERITED = 0x10;

    enum Kind {
        ALLOW,
        DENY,
        /// Grants only if something outside the descriptor holds: a claim, an object type.
        ALLOW_IF,
        DENY_IF,
        /// Audits, labels and the like, which neither grant nor refuse.
        NEITHER
    }

    static Ace allow(int flags, int mask, Sid trustee) {
        return new Ace(Kind.ALLOW, flags, mask, trustee, "");
    }

    static Ace deny(int flags, int mask, Sid trustee) {
        return new Ace(Kind.DENY, flags, mask, trustee, "");
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /// Whether it counts on the object that carries it, not only on what will be made below.
    boolean isEffective() {
        return !has(INHERIT_ONLY);
    }
}
