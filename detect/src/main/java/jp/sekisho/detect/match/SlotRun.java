package jp.sekisho.detect.match;

import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Kind;
import org.jspecify.annotations.Nullable;

/// One slot of a program in the hands of one worker: looks values up in the cache, unless experience
/// shows that they do not repeat.
final class SlotRun {
    private static final int TRIAL = 1024;
    private static final int PAUSE = 16 * TRIAL;

    private final Slot slot;
    private final FieldIndex.@Nullable Run index;
    private final boolean cheap;
    private final FieldIndex.@Nullable Run anywhere;
    private final TextCache cache;
    private final long seed;
    private int presentIn = -1;
    private int first;
    private boolean several;
    private int tries;
    private int hits;
    private int pause;

    /// `anywhere` is what is asked of all values: with a value whose answers are kept, these are kept too.
    SlotRun(Slot slot, FieldIndex.@Nullable Run anywhere, Caches caches, long seed) {
        this.slot = slot;
        FieldIndex asked = slot.index();
        this.index = asked == null ? null : asked.run(caches.lines(), seed);
        this.cheap = asked == null || asked.isCheap();
        this.anywhere = anywhere;
        this.cache = caches.values();
        this.seed = seed;
    }

    /// Sets what the value makes true, and says whether that includes what is asked of all values.
    boolean value(Event event, int value, Truth truth, Scratch scratch) {
        several = isPresent(truth);
        first = several ? first : value;
        presentIn = truth.event();
        if (slot.exists() >= 0) {
            truth.set(slot.exists());
        }
        if (slot.notNull() >= 0 && event.kind(value) != Kind.NULL) {
            truth.set(slot.notNull());
        }
        if (index == null || !event.kind(value).hasText()) {
            return false;
        }
        byte[] text = event.bytes();
        int from = event.from(value);
        int to = event.to(value);
        if (cheap || to - from > Caches.MAX_VALUE || isPausing()) {
            scratch.found.clear();
            index.match(event, value, scratch);
            truth.set(scratch.found);
            return false;
        }
        long key = TextCache.key(text, from, to, seed + event.kind(value).hashSeed());
        int entry = cache.find(key, text, from, to);
        tries++;
        if (entry != TextCache.NOT_FOUND) {
            hits++;
            int end = cache.end(entry);
            for (int i = cache.start(entry); i < end; i++) {
                truth.set(cache.find(i));
            }
        } else {
            scratch.found.clear();
            index.match(event, value, scratch);
            if (anywhere != null) {
                anywhere.match(event, value, scratch);
            }
            scratch.found.distinct();
            cache.put(key, text, from, to, scratch.found.finds(), scratch.found.count());
            truth.set(scratch.found);
        }
        return true;
    }

    /// Whether the present event has a value of this field.
    boolean isPresent(Truth truth) {
        return presentIn == truth.event();
    }

    /// The value of this field in the present event, or -1 where it has none or several.
    int onlyValue(Truth truth) {
        return several || !isPresent(truth) ? -1 : first;
    }

    /// Whether it was this value, perhaps one of several, that made the item true.
    boolean makesTrue(int item, Event event, int value, Scratch scratch) {
        if (event.isOnly(value) || item == slot.exists() || item == slot.notNull()) {
            return true;
        }
        if (index == null || !event.kind(value).hasText()) {
            return false;
        }
        scratch.found.clear();
        index.match(event, value, scratch);
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
}
