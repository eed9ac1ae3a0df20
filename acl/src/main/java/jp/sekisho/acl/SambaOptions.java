package jp.sekisho.acl;

import java.util.List;
import java.util.Optional;

/// What `smb.conf` says about who gets through a share, and as whom (smb.conf(5)).
///
/// `read list` and `write list` are left out: they only keep people from writing.
///
/// @param validUsers names as written, `@group` for groups; empty means everybody
/// @param forceUser the account that everybody acts as
/// @param forceGroup the group that everybody gets; with `+` only its members
/// @param guest the account that people without one act as, if they are let in
/// @param available whether the share is served at all
/// @param unjudged names of options that may let more people read, in ways that are not judged here
public record SambaOptions(
        List<String> validUsers,
        List<String> invalidUsers,
        List<String> adminUsers,
        Optional<String> forceUser,
        Optional<String> forceGroup,
        Optional<String> guest,
        boolean guestOnly,
        boolean available,
        List<String> unjudged) {

    /// A share that narrows nothing and turns nobody into somebody else.
    public static final SambaOptions NONE =
            new SambaOptions(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    true,
                    List.of());

    public SambaOptions {
        validUsers = List.copyOf(validUsers);
        invalidUsers = List.copyOf(invalidUsers);
        adminUsers = List.copyOf(adminUsers);
        unjudged = List.copyOf(unjudged);
    }
}
