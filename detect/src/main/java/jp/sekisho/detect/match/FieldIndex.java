package jp.sekisho.detect.match;

import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Kind;

/// All that is asked of the values of one field: finds every item that a value makes true. Immutable;
/// each worker has its own [Run].
final class FieldIndex {
    private final int[] anyText;
    private final LiteralIndex literals;
    private final LiteralIndex cased;
    private final Patterns patterns;
    private final NumberTests numbers;
    private final NetworkTests networks;
    private final ClockTests clocks;

    /// A shorter text makes nothing true.
    private final int shortest;

    FieldIndex(
            int[] anyText,
            LiteralIndex literals,
            LiteralIndex cased,
            Patterns patterns,
            NumberTests numbers,
            NetworkTests networks,
            ClockTests clocks) {
        this.anyText = anyText;
        this.literals = literals;
        this.cased = cased;
        this.patterns = patterns;
        this.numbers = numbers;
        this.networks = networks;
        this.clocks = clocks;
        boolean anyLength =
                anyText.length > 0
                        || !patterns.isEmpty()
                        || !numbers.isEmpty()
                        || !networks.isEmpty()
                        || !clocks.isEmpty();
        this.shortest = anyLength ? 0 : Math.min(literals.shortest(), cased.shortest());
    }

    /// `lines` keeps what is found in lines of long texts; `seed` tells this index from others there.
    Run run(TextCache lines, long seed) {
        return new Run(this, lines, seed);
    }

    /// Whether looking a value up is no dearer than looking it up in a cache.
    boolean isCheap() {
        return literals.onlyWhole() && cased.onlyWhole() && patterns.isEmpty();
    }

    /// The index in the hands of one worker.
    static final class Run {
        private final FieldIndex index;
        private final LiteralIndex.Run literals;
        private final LiteralIndex.Run cased;
        private final Patterns.Run patterns;

        private Run(FieldIndex index, TextCache lines, long seed) {
            this.index = index;
            this.literals = index.literals.run(lines, seed);
            this.cased = index.cased.run(lines, ~seed);
            this.patterns = index.patterns.run();
        }

        /// Adds the items that the value makes true to `scratch.found`, some perhaps twice.
        void match(Event event, int value, Scratch scratch) {
            if (event.to(value) - event.from(value) < index.shortest
                    && event.kind(value) != Kind.NUMBER) {
                return;
            }
            Found found = scratch.found;
            int since = found.count();
            found.add(index.anyText);
            Spelling spelling = scratch.spelling;
            spelling.of(event, value);
            byte[] text = spelling.text();
            int from = spelling.from();
            int to = spelling.to();
            literals.match(
                    spelling.caseless(), spelling.caselessFrom(), spelling.caselessTo(), found);
            cased.match(text, from, to, found);
            patterns.match(text, from, to, found, since);
            index.numbers.match(text, from, to, found);
            index.networks.match(text, from, to, scratch);
            index.clocks.match(text, from, to, found);
        }
    }
}
