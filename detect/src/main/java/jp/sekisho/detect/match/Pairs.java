package jp.sekisho.detect.match;

import java.util.List;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.rule.Test;
import jp.sekisho.detect.text.Folding;

/// Items that compare two fields of an event. They are decided after all values were seen, and only
/// where both fields are there. Immutable.
final class Pairs {
    record Pair(int item, int slot, int otherSlot, Test.SameAs test) {}

    private final Pair[] pairs;

    Pairs(List<Pair> pairs) {
        this.pairs = pairs.toArray(Pair[]::new);
    }

    boolean isEmpty() {
        return pairs.length == 0;
    }

    void decide(Event event, Program program, SlotRun[] slots, Truth truth) {
        for (int i = 0; i < pairs.length; i++) {
            Pair pair = pairs[i];
            if (slots[pair.slot].isPresent(truth)
                    && slots[pair.otherSlot].isPresent(truth)
                    && holds(pair, event, program)) {
                truth.set(pair.item);
            }
        }
    }

    private static boolean holds(Pair pair, Event event, Program program) {
        for (int i = 0; i < event.size(); i++) {
            if (!program.isIn(event.path(i), pair.slot) || !event.kind(i).hasText()) {
                continue;
            }
            for (int k = 0; k < event.size(); k++) {
                if (program.isIn(event.path(k), pair.otherSlot)
                        && event.kind(k).hasText()
                        && holds(pair.test, event.text(i), event.text(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(Test.SameAs test, String value, String other) {
        String text = test.cased() ? value : Folding.fold(value);
        String sought = test.cased() ? other : Folding.fold(other);
        return switch (test.anchor()) {
            case WHOLE -> text.equals(sought);
            case START -> text.startsWith(sought);
            case END -> text.endsWith(sought);
            case ANYWHERE -> text.contains(sought);
        };
    }
}
