package jp.sekisho.acl;

import java.time.Instant;

/// What is not known, and would have to be exported before the verdict can be `Proved` or `CanRead`.
public sealed interface Missing {

    /// Nothing says what kind of machine this is.
    record ServerKind(String server) implements Missing {}

    /// The export holds no owner, as that of `icacls /save`. An owner can give himself any right.
    record Owner(String server, String path) implements Missing {}

    /// The export holds an owner but no list.
    record Acl(String server, String path) implements Missing {}

    /// It is not known which shares lead here.
    record Shares(String server) implements Missing {}

    /// The share is known, but not whom it lets through.
    record SharePermissions(String server, String share) implements Missing {}

    /// An option of a Samba share may let more people read, and is not judged here.
    record ShareOption(String server, String share, String option) implements Missing {}

    /// It is not known who holds backup and other rights over the machine, or may sign in there.
    record Rights(String server) implements Missing {}

    /// Nobody exported what is behind this SID: it may be a group that anybody is in.
    record Members(Principal group) implements Missing {}

    /// An account or group that its domain no longer has. Somebody has to say who that was.
    record Deleted(Principal account) implements Missing {}

    /// Not all accounts of this domain are listed: one that is not may have any of its groups as its
    /// primary group, and what everybody may read it may read too.
    record Accounts(Sid domain) implements Missing {}

    /// A name that no account or group is known by.
    record Name(String server, String name) implements Missing {}

    /// A right of whoever signs in in a certain way, which no export shows.
    record WayOfSigningIn(Sid sid) implements Missing {}

    /// An entry that grants or refuses on conditions that are not judged here.
    ///
    /// @param entry its number, from 1
    record Condition(String server, String path, int entry) implements Missing {}

    /// The group was changed after its members were exported.
    record ChangedSince(Principal group, Instant changed, Instant exported) implements Missing {}

    /// The file has more names than are listed: what keeps people from this one may not from those.
    record OtherNames(String server, String path, int names) implements Missing {}

    /// Two exports of the same moment say different things.
    ///
    /// @param subject a path, share or SID
    record Contradiction(String subject, Source one, Source other) implements Missing {}
}
