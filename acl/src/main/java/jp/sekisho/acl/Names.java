package jp.sekisho.acl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds accounts and groups by the names that Samba and NFS write instead of numbers.
///
/// `DOMAIN\name` and `name@domain` are also found by the bare name. A name that means two things
/// means nothing.
final class Names {

    private final Map<String, Optional<Principal>> users = new HashMap<>();
    private final Map<String, Optional<Principal>> groups = new HashMap<>();

    void add(Principal principal, List<String> itsNames, boolean group) {
        for (String name : itsNames) {
            String key = key(principal.server().orElse(""), name);
            (group ? groups : users)
                    .merge(
                            key,
                            Optional.of(principal),
                            (one, other) -> one.equals(other) ? one : Optional.empty());
        }
    }

    Optional<Principal> find(String server, String name, boolean group) {
        Map<String, Optional<Principal>> kind = group ? groups : users;
        return find(kind, server, name)
                .or(() -> find(kind, server, name.substring(name.lastIndexOf('\\') + 1)))
                .or(() -> find(kind, server, name.replaceFirst("@.*$", "")));
    }

    private static Optional<Principal> find(
            Map<String, Optional<Principal>> kind, String server, String name) {
        return found(kind, key(server, name)).or(() -> found(kind, key("", name)));
    }

    private static Optional<Principal> found(Map<String, Optional<Principal>> kind, String key) {
        Optional<Principal> found = kind.get(key);
        return found == null ? Optional.empty() : found;
    }

    private static String key(String server, String name) {
        return server + "\0" + name.toLowerCase(Locale.ROOT);
    }
}
