package jp.sekisho.detect.match;

import java.util.Arrays;
import jp.sekisho.detect.event.Event;
import org.jspecify.annotations.Nullable;

/// A program in the hands of one worker. Learns which items are seldom true and lets those bear witness.
final class ProgramRun {
    private static final int LEARN_ALL_UNTIL = 256;
    private static final int LEARN_ONE_IN = 64;

    private final Program program;
    private final SlotRun[] slots;
    private final FieldIndex.@Nullable Run anywhere;
    private final Truth truth;
    private final double[] seen;
    private final long[] checks;
    private int[] hits = new int[16];
    private int hitCount;
    private long events;
    private long learnt;
    private long nextReview = 32;

    ProgramRun(Program program, Caches caches, long seed) {
        this.program = program;
        this.slots = new SlotRun[program.slotCount()];
        FieldIndex everywhere = program.anywhere();
        this.anywhere = everywhere == null ? null : everywhere.run(caches.lines(), seed - 1);
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new SlotRun(program.slot(i), anywhere, caches, seed + i);
        }
        this.checks = new long[program.ruleCount()];
        this.seen = program.items().stream().mapToDouble(Prior::frequency).toArray();
        this.truth = new Truth(seen.length, program.ruleCount(), witnesses());
    }

    private Witnesses witnesses() {
        return Witnesses.choose(program.formulas(), seen);
    }

    Program program() {
        return program;
    }

    /// Adds to `sum`, by the number of a rule in the whole rule set, how often each rule was looked at.
    void addChecks(long[] sum) {
        for (int rule = 0; rule < checks.length; rule++) {
            sum[program.number(rule)] += checks[rule];
        }
    }

    int hitCount() {
        return hitCount;
    }

    /// The i-th rule that matched, by its number in the program.
    int hit(int i) {
        return hits[i];
    }

    boolean isTrue(int item) {
        return truth.isTrue(item);
    }

    void decide(Event event, Scratch scratch) {
        truth.clear();
        scratch.spelling.next();
        hitCount = 0;
        for (int value = 0; value < event.size(); value++) {
            boolean searched = false;
            for (int slot : program.slotsOf(event.path(value))) {
                searched |= slots[slot].value(event, value, truth, scratch);
            }
            if (anywhere != null && !searched && event.kind(value).hasText()) {
                scratch.found.clear();
                anywhere.match(event, value, scratch);
                truth.set(scratch.found);
            }
        }
        if (!program.pairs().isEmpty()) {
            program.pairs().decide(event, program, slots, truth);
        }
        for (int rule : truth.always()) {
            truth.candidate(rule);
        }
        for (int i = 0; i < truth.candidateCount(); i++) {
            int rule = truth.candidateAt(i);
            checks[rule]++;
            if (program.code(rule).holds(truth)) {
                add(rule);
            }
        }
        if (hitCount > 1) {
            // Which witness calls a rule first is a matter of experience; the order of alerts is
            // not.
            Arrays.sort(hits, 0, hitCount);
        }
        if (++events <= LEARN_ALL_UNTIL || events % LEARN_ONE_IN == 0) {
            learn();
        }
    }

    private void add(int rule) {
        if (hitCount == hits.length) {
            hits = Arrays.copyOf(hits, 2 * hitCount);
        }
        hits[hitCount++] = rule;
    }

    /// Tells what made the i-th rule match the event that was decided last.
    void evidence(int i, Event event, Scratch scratch, Evidence evidence) {
        for (int item : program.wanted(hits[i])) {
            if (truth.isTrue(item)) {
                int slot = program.slotOf(item);
                if (slot < 0) {
                    anywhere(item, event, scratch, evidence);
                } else if (slots[slot].onlyValue(truth) >= 0) {
                    evidence.value(program.slot(slot).field(), slots[slot].onlyValue(truth));
                } else {
                    amongSeveral(item, slot, event, scratch, evidence);
                }
            }
        }
    }

    private void anywhere(int item, Event event, Scratch scratch, Evidence evidence) {
        for (int value = 0; anywhere != null && value < event.size(); value++) {
            if (event.kind(value).hasText()) {
                scratch.found.clear();
                anywhere.match(event, value, scratch);
                if (scratch.found.contains(item)) {
                    evidence.value("", value);
                }
            }
        }
    }

    private void amongSeveral(int item, int slot, Event event, Scratch scratch, Evidence evidence) {
        for (int value = 0; value < event.size(); value++) {
            if (program.isIn(event.path(value), slot)
                    && slots[slot].makesTrue(item, event, value, scratch)) {
                evidence.value(program.slot(slot).field(), value);
            }
        }
    }

    private void learn() {
        for (int i = 0; i < truth.itemCount(); i++) {
            seen[truth.itemAt(i)]++;
        }
        if (++learnt == nextReview) {
            nextReview *= 4;
            truth.witnesses(witnesses());
        }
    }
}
