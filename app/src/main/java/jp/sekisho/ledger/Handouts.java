package jp.sekisho.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import jp.sekisho.ledger.Handout.Means;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.Hash;
import jp.sekisho.proof.NoteSignature;
import jp.sekisho.proof.PaperCheckpoint;
import jp.sekisho.proof.SignedNote;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was given to people outside, and whether the ledger still continues it.
@Component
public class Handouts {
    private final HandoutTable table;
    private final PublicLedger published;
    private final Ledger ledger;
    private final Dates dates;
    private final Clock clock;

    Handouts(HandoutTable table, PublicLedger published, Ledger ledger, Dates dates, Clock clock) {
        this.table = table;
        this.published = published;
        this.ledger = ledger;
        this.dates = dates;
        this.clock = clock;
    }

    /// How something from outside stands to the ledger as it is now.
    public enum Standing {
        AGREES,
        /// The entries up to there are not those of then.
        DIFFERS,
        /// The ledger is shorter than what was handed out: it was set back.
        AHEAD
    }

    /// A handout, and how it stands now.
    public record Checked(Handout handout, Standing standing) {
        public boolean agrees() {
            return standing == Standing.AGREES;
        }
    }

    /// What somebody typed from his paper, and what came of it.
    ///
    /// @param since how many entries came after it
    /// @param handout the recorded one of that size, if there is one
    public record Comparison(
            PaperCheckpoint paper, Standing standing, long since, @Nullable Handout handout) {}

    /// Newest first.
    public List<Checked> all() {
        return table.all().stream()
                .map(each ->
                        new Checked(each, standing(each.size(), Hash.ofHex(each.root())::equals)))
                .toList();
    }

    public Handout one(UUID handout) {
        return table.one(handout).orElseThrow(() -> new Absent("handout", handout));
    }

    public byte[] note(Handout handout) {
        return table.note(handout.size()).getBytes(UTF_8);
    }

    /// By which key it was signed, whichever signs now.
    public NoteSignature signature(Handout handout) {
        return SignedNote.parse(note(handout)).signatures().getFirst();
    }

    public Comparison compare(PaperCheckpoint paper) {
        var standing = standing(paper.size(), paper::agreesWith);
        var recorded =
                table.all().stream()
                        .filter(each -> each.size() == paper.size())
                        .filter(each -> paper.agreesWith(Hash.ofHex(each.root())))
                        .findFirst();
        return new Comparison(
                paper, standing, published.size() - paper.size(), recorded.orElse(null));
    }

    private Standing standing(long size, Predicate<Hash> agrees) {
        if (size > published.size()) {
            return Standing.AHEAD;
        }
        return agrees.test(published.root(size)) ? Standing.AGREES : Standing.DIFFERS;
    }

    /// Signs the ledger as it stands and records who is given it.
    @Transactional
    public UUID hand(String givenTo, Means means) {
        new Checks().line("givenTo", givenTo).orRefuse();
        var note = published.checkpoint();
        var checkpoint = Checkpoint.parse(note.text());
        table.keep(checkpoint.size(), note, clock.instant());
        var handout = table.add(checkpoint, givenTo.strip(), means, dates.today());
        ledger.enter(
                Entry.of("ledger.checkpoint.handed", "handout", handout)
                        .with("ledger.handout", handout));
        return handout;
    }
}
