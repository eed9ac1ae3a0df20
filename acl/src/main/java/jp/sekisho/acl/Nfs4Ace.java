package jp.sekisho.acl;

/// One entry of an NFSv4 list.
///
/// @param flags how it is inherited, with the values of [Ace]: `f` 1, `d` 2, `n` 4, `i` 8
/// @param mask the rights, with the values of [Rights]
/// @param who a number or name, with the domain the server appends; empty but for WHO and GROUP
record Nfs4Ace(Ace.Kind kind, int flags, int mask, Whom whom, String who) {

    enum Whom {
        OWNER,
        OWNING_GROUP,
        EVERYONE,
        USER,
        GROUP
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
