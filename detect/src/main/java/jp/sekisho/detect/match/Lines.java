package jp.sekisho.detect.match;

import jp.sekisho.detect.text.JsonText;

/// Searches long texts line by line and remembers what was found in each line, since long texts in logs
/// share most of their lines. Good for needles that stand anywhere and hold no newline. One thread.
final class Lines {
    /// A shorter text is searched as a whole.
    static final int MIN_TEXT = 256;

    private static final int MIN_LINE = 16;
    private static final int TRIAL = 1 << 16;
    private static final int PAUSE = 16 * TRIAL;

    private final Anywhere anywhere;
    private final Seen seen;
    private final TextCache cache;
    private final long seed;
    private final Found inLine = new Found();

    /// Bytes that were looked up, and of these the bytes that were known, since the last judgement.
    private int tried;

    private int known;
    private int pause;

    Lines(Anywhere anywhere, Seen seen, TextCache cache, long seed) {
        this.anywhere = anywhere;
        this.seen = seen;
        this.cache = cache;
        this.seed = seed;
    }

    void match(byte[] text, int from, int to, Found found) {
        if (isPausing(to - from)) {
            anywhere.match(text, from, to, seen, found);
            return;
        }
        int line = from;
        while (line < to) {
            int end = endOfLine(text, line, to);
            if (end - line < MIN_LINE) {
                anywhere.match(text, line, end, seen, found);
            } else {
                line(text, line, end, found);
            }
            line = end + 2;
        }
    }

    private void line(byte[] text, int from, int to, Found found) {
        long key = TextCache.key(text, from, to, seed);
        int entry = cache.find(key, text, from, to);
        tried += to - from;
        if (entry == TextCache.NOT_FOUND) {
            inLine.clear();
            anywhere.match(text, from, to, seen, inLine);
            inLine.distinct();
            cache.put(key, text, from, to, inLine.finds(), inLine.count());
            for (int i = 0; i < inLine.count(); i++) {
                found.add(inLine.find(i));
            }
        } else {
            known += to - from;
            int end = cache.end(entry);
            for (int i = cache.start(entry); i < end; i++) {
                found.add(cache.find(i));
            }
        }
    }

    private static int endOfLine(byte[] text, int from, int to) {
        int at = from;
        while (true) {
            at = JsonText.indexOfBackslash(text, at, to);
            if (at == to || text[at + 1] == 'n') {
                return at;
            }
            at += 2;
        }
    }

    private boolean isPausing(int length) {
        if (pause > 0) {
            pause -= length;
            return true;
        }
        if (tried > TRIAL) {
            pause = known < tried / 4 ? PAUSE : 0;
            tried = 0;
            known = 0;
        }
        return false;
    }
}
