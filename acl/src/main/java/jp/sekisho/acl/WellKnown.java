package jp.sekisho.acl;

import java.util.Set;

/// Identities that no export lists the members of, because the system gives them to whoever fits
/// (MS-DTYP §2.4.2.4).
enum WellKnown {
    /// In the token of everybody who signs in, however that was done.
    ALWAYS,
    /// Only when the file is reached over the network.
    NETWORK,
    /// Only when signed in at the machine that holds the file, by screen, remote desktop or task.
    LOCAL,
    /// Whoever owns the object.
    OWNER,
    /// In no person's token: services, templates for inheritance, sandboxes.
    NO_PERSON,
    /// Depends on how a person signs in, which no export tells.
    DEPENDS,
    /// An account or group like any other.
    ORDINARY;

    static final Sid NOBODY = new Sid("S-1-0-0");

    /// Stands in for a name that no identity is known by; no system hands it out.
    static final Sid UNKNOWN_NAME = new Sid("S-1-22-3-0");

    static final Sid EVERYONE = new Sid("S-1-1-0");
    static final Sid AUTHENTICATED = new Sid("S-1-5-11");
    static final Sid OWNER_RIGHTS = new Sid("S-1-3-4");
    static final Sid ADMINISTRATORS = new Sid("S-1-5-32-544");
    static final Sid ACCOUNT_OPERATORS = new Sid("S-1-5-32-548");
    static final Sid ROOT = Sid.ofUser(0);

    /// Unix has no members for "everybody else"; Everyone stands in for it.
    private static final Set<String> EVERYBODY =
            Set.of("S-1-1-0", "S-1-5-11", "S-1-5-15", "S-1-18-1", "S-1-18-2", "S-1-5-33");

    private static final Set<String> AT_THE_MACHINE =
            Set.of("S-1-2-0", "S-1-2-1", "S-1-5-3", "S-1-5-4", "S-1-5-13", "S-1-5-14");

    private static final Set<String> NEVER =
            Set.of(
                    "S-1-0-0",
                    "S-1-3-0",
                    "S-1-3-1",
                    "S-1-3-2",
                    "S-1-3-3",
                    "S-1-5-8",
                    "S-1-5-9",
                    "S-1-5-10",
                    "S-1-5-12",
                    "S-1-5-18",
                    "S-1-5-19",
                    "S-1-5-20");

    private static final String[] NEVER_UNDER = {
        "S-1-5-5-",
        "S-1-5-80-",
        "S-1-5-82-",
        "S-1-5-83-",
        "S-1-5-84-",
        "S-1-5-86-",
        "S-1-5-87-",
        "S-1-5-90-",
        "S-1-5-96-",
        "S-1-15-",
        "S-1-16-"
    };

    /// `S-1-5-64` tells how a password was checked, `S-1-5-113` whether the account is the machine's
    /// own; anonymous users, batch services and claims cannot be told from exports either.
    private static final Set<String> DEPENDING =
            Set.of("S-1-5-1", "S-1-5-6", "S-1-5-7", "S-1-5-113", "S-1-5-114", "S-1-5-1000");

    static WellKnown of(Sid sid) {
        String text = sid.text();
        if (EVERYBODY.contains(text)) {
            return ALWAYS;
        }
        if (text.startsWith("S-1-5-21-") || text.startsWith("S-1-5-32-")) {
            return ORDINARY;
        }
        if (text.equals("S-1-5-2")) {
            return NETWORK;
        }
        if (AT_THE_MACHINE.contains(text)) {
            return LOCAL;
        }
        if (sid.equals(OWNER_RIGHTS)) {
            return OWNER;
        }
        if (NEVER.contains(text) || startsWithAny(text)) {
            return NO_PERSON;
        }
        return DEPENDING.contains(text)
                        || text.startsWith("S-1-5-64-")
                        || text.startsWith("S-1-5-65-")
                ? DEPENDS
                : ORDINARY;
    }

    private static boolean startsWithAny(String text) {
        for (String prefix : NEVER_UNDER) {
            if (text.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
