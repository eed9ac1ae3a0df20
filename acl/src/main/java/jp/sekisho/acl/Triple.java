package jp.sekisho.acl;

/// The three rights of POSIX, as `rwx` writes them.
final class Triple {

    static final int READ = 4;
    static final int WRITE = 2;
    static final int EXECUTE = 1;

    private Triple() {}

    /// @return -1 if the text is not three of `rwx-`, each in its place
    static int parse(String text) {
        if (text.length() != 3) {
            return -1;
        }
        int bits = 0;
        for (int i = 0; i < 3; i++) {
            if (text.charAt(i) == "rwx".charAt(i)) {
                bits |= READ >> i;
            } else if (text.charAt(i) != '-') {
                return -1;
            }
        }
        return bits;
    }

    static String text(int bits) {
        return ((bits & READ) == 0 ? "-" : "r")
                + ((bits & WRITE) == 0 ? "-" : "w")
                + ((bits & EXECUTE) == 0 ? "-" : "x");
    }
}
