package jp.sekisho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Readers;

/// The accounts that may read: one a line, by name or SID; `#` begins a remark.
record AclPermitted(Set<Principal> accounts) {

    static AclPermitted read(Path file, Readers readers) {
        Map<String, Principal> known = new HashMap<>();
        for (Principal account : readers.accounts()) {
            known.put(account.toString(), account);
            known.put(account.sid().text(), account);
            readers.names(account).forEach(name -> known.put(folded(name), account));
        }
        Set<Principal> accounts = new HashSet<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String name = lines.get(i).replaceFirst("#.*", "").strip();
            if (!name.isEmpty()) {
                Principal account =
                        known.containsKey(name) ? known.get(name) : known.get(folded(name));
                if (account == null) {
                    throw new BadInput("acl.permitted.unknown", file, String.valueOf(i + 1), name);
                }
                accounts.add(account);
            }
        }
        return new AclPermitted(accounts);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(Path file) {
        try {
            return TextEncoding.decode(file, Files.readAllBytes(file)).lines().toList();
        } catch (NoSuchFileException missing) {
            throw new BadInput("acl.missing", file);
        } catch (IOException unreadable) {
            throw new BadInput("file.unreadable", file, String.valueOf(unreadable.getMessage()));
        }
    }

    boolean has(Principal account) {
        return accounts.contains(account);
    }
}
