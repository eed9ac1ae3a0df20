package jp.sekisho.detect.correlate;

import java.util.ArrayList;
import java.util.List;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.source.FieldMap;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.SipHash;
import jp.sekisho.detect.text.Words;

/// Takes out of an event what correlations need to know of a hit. One per worker.
public final class Extractor {
    private final List<Wanted[]> byRule = new ArrayList<>();
    private byte[] text = new byte[256];
    private int textEnd;

    /// A [Plans.Want] with the paths of its fields.
    private static final class Wanted {
        final int[][] groupBy;
        final int[][] counted;
        final boolean needsNumber;

        Wanted(Plans.Want want, Paths paths, boolean needsNumber) {
            this.groupBy = numbers(want.groupBy(), paths);
            this.counted = numbers(want.counted(), paths);
            this.needsNumber = needsNumber;
        }

        private static int[][] numbers(List<String> fields, Paths paths) {
            return fields.stream()
                    .map(field ->
                            FieldMap.builtIn().pathsOf(field).stream()
                                    .mapToInt(paths::of)
                                    .toArray())
                    .toArray(int[][]::new);
        }
    }

    public Extractor(Plans plans, Paths paths, int rules) {
        for (int rule = 0; rule < rules; rule++) {
            byRule.add(
                    plans.wants(rule).stream()
                            .map(want ->
                                    new Wanted(want, paths, plans.plan(want.plan()).needsNumber()))
                            .toArray(Wanted[]::new));
        }
    }

    /// Whether any correlation waits for hits of the rule.
    public boolean wants(int rule) {
        return byRule.get(rule).length > 0;
    }

    /// Adds a hit of the rule at a time in nanoseconds since 1970.
    public void add(int rule, Event event, long time, Sightings out) {
        int start = out.end();
        out.add(0);
        out.add(rule);
        out.add(time);
        for (Wanted wanted : byRule.get(rule)) {
            add(wanted, event, out);
        }
        out.set(start, out.end() - start);
    }

    private void add(Wanted wanted, Event event, Sightings out) {
        int lengthAt = out.end();
        out.add(0);
        boolean complete = true;
        for (int[] paths : wanted.groupBy) {
            int value = find(paths, event);
            if (value < 0) {
                complete = false;
                break;
            }
            spell(event, value);
            out.add(textEnd);
            out.add(text, 0, textEnd);
        }
        long hash = 0;
        double number = Double.NaN;
        for (int[] paths : wanted.counted) {
            int value = find(paths, event);
            if (value < 0) {
                complete = false;
                break;
            }
            spell(event, value);
            hash = SipHash.of(text, 0, textEnd, hash);
            number = wanted.needsNumber ? number(event.text(value)) : Double.NaN;
        }
        if (!complete || (wanted.needsNumber && Double.isNaN(number))) {
            out.cut(lengthAt);
            out.add(-1);
        } else {
            out.set(lengthAt, out.end() - lengthAt - 4);
        }
        out.add(hash);
        out.add(Double.doubleToRawLongBits(number));
    }

    /// Puts a value into [#text], whatever escapes the event spells it with.
    private void spell(Event event, int value) {
        int from = event.from(value);
        int to = event.to(value);
        if (text.length < 2 * (to - from) + Words.PADDING) {
            text = new byte[4 * (to - from) + Words.PADDING];
        }
        textEnd = JsonText.rewrite(event.bytes(), from, to, text, 0);
    }

    private static int find(int[] paths, Event event) {
        for (int path : paths) {
            for (int i = 0; i < event.size() && path >= 0; i++) {
                if (event.path(i) == path && event.kind(i).hasText()) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static double number(String text) {
        if (!text.matches("[-+]?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][-+]?[0-9]{1,3})?")) {
            return Double.NaN;
        }
        return Double.parseDouble(text);
    }
}
