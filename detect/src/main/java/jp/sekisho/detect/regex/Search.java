package jp.sekisho.detect.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jp.sekisho.detect.text.Utf8;
import org.jspecify.annotations.Nullable;

/// Looks for one expression in texts, one thread at a time. The deterministic states are made when a
/// text first needs them and kept up to a budget. A text that needs many new ones is gone through by
/// [Bits] instead, so that no text takes much longer than others.
public final class Search {
    private static final int MAX_TRANSITIONS = 1 << 16;
    private static final int UNKNOWN = -1;
    private static final int MATCH = -2;
    private static final int DEAD = -3;

    private final Nfa nfa;
    private final CharClasses classes;
    private final Closure closure;

    /// A row of the table: one transition per class of characters, then one for a final newline, then
    /// one for the end. A state is the index of its row.
    private final int stride;

    private final boolean anchored;
    private final StateSet from;
    private final StateSet reading;
    private final StateSet to;
    private final Map<RowKey, Integer> known = new HashMap<>();
    private RowKey[] keys = new RowKey[8];
    private int[] table;
    private int rows;
    private int restarts;

    /// How many new deterministic states a text may ask for.
    private final int patience;

    private @Nullable Bits bits;

    Search(Nfa nfa, boolean anchored) {
        this(nfa, anchored, 64 * 200 / (200 + nfa.size()));
    }

    Search(Nfa nfa, boolean anchored, int patience) {
        this.nfa = nfa;
        this.anchored = anchored;
        this.classes = nfa.classes;
        this.closure = new Closure(nfa);
        this.stride = classes.count() + 2;
        this.from = new StateSet(nfa.size());
        this.reading = new StateSet(nfa.size());
        this.to = new StateSet(nfa.size());
        this.table = new int[8 * stride];
        this.patience = patience;
        restart(new RowKey(new int[] {nfa.start}, Closure.EDGE));
    }

    /// Whether the expression is found in the value, whose bytes are spelled as
    /// [jp.sekisho.detect.text.JsonText] has it.
    public boolean find(byte[] text, int start, int end) {
        int state = 0;
        int at = start;
        int patience = this.patience;
        while (at < end) {
            int here = at;
            byte b = text[at];
            int c;
            if (b >= 0 && b != '\\') {
                c = classes.ofAscii(b);
                at++;
            } else if (b == '\\') {
                boolean newline = text[at + 1] == 'n';
                at += 2;
                c = newline && at == end ? stride - 2 : classes.ofAscii(unescaped(text[at - 1]));
            } else {
                c = classes.classOf(Utf8.codePoint(text, at));
                at += Utf8.length(b);
            }
            int next = table[state + c];
            if (next == UNKNOWN) {
                if (--patience < 0) {
                    RowKey key = keys[state / stride];
                    return bits().find(text, here, end, key.states, key.before);
                }
                next = step(state, c);
            }
            if (next < 0) {
                return next == MATCH;
            }
            state = next;
        }
        int last = table[state + stride - 1];
        return (last == UNKNOWN ? step(state, stride - 1) : last) == MATCH;
    }

    private Bits bits() {
        Bits made = bits;
        if (made == null) {
            made = new Bits(nfa, anchored);
            bits = made;
        }
        return made;
    }

    static int unescaped(byte name) {
        return switch (name) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> name;
        };
    }

    private int step(int state, int column) {
        RowKey key = keys[state / stride];
        boolean atEnd = column == stride - 1;
        int charClass = column == stride - 2 ? classes.ofAscii('\n') : column;
        int after = atEnd ? Closure.EDGE : nfa.beside(charClass);
        if (column == stride - 2) {
            after |= Closure.FINAL;
        }
        load(key.states);
        // Reading may empty the table; the row of `state` is then gone.
        int generation = restarts;
        int next;
        if (closure.of(from, key.before, after, reading)) {
            next = MATCH;
        } else if (atEnd) {
            next = DEAD;
        } else {
            next = read(charClass);
        }
        if (generation == restarts) {
            table[state + column] = next;
        }
        return next;
    }

    /// Goes on from the states in `reading` by a character of the class.
    private int read(int charClass) {
        to.clear();
        for (int i = 0; i < reading.size; i++) {
            int state = reading.states[i];
            if (classes.contains(nfa.argument(state), charClass)) {
                to.add(nfa.next(state));
            }
        }
        if (!anchored) {
            to.add(nfa.start);
        } else if (to.size == 0) {
            return DEAD;
        }
        int[] states = Arrays.copyOf(to.states, to.size);
        Arrays.sort(states);
        load(states);
        int before = nfa.asserts() ? nfa.beside(charClass) : 0;
        // A match that needs no look at the next character ends the search here.
        return closure.of(from, before, UNKNOWN, reading) ? MATCH : row(new RowKey(states, before));
    }

    private int row(RowKey key) {
        Integer row = known.get(key);
        if (row != null) {
            return row;
        }
        if ((rows + 1) * stride > MAX_TRANSITIONS) {
            restart(keys[0]);
        }
        return add(key);
    }

    private void restart(RowKey first) {
        known.clear();
        rows = 0;
        restarts++;
        add(first);
    }

    private int add(RowKey key) {
        if (rows == keys.length) {
            keys = Arrays.copyOf(keys, 2 * rows);
            table = Arrays.copyOf(table, 2 * rows * stride);
        }
        int row = rows * stride;
        Arrays.fill(table, row, row + stride, UNKNOWN);
        keys[rows++] = key;
        known.put(key, row);
        return row;
    }

    private void load(int[] states) {
        from.clear();
        for (int state : states) {
            from.add(state);
        }
    }
}
