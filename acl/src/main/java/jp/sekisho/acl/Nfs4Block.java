package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines of one file in the output of `nfs4_getfacl` (`nfs4_acl(5)`).
final class Nfs4Block {

    private static final String NAME = "nfs4_getfacl";
    private static final String LETTERS = "rwaxdDtTnNcCoy";
    private static final int[] BITS = {
        0x1, 0x2, 0x4, 0x20, 0x10000, 0x40, 0x80, 0x100, 0x8, 0x10, 0x20000, 0x40000, 0x80000,
        0x100000
    };

    private final int firstLine;
    private Optional<String> path = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private Optional<String> group = Optional.empty();
    private final List<Nfs4Ace> aces = new ArrayList<>();

    /// @param firstLine the number of the first of these lines in their file
    Nfs4Block(List<String> lines, int firstLine) {
        this.firstLine = firstLine;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("#")) {
                comment(line);
            } else if (!line.isEmpty()) {
                for (String entry : line.split("[,\t]", -1)) {
                    aces.add(entry(entry.strip(), i));
                }
            }
        }
    }

    Nfs4Acl acl() {
        return new Nfs4Acl(owner, group, aces);
    }

    Optional<String> path() {
        return path;
    }

    private void comment(String line) {
        if (line.startsWith("# file: ")) {
            path = Optional.of(line.substring(8));
        } else if (line.startsWith("# owner: ")) {
            owner = Optional.of(line.substring(9).strip());
        } else if (line.startsWith("# group: ")) {
            group = Optional.of(line.substring(9).strip());
        }
    }

    private Nfs4Ace entry(String text, int index) {
        String[] fields = text.split(":", -1);
        if (fields.length != 4) {
            throw wrong(index, "type:flags:principal:permissions", text);
        }
        Ace.Kind kind =
                switch (fields[0]) {
                    case "A" -> Ace.Kind.ALLOW;
                    case "D" -> Ace.Kind.DENY;
                    case "U", "L" -> Ace.Kind.NEITHER;
                    default -> throw wrong(index, "A, D, U or L", fields[0]);
                };
        int flags = 0;
        for (int i = 0; i < fields[1].length(); i++) {
            int place = "fdnigSF".indexOf(fields[1].charAt(i));
            if (place < 0) {
                throw wrong(index, "flags of fdnigSF", fields[1]);
            }
            flags |= place < 4 ? 1 << place : 0;
        }
        Nfs4Ace.Whom whom = whom(fields[1], fields[2]);
        boolean named = whom == Nfs4Ace.Whom.USER || whom == Nfs4Ace.Whom.GROUP;
        if (fields[2].isEmpty()) {
            throw wrong(index, "a principal", text);
        }
        return new Nfs4Ace(kind, flags, mask(fields[3], index), whom, named ? fields[2] : "");
    }

    private static Nfs4Ace.Whom whom(String flags, String principal) {
        return switch (principal) {
            case "OWNER@" -> Nfs4Ace.Whom.OWNER;
            case "GROUP@" -> Nfs4Ace.Whom.OWNING_GROUP;
            case "EVERYONE@" -> Nfs4Ace.Whom.EVERYONE;
            default -> flags.indexOf('g') >= 0 ? Nfs4Ace.Whom.GROUP : Nfs4Ace.Whom.USER;
        };
    }

    private int mask(String letters, int index) {
        int mask = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            int place = LETTERS.indexOf(letter);
            if (place >= 0) {
                mask |= BITS[place];
            } else {
                mask |=
                        switch (letter) {
                            case 'R' -> Rights.FILE_READ;
                            case 'W' -> Rights.FILE_WRITE;
                            case 'X' -> Rights.FILE_EXECUTE;
                            default ->
                                    throw wrong(
                                            index, "permissions of " + LETTERS + "RWX", letters);
                        };
            }
        }
        return mask;
    }

    private Malformed wrong(int index, String expected, String found) {
        return new Malformed(NAME, firstLine + index, 0, expected, Malformed.quoted(found));
    }
}
