package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// Reads the lines of one file in the output of `getfacl -n` (`acl(5)`, long text form).
final class PosixBlock {

    private static final String NAME = "getfacl";

    private final int firstLine;
    private Optional<Sid> owner = Optional.empty();
    private Optional<Sid> group = Optional.empty();
    private boolean passesGroupOn;
    private Optional<String> path = Optional.empty();
    private final List<PosixEntry> access = new ArrayList<>();
    private final List<PosixEntry> defaults = new ArrayList<>();

    /// @param firstLine the number of the first of these lines in their file
    PosixBlock(List<String> lines, int firstLine) {
        this.firstLine = firstLine;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                comment(line, i);
            } else if (!line.isBlank()) {
                entry(line, i);
            }
        }
        needOneOfEach(access);
        if (!defaults.isEmpty()) {
            needOneOfEach(defaults);
        }
    }

    PosixAcl acl() {
        return new PosixAcl(owner, group, passesGroupOn, access, defaults);
    }

    /// The file's path, unescaped.
    Optional<String> path() {
        return path;
    }

    private void comment(String line, int index) {
        if (line.startsWith("# file: ")) {
            path = Optional.of(Escapes.octal(line.substring(8)));
        } else if (line.startsWith("# owner: ")) {
            owner = Optional.of(id(line.substring(9), index, 10, Sid::ofUser));
        } else if (line.startsWith("# group: ")) {
            group = Optional.of(id(line.substring(9), index, 10, Sid::ofGroup));
        } else if (line.startsWith("# flags: ")) {
            passesGroupOn = line.length() == 12 && line.charAt(10) == 's';
        }
    }

    private void entry(String whole, int index) {
        int comment = whole.indexOf('#');
        String line = (comment < 0 ? whole : whole.substring(0, comment)).strip();
        boolean isDefault = line.startsWith("default:");
        int shift = isDefault ? 8 : 0;
        String[] fields = line.substring(shift).split(":", -1);
        if (fields.length != 3) {
            throw wrong(index, 1, "tag:id:rwx", line);
        }
        int bits = Triple.parse(fields[2]);
        if (bits < 0) {
            throw wrong(
                    index,
                    line.lastIndexOf(':') + 2,
                    "rwx, with - for what is not given",
                    fields[2]);
        }
        int column = shift + fields[0].length() + 2;
        boolean named = !fields[1].isEmpty();
        PosixEntry entry =
                switch (fields[0]) {
                    case "user", "u" ->
                            named
                                    ? named(
                                            PosixEntry.Tag.USER,
                                            id(fields[1], index, column, Sid::ofUser),
                                            bits)
                                    : plain(PosixEntry.Tag.OWNER, bits);
                    case "group", "g" ->
                            named
                                    ? named(
                                            PosixEntry.Tag.GROUP,
                                            id(fields[1], index, column, Sid::ofGroup),
                                            bits)
                                    : plain(PosixEntry.Tag.OWNING_GROUP, bits);
                    case "mask", "m" -> plain(PosixEntry.Tag.MASK, bits);
                    case "other", "o" -> plain(PosixEntry.Tag.OTHER, bits);
                    default ->
                            throw wrong(index, shift + 1, "user, group, mask or other", fields[0]);
                };
        if (named && entry.id().isEmpty()) {
            throw wrong(index, column, "no id after " + fields[0], fields[1]);
        }
        (isDefault ? defaults : access).add(entry);
    }

    private static PosixEntry plain(PosixEntry.Tag tag, int bits) {
        return new PosixEntry(tag, Optional.empty(), bits);
    }

    private static PosixEntry named(PosixEntry.Tag tag, Sid id, int bits) {
        return new PosixEntry(tag, Optional.of(id), bits);
    }

    private Sid id(String text, int index, int column, LongFunction<Sid> kind) {
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > 0xffffffffL) {
            throw wrong(index, column, "a number (getfacl -n)", text);
        }
        return kind.apply(Long.parseLong(text));
    }

    private void needOneOfEach(List<PosixEntry> list) {
        boolean named = list.stream().anyMatch(entry -> entry.id().isPresent());
        for (PosixEntry.Tag tag :
                List.of(
                        PosixEntry.Tag.OWNER,
                        PosixEntry.Tag.OWNING_GROUP,
                        PosixEntry.Tag.MASK,
                        PosixEntry.Tag.OTHER)) {
            long count = list.stream().filter(entry -> entry.tag() == tag).count();
            boolean optional = tag == PosixEntry.Tag.MASK && !named;
            if (count > 1 || (count == 0 && !optional)) {
                throw wrong(0, 0, "exactly one entry " + tag, count + " of them");
            }
        }
    }

    private Malformed wrong(int index, int column, String expected, String found) {
        return new Malformed(NAME, firstLine + index, column, expected, Malformed.quoted(found));
    }
}
