package jp.sekisho.acl;

import java.util.Optional;

/// An account or a group.
///
/// @param server the machine that its SID is limited to: one's own groups (`S-1-5-32-…`) and Unix users
///     and groups are other ones elsewhere. Empty for SIDs that mean the same everywhere, and for
///     Unix identities that a central directory hands out.
public record Principal(Optional<String> server, Sid sid) implements Comparable<Principal> {

    public Principal {
        if (server.isPresent() && !isLimited(sid)) {
            server = Optional.empty();
        }
    }

    /// One that means the same on every machine.
    public static Principal of(Sid sid) {
        return new Principal(Optional.empty(), sid);
    }

    /// What a SID means on this machine.
    public static Principal at(String server, Sid sid) {
        return new Principal(Optional.of(server), sid);
    }

    static boolean isLimited(Sid sid) {
        return sid.isBuiltin() || sid.isUnix();
    }

    @Override
    public int compareTo(Principal other) {
        int bySid = sid.compareTo(other.sid);
        return bySid != 0 ? bySid : server.orElse("").compareTo(other.server.orElse(""));
    }

    @Override
    public String toString() {
        return server.map(name -> name + "\\" + sid).orElse(sid.text());
    }
}
