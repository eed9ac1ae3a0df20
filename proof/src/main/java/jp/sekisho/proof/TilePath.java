package jp.sekisho.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How index and width of a tile are written: index 1234067 of width 8 is `x001/x234/067.p/8`.
final class TilePath {

    private static final String WHAT = "log file path";

    /// The longest that a tile can have, at level 63 and the greatest index.
    private static final int MAX_LENGTH = 64;

    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    private TilePath() {}

    static void check(long index, int width) {
        if (index < 0) {
            throw new IllegalArgumentException("index must not be negative, but is " + index);
        }
        if (width < 1 || width > LogFile.FULL) {
            throw new IllegalArgumentException("width must be 1 to 256, but is " + width);
        }
    }

    static String of(long index, int width) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return width == LogFile.FULL ? path.toString() : path + ".p/" + width;
    }

    /// Whether a level of so many items has a tile of just this index and width: full ones stay, a
    /// partial one may be of any size that the log once had.
    static boolean belongs(long index, int width, long items) {
        return items >= width && index <= (items - width) / LogFile.FULL;
    }

    static LogFile parse(String path) {
        if (path.equals(CheckpointFile.PATH)) {
            return new CheckpointFile();
        }
        Matcher parts = PATH.matcher(path);
        if (path.length() > MAX_LENGTH || !parts.matches()) {
            throw refused(path);
        }
        try {
            LogFile file = read(parts.group(1), parts.group(2), parts.group(3));
            if (file.path().equals(path)) {
                return file;
            }
        } catch (IllegalArgumentException _) {
            // refused below, with the other spellings
        }
        throw refused(path);
    }

    private static LogFile read(String level, String groups, @Nullable String partial) {
        long index = Long.parseLong(groups.replaceAll("[x/]", ""));
        int width = partial == null ? LogFile.FULL : Integer.parseInt(partial);
        return level.equals("entries")
                ? new EntryBundle(index, width)
                : new HashTile(Integer.parseInt(level), index, width);
    }

    private static Malformed refused(String path) {
        return new Malformed(WHAT, "checkpoint, tile/L/N or tile/entries/N", Quoted.text(path));
    }
}
