package jp.sekisho.statute;

import java.util.Arrays;

/// The printed lines of the original: where each begins and ends, and whether a page begins there.
final class Lines {
    final int count;
    private final int[] from;
    private final int[] to;
    private final boolean[] pageStart;

    private Lines(int count, int[] from, int[] to, boolean[] pageStart) {
        this.count = count;
        this.from = from;
        this.to = to;
        this.pageStart = pageStart;
    }

    static Lines of(String original) {
        int[] from = new int[64];
        int[] to = new int[64];
        boolean[] page = new boolean[64];
        int count = 0;
        int start = 0;
        boolean newPage = false;
        for (int i = 0; i <= original.length(); i++) {
            boolean end = i == original.length();
            if (!end && !Script.isLineBreak(original.charAt(i))) {
                continue;
            }
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
                page = Arrays.copyOf(page, count * 2);
            }
            from[count] = start;
            to[count] = i;
            page[count++] = newPage;
            newPage = !end && original.charAt(i) == '\f';
            if (!end
                    && original.charAt(i) == '\r'
                    && i + 1 < original.length()
                    && original.charAt(i + 1) == '\n') {
                i++;
            }
            start = i + 1;
        }
        return new Lines(count, from, to, page);
    }

    int from(int line) {
        return from[line];
    }

    int to(int line) {
        return to[line];
    }

    /// Whether a form feed stands before this line.
    boolean startsPage(int line) {
        return pageStart[line];
    }
}
