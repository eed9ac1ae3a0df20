package jp.sekisho.acl;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the names in `smb.conf` mean: `name` is an account or a group, `@name` and `+name` a group. The
/// list is matched against SIDs, so nested groups count (smb.conf(5), "valid users").
final class ShareNames {

    private final Census census;
    private final Fact.Share share;
    private final Set<Missing> unknown = new LinkedHashSet<>();
    private final BitSet asked = new BitSet();

    ShareNames(Census census, Fact.Share share) {
        this.census = census;
        this.share = share;
    }

    Crowd anyOf(List<String> names) {
        Crowd any = census.none();
        for (String name : names) {
            any = any.or(census.crowd(id(name), Way.NETWORK));
        }
        return any;
    }

    Actor actor(String name) {
        return new Actor(census, id(name));
    }

    Actor group(String name) {
        return new Actor(census, noted(census.id(share.server(), expanded(name), true)));
    }

    private int id(String written) {
        String name = expanded(written);
        return noted(
                switch (name.isEmpty() ? ' ' : name.charAt(0)) {
                    case '@', '+' -> census.id(share.server(), name.substring(1), true);
                    default -> census.id(share.server(), name);
                });
    }

    BitSet asked() {
        return asked;
    }

    private int noted(int id) {
        asked.set(id);
        unknown.addAll(census.unknown(id));
        return id;
    }

    /// What is not known about all the names that were asked for.
    Set<Missing> unknown() {
        return unknown;
    }

    /// `%S` is the share; other variables differ from user to user and name nobody that is known here.
    private String expanded(String name) {
        return name.replace("%S", share.name());
    }
}
