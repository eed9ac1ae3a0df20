package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.notices.Keepers;
import jp.sekisho.notices.Notices;
import jp.sekisho.organization.ContactNet;
import jp.sekisho.reports.Templates;
import jp.sekisho.shared.ActingPerson;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The emergency pack: whether the one on the wall still says what would be printed now.
///
/// What it says changes in many ways (contacts, names, appointments that begin, texts of a newer
/// program), so it is not told of changes but looks, once a minute.
@Component
public class Pack {
    private static final int SHOWN = 30;
    private static final int LONGEST = 4_000;
    private static final int LEAST = 4;

    private final PackTable table;
    private final PackPaper paper;
    private final ContactNet net;
    private final Notices notices;
    private final Keepers keepers;
    private final ActingPerson acting;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Dates dates;

    Pack(
            PackTable table,
            PackPaper paper,
            ContactNet net,
            Notices notices,
            Keepers keepers,
            ActingPerson acting,
            Ledger ledger,
            TransactionTemplate transaction,
            Dates dates) {
        this.table = table;
        this.paper = paper;
        this.net = net;
        this.notices = notices;
        this.keepers = keepers;
        this.acting = acting;
        this.ledger = ledger;
        this.transaction = transaction;
        this.dates = dates;
    }

    /// How what hangs on the wall stands to what would be printed now.
    public enum Standing {
        NEVER,
        CURRENT,
        OUTDATED,
        /// Nobody to be called is registered.
        NOBODY
    }

    /// @param since from when the one on the wall is outdated, once that was noticed
    public record Now(
            Standing standing,
            String fingerprint,
            List<PackPrint> prints,
            @Nullable LocalDate since) {
        public @Nullable PackPrint last() {
            return prints.isEmpty() ? null : prints.getFirst();
        }
    }

    /// What a sign that somebody typed from a paper says of that paper.
    ///
    /// @param print the one that was put up with it; null for the one of now when it never was
    public record Compared(boolean current, @Nullable PackPrint print) {}

    public PackPlan plan() {
        return table.plan().orElse(PackPlan.NONE);
    }

    public Now now() {
        var fingerprint = fingerprint();
        var prints = table.prints(SHOWN);
        return new Now(
                standing(fingerprint, prints),
                fingerprint,
                prints,
                table.change().map(PackTable.Change::since).orElse(null));
    }

    private Standing standing(String fingerprint, List<PackPrint> prints) {
        if (prints.isEmpty()) {
            return net.contacts().isEmpty() ? Standing.NOBODY : Standing.NEVER;
        }
        return prints.getFirst().fingerprint().equals(fingerprint)
                ? Standing.CURRENT
                : Standing.OUTDATED;
    }

    String fingerprint() {
        return Templates.inJapanese(paper::fingerprint);
    }

    @Transactional
    public void decide(PackPlan plan) {
        new Checks()
                .text("plan", plan.plan(), LONGEST)
                .text("isolation", plan.isolation(), LONGEST)
                .text("places", plan.places(), LONGEST)
                .orRefuse();
        var ids = table.replace(plan);
        ledger.enter(
                Entry.of("handover.pack-plan.decided", "pack-plan", ids.getLast())
                        .with(PackTable.PLAN, ids));
    }

    /// Somebody printed it, took the old ones down and put it up.
    ///
    /// @param fingerprint of what he printed
    @Transactional
    public void print(String fingerprint, LocalDate on, String posted) {
        new Checks()
                .refuse(on.isAfter(dates.today()), "printedOn", "problem.future")
                .line("posted", posted)
                .refuse(net.contacts().isEmpty(), "posted", "problem.pack.nobody")
                .refuse(!fingerprint.equals(fingerprint()), "posted", "problem.pack.changed")
                .orRefuse();
        var person = acting.id().orElseThrow();
        var closed = table.closeChange();
        var id = table.add(fingerprint, on, person, posted.strip());
        ledger.enter(
                Entry.of("handover.pack.printed", "pack", id)
                        .with(PackTable.CHANGE, closed)
                        .with(PackTable.PRINT, id));
    }

    /// What a paper is, by the sign printed on it; empty when nothing is known of it.
    public Optional<Compared> compare(String typed) {
        var sign = typed.replaceAll("[\\s　]", "").toLowerCase(Locale.ROOT);
        if (sign.length() < LEAST || !sign.matches("[0-9a-f]+")) {
            throw Unacceptable.at("sign", "problem.pack.sign", LEAST);
        }
        var current = matches(fingerprint(), sign);
        var print =
                table.prints(Integer.MAX_VALUE).stream()
                        .filter(each -> matches(each.fingerprint(), sign))
                        .findFirst();
        return current || print.isPresent()
                ? Optional.of(new Compared(current, print.orElse(null)))
                : Optional.empty();
    }

    private static boolean matches(String fingerprint, String sign) {
        return fingerprint.replace(" ", "").startsWith(sign);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    public void round() {
        transaction.executeWithoutResult(_ -> look());
    }

    private void look() {
        var fingerprint = fingerprint();
        var standing = standing(fingerprint, table.prints(1));
        var open = table.change();
        switch (standing) {
            case NOBODY -> {}
            case CURRENT -> {
                var closed = table.closeChange();
                if (!closed.isEmpty()) {
                    ledger.enter(
                            Entry.of("handover.pack.restored", "pack", closed.getFirst())
                                    .with(PackTable.CHANGE, closed));
                }
            }
            case NEVER, OUTDATED -> {
                if (open.isPresent() && open.get().fingerprint().equals(fingerprint)) {
                    return;
                }
                var closed = table.closeChange();
                var since = open.map(PackTable.Change::since).orElse(dates.today());
                var id = table.addChange(since, fingerprint);
                if (open.isEmpty()) {
                    notices.tellAtOnce(
                            keepers.people(), "pack-" + standing, List.of(), "/emergency");
                }
                ledger.enter(
                        Entry.of("handover.pack.outdated", "pack", id)
                                .with(PackTable.CHANGE, closed)
                                .with(PackTable.CHANGE, id));
            }
        }
    }
}
