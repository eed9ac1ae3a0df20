package jp.sekisho.detect.match;

import jp.sekisho.detect.event.Event;

import org.jspecify.annotations.Nullable;

/// One slot of a program in the hands of one worker: looks values up in the cache, unless experience
/// shows that they do not repeat.
final class SlotRun {
    private static final int TRIAL = 1024;
    private static final int PAUSE = 16 * TRIAL;

    private final Slot slot;
    private final FieldIndex.@Nullable Run index;
    private final boolean cheap;
    private final long seed;
    private int tries;
    private int hits;
    private int pause;

    SlotRun(Slot slot, long seed) {
        this.slot = slot;
        FieldIndex asked = slot.index();
        this.index = asked == null ? null : asked.run();
        this.cheap = asked == null || asked.isCheap();
        this.seed = seed;
    }

    void value(Event event, int value, Truth truth, Scratch scratch, ValueCache cache) {
        if (slot.exists() >= 0) {
            truth.set(slot.exists());
        }
        if (slot.notNull() >= 0 && event.kind(value) != jp.sekisho.detect.event.Kind.NULL) {
            truth.set(slot.notNull());
        }
        if (index == null || !event.kind(value).hasText()) {
            return;
        }
        int from = event.from(value);
        int to = event.to(value);
        if (cheap || to - from > ValueCache.MAX_LENGTH || isPausing()) {
            index.match(event.bytes(), from, to, event.kind(value), event.isAscii(), scratch);
            set(scratch.found, truth);
            return;
        }
        long key = ValueCache.hash(event.bytes(), from, to, seed + event.kind(value).hashSeed());
        int entry = cache.find(key, event.bytes(), from, to);
        tries++;
        if (entry != ValueCache.NOT_FOUND) {
            hits++;
            int end = cache.end(entry);
            for (int i = cache.start(entry); i < end; i++) {
                truth.set(cache.item(i));
            }
        } else {
            index.match(event.bytes(), from, to, event.kind(value), event.isAscii(), scratch);
            scratch.found.distinct();
            cache.put(key, event.bytes(), from, to, scratch.found);
            set(scratch.found, truth);
        }
    }

    /// Whether it was this value, perhaps one of several, that made the item true.
    boolean makesTrue(int item, Event event, int value, Scratch scratch) {
        if (event.isOnly(value) || item == slot.exists() || item == slot.notNull()) {
            return true;
        }
        if (index == null || !event.kind(value).hasText()) {
            return false;
        }
        index.match(
                event.bytes(),
                event.from(value),
                event.to(value),
                event.kind(value),
                event.isAscii(),
                scratch);
        return scratch.found.contains(item);
    }

    private boolean isPausing() {
        if (pause > 0) {
            pause--;
            return true;
        }
        if (tries == TRIAL) {
            pause = hits < TRIAL / 8 ? PAUSE : 0;
            tries = 0;
            hits = 0;
        }
        return false;
    }

    private static void set(Found found, Truth truth) {
        for (int i = 0; i < found.count(); i++) {
            truth.set(found.item(i));
        }
    }
}
