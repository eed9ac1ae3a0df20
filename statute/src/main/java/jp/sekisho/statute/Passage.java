package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// A clean piece of text that knows where each of its characters came from.
///
/// Line breaks, indentation and dropped marks of the original are not in [#text()]; a space stands where the print had
/// one. Immutable.
public final class Passage {
    static final Passage EMPTY = new Passage("", List.of());

    /// `length` characters from `clean` on stand at `original` and after.
    private record Run(int clean, int original, int length) {}

    private final String text;
    private final List<Run> runs;

    private Passage(String text, List<Run> runs) {
        this.text = text;
        this.runs = runs;
    }

    /// The clean text.
    public String text() {
        return text;
    }

    /// Whether there is no text.
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Where the character at `index` of the clean text stands in the original.
    public int originalAt(int index) {
        if (index < 0 || index >= text.length()) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " in a text of " + text.length());
        }
        Run run = runs.get(runOf(index));
        return run.original + index - run.clean;
    }

    /// The stretch of the original that holds the characters `from..to` of the clean text, whatever lies between.
    public Range original(int from, int to) {
        return from == to
                ? new Range(originalAt(from), originalAt(from))
                : new Range(originalAt(from), originalAt(to - 1) + 1);
    }

    /// The stretch of the original that holds all of it; 0..0 when empty.
    public Range range() {
        return text.isEmpty() ? new Range(0, 0) : original(0, text.length());
    }

    /// The index in the clean text of the first character that stands at `offset` of the original or later.
    public int indexOf(int offset) {
        for (Run run : runs) {
            if (offset < run.original + run.length) {
                return run.clean + Math.max(0, offset - run.original);
            }
        }
        return text.length();
    }

    /// The characters `from..to` with their origins.
    public Passage slice(int from, int to) {
        Builder out = new Builder();
        for (int i = from; i < to; i++) {
            out.add(text.charAt(i), originalAt(i));
        }
        return out.build();
    }

    private int runOf(int index) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).clean <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passage that && text.equals(that.text) && runs.equals(that.runs);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /// Collects characters with their origins.
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();
        private int clean;
        private int original;

        void add(char c, int offset) {
            if (text.length() > clean && offset != original + text.length() - clean) {
                close();
            }
            if (text.length() == clean) {
                original = offset;
            }
            text.append(c);
        }

        private void close() {
            if (text.length() > clean) {
                runs.add(new Run(clean, original, text.length() - clean));
                clean = text.length();
            }
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        Passage build() {
            close();
            return text.isEmpty() ? EMPTY : new Passage(text.toString(), List.copyOf(runs));
        }
    }
}
