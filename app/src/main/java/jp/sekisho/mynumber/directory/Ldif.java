package jp.sekisho.mynumber.directory;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// LDIF (RFC 2849): folded lines, base64 after two colons. An address after `:<` is never followed.
final class Ldif {
    private final List<DirectoryEntry> entries = new ArrayList<>();
    private DirectoryEntry entry = new DirectoryEntry();
    private final StringBuilder line = new StringBuilder();
    private int number;
    private int begun = 1;

    static boolean isOne(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.matches("(?i)(version: ?1|dn::? .*)"))
                .isPresent();
    }

    static List<DirectoryEntry> read(String text) {
        var ldif = new Ldif();
        text.lines().forEach(ldif::take);
        ldif.finish();
        ldif.end();
        return ldif.entries;
    }

    private void take(String next) {
        number++;
        if (next.startsWith(" ")) {
            line.append(next, 1, next.length());
            return;
        }
        finish();
        begun = number;
        if (next.isBlank()) {
            end();
        } else {
            line.append(next);
        }
    }

    private void end() {
        if (!entry.isEmpty()) {
            entries.add(entry);
            entry = new DirectoryEntry();
        }
    }

    private void finish() {
        var text = line.toString();
        line.setLength(0);
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new DirectoryFlaw(begun, "attribute: value");
        }
        var attribute = text.substring(0, colon);
        if (text.startsWith("::", colon)) {
            try {
                entry.add(attribute, Base64.getDecoder().decode(text.substring(colon + 2).strip()));
            } catch (IllegalArgumentException broken) {
                throw new DirectoryFlaw(begun, "base64");
            }
        } else if (!text.startsWith(":<", colon)) {
            entry.add(attribute, text.substring(colon + 1).strip());
        }
    }
}
