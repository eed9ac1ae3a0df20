package jp.sekisho.acl;

import java.util.Locale;

/// Compares paths as their systems do: Windows without regard to case, Unix to the letter.
final class Paths {

    private Paths() {}

    /// The form in which two names of the same place are equal.
    static String fold(String path) {
        if (path.startsWith("/")) {
            return path.length() > 1 && path.endsWith("/")
                    ? path.substring(0, path.length() - 1)
                    : path;
        }
        String folded = path.replace('/', '\\').toUpperCase(Locale.ROOT);
        return folded.length() > 3 && folded.endsWith("\\")
                ? folded.substring(0, folded.length() - 1)
                : folded;
    }

    /// Whether a folded path is this folded root, or lies below it.
    static boolean isWithin(String path, String root) {
        if (!path.startsWith(root)) {
            return false;
        }
        char separator = root.startsWith("/") ? '/' : '\\';
        return path.length() == root.length()
                || path.charAt(root.length()) == separator
                || root.charAt(root.length() - 1) == separator;
    }

    /// The folder that holds a folded path; empty for a root.
    static String parent(String path) {
        char separator = path.startsWith("/") ? '/' : '\\';
        int cut = path.lastIndexOf(separator);
        if (cut < 0 || path.length() == 1) {
            return "";
        }
        if (cut == 2 && path.charAt(1) == ':') {
            return path.length() == 3 ? "" : path.substring(0, 3);
        }
        return cut == 0 ? "/" : path.substring(0, cut);
    }
}
