package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One account or group of a [Census], with the accounts that certainly count as it.
final class Identity {

    private final Principal principal;
    private final WellKnown kind;
    private final List<Census.Edge> up = new ArrayList<>();
    private final Set<Missing> unknown = new LinkedHashSet<>();
    private long[] network;
    private long[] local;
    private boolean sameByBothWays;

    /// Stand-ins for accounts that are not listed and may count as this; nothing if there are none.
    private long @Nullable [] unlisted;

    /// @param nobody shared, and never written to
    Identity(Principal principal, long[] everybody, long[] nobody) {
        this.principal = principal;
        kind = WellKnown.of(principal.sid());
        network = isGiven(Way.NETWORK) ? everybody : nobody;
        local = isGiven(Way.LOCAL) ? everybody : nobody;
        sameByBothWays = isGiven(Way.NETWORK) == isGiven(Way.LOCAL);
    }

    Principal principal() {
        return principal;
    }

    WellKnown kind() {
        return kind;
    }

    List<Census.Edge> up() {
        return up;
    }

    /// What keeps it open who counts as this.
    Set<Missing> unknown() {
        return unknown;
    }

    /// Whether the system hands it to everybody who comes that way.
    boolean isGiven(Way way) {
        return switch (kind) {
            case ALWAYS -> true;
            case NETWORK -> way == Way.NETWORK;
            case LOCAL -> way == Way.LOCAL;
            case OWNER, NO_PERSON, DEPENDS, ORDINARY -> false;
        };
    }

    long[] members(Way way) {
        return switch (way) {
            case NETWORK -> network;
            case LOCAL -> local;
        };
    }

    /// Those of [#members] and whoever may count as this without being listed.
    long[] membersAndUnlisted(Way way) {
        return unlisted == null ? members(way) : Bits.or(members(way), unlisted);
    }

    boolean hasUnlisted() {
        return unlisted != null;
    }

    /// @param number of a stand-in
    /// @param words of an array of bits
    /// @return whether that changed anything
    boolean addUnlisted(int number, int words) {
        if (kind != WellKnown.ORDINARY) {
            return false;
        }
        if (unlisted == null) {
            unlisted = new long[words];
        }
        boolean more = !Bits.has(unlisted, number);
        Bits.set(unlisted, number);
        return more;
    }

    boolean isSameByBothWays() {
        return sameByBothWays;
    }

    /// @return whether that changed anything
    boolean add(Identity member) {
        if (kind != WellKnown.ORDINARY) {
            return false;
        }
        boolean moreOfNetwork = !Bits.contains(network, member.network);
        boolean moreOfLocal = !Bits.contains(local, member.local);
        network = moreOfNetwork ? Bits.or(network, member.network) : network;
        local = moreOfLocal ? Bits.or(local, member.local) : local;
        if (moreOfNetwork || moreOfLocal) {
            sameByBothWays = Arrays.equals(network, local);
            local = sameByBothWays ? network : local;
        }
        return moreOfNetwork || moreOfLocal;
    }

    void add(int account) {
        network = network.clone();
        Bits.set(network, account);
        local = network;
    }
}
