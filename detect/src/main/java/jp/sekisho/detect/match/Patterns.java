package jp.sekisho.detect.match;

import java.util.List;
import jp.sekisho.detect.regex.Regex;
import jp.sekisho.detect.regex.Search;
import org.jspecify.annotations.Nullable;

/// The regular expressions that are asked of a field. One is run only on a value in which all its
/// necessary texts were found. Immutable; each worker has its own [Run].
final class Patterns {
    private final Regex[] regexes;
    private final int[][] finds;

    /// Which gates of a pattern must be open, as bits.
    private final int[] gates;

    Patterns(List<Regex> regexes, List<int[]> finds, List<Integer> gates) {
        this.regexes = regexes.toArray(Regex[]::new);
        this.finds = finds.toArray(int[][]::new);
        this.gates = gates.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean isEmpty() {
        return regexes.length == 0;
    }

    Run run() {
        return new Run(this);
    }

    /// The searches of one worker, made when first needed.
    static final class Run {
        private final Patterns patterns;
        private final @Nullable Search[] searches;
        private final int[] open;

        private Run(Patterns patterns) {
            this.patterns = patterns;
            this.searches = new Search[patterns.regexes.length];
            this.open = new int[patterns.regexes.length];
        }

        /// Takes the gates out of what was found since `since`, and adds what the patterns find.
        void match(byte[] text, int from, int to, Found found, int since) {
            if (searches.length == 0) {
                return;
            }
            int kept = since;
            for (int i = since; i < found.count(); i++) {
                int find = found.find(i);
                if (find >= 0) {
                    found.finds()[kept++] = find;
                } else {
                    open[Found.patternOf(find)] |= Found.bitOf(find);
                }
            }
            found.cut(kept);
            for (int p = 0; p < searches.length; p++) {
                if ((open[p] & patterns.gates[p]) == patterns.gates[p]
                        && search(p).find(text, from, to)) {
                    found.add(patterns.finds[p]);
                }
                open[p] = 0;
            }
        }

        private Search search(int pattern) {
            Search search = searches[pattern];
            if (search == null) {
                search = patterns.regexes[pattern].search();
                searches[pattern] = search;
            }
            return search;
        }
    }
}
