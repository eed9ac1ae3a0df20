package jp.sekisho.acl;

/// Owner, group and list in one line: `nfs4 OWNER GROUP ENTRY,ENTRY`.
final class Nfs4Line {

    private Nfs4Line() {}

    static Nfs4Acl parse(String text) {
        String[] words = text.split(" ", 4);
        if (words.length < 4) {
            throw new Malformed(
                    "nfs4", 0, 0, "nfs4, owner, group and entries", Malformed.quoted(text));
        }
        return Nfs4Acl.parse(
                "# owner: %s\n# group: %s\n%s".formatted(words[1], words[2], words[3]));
    }
}
