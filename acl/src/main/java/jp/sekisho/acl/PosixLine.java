package jp.sekisho.acl;

/// Owner, group, mode and list in one line: `posix UID GID MODE`, then the list with commas between its
/// entries if there is one.
final class PosixLine {

    private static final String NAME = "posix";

    private PosixLine() {}

    static PosixAcl parse(String text) {
        String[] words = text.split(" ", -1);
        if (words.length < 4 || words.length > 5) {
            throw wrong(0, "posix, owner, group and mode as numbers, and maybe a list", text);
        }
        long owner = number(words[1], 10);
        long group = number(words[2], 10);
        int mode = (int) number(words[3], 8) & 07777;
        if (words.length == 4) {
            return PosixAcl.ofMode(owner, group, mode);
        }
        String block =
                "# owner: %d\n# group: %d\n# flags: -%s-\n%s\n"
                        .formatted(
                                owner,
                                group,
                                (mode & 02000) == 0 ? "-" : "s",
                                words[4].replace(',', '\n'));
        return PosixAcl.parse(block);
    }

    private static long number(String word, int base) {
        if (!word.matches(base == 8 ? "[0-7]{1,6}" : "[0-9]{1,10}")) {
            throw wrong(0, "a number of base " + base, word);
        }
        return Long.parseLong(word, base);
    }

    private static Malformed wrong(int column, String expected, String found) {
        return new Malformed(NAME, 0, column, expected, Malformed.quoted(found));
    }
}
