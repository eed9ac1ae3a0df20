package jp.sekisho.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The way to say what a transaction does. Thread-safe: entries belong to the caller's transaction.
@Component
public final class Ledger {
    private final LedgerTable table;
    private final ActorSource actors;
    private final Clock clock;

    Ledger(LedgerTable table, ActorSource actors, Clock clock) {
        this.table = table;
        this.actors = actors;
        this.clock = clock;
    }

    /// Keeps the entry until the transaction is about to commit, then appends all of them at once:
    /// the ledger's lock is held only from there to the commit.
    public void enter(Entry entry) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("an entry needs a transaction: " + entry.action());
        }
        pending().entries.add(entry);
    }

    /// Keeps an erasure until the transaction is about to commit: an entry whose action ends in
    /// `.erased`, with which the payloads of all earlier entries of its module and subject go. It
    /// must hold every row they hold, in the state that may still be known.
    public void erase(Entry entry) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("an erasure needs a transaction: " + entry.action());
        }
        pending().erasures.add(entry);
    }

    /// How many entries there are.
    public long size() {
        return table.size();
    }

    /// The newest entries before this one.
    public List<Recorded> before(long sequence, int limit) {
        return table.before(sequence, limit);
    }

    /// The last entry about something.
    public Optional<Recorded> last(String subject) {
        return table.last(subject);
    }

    /// The last entry of each module that has one.
    public Map<String, Long> heads() {
        return table.heads();
    }

    /// The hash of an entry's leaf, in hexadecimal.
    public Optional<String> hash(long sequence) {
        return table.hash(sequence);
    }

    /// The last sequence that was entered before a moment; -1 when there was none.
    public long sequenceBefore(Instant moment) {
        return table.sequenceBefore(moment.toEpochMilli());
    }

    public Optional<Handed> lastCheckpoint() {
        return table.lastCheckpoint(clock.getZone());
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending;
        }
        var pending = new Pending(actors.current());
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {
        private final String actor;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Entry> erasures = new ArrayList<>();

        private Pending(String actor) {
            this.actor = actor;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!entries.isEmpty()) {
                table.append(actor, clock.instant(), entries);
            }
            erasures.forEach(erasure -> table.erase(actor, clock.instant(), erasure));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Ledger.this);
        }
    }
}
