package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// By which paper each organ adopted an edition, and how it was published. Both were decided on
/// paper; here they are registered. What was registered wrongly is withdrawn, not overwritten.
@Component
public class Adoptions {
    private static final String ADOPTION = "policy.adoption";
    private static final String PUBLICATION = "policy.publication";

    private final AdoptionTable table;
    private final Ledger ledger;
    private final Dates dates;

    Adoptions(AdoptionTable table, Ledger ledger, Dates dates) {
        this.table = table;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Adoption> of(UUID edition) {
        return table.adoptions(edition);
    }

    public List<Publication> publications(UUID edition) {
        return table.publications(edition);
    }

    /// Several organs may adopt in one paper (共同で定める).
    @Transactional
    public void adopt(
            UUID edition, List<UUID> organs, LocalDate on, String instrument, String number) {
        var adopted = table.adoptions(edition).stream().map(Adoption::organ).toList();
        new Checks()
                .refuse(organs.isEmpty(), "organs", "problem.adoption.organs")
                .refuse(
                        organs.stream().anyMatch(adopted::contains),
                        "organs",
                        "problem.adoption.known")
                .refuse(on.isAfter(dates.today()), "decidedOn", "problem.future")
                .line("instrument", instrument)
                .line("documentNumber", number)
                .orRefuse();
        var ids =
                organs.stream()
                        .map(o -> table.adopt(edition, o, on, instrument.strip(), number.strip()))
                        .toList();
        ledger.enter(
                Entry.of("policy.adoption.registered", "edition", edition).with(ADOPTION, ids));
    }

    @Transactional
    public void publish(UUID edition, LocalDate on, String method, String place, String number) {
        var first =
                table.adoptions(edition).stream()
                        .map(Adoption::decidedOn)
                        .min(LocalDate::compareTo);
        new Checks()
                .refuse(on.isAfter(dates.today()), "publishedOn", "problem.future")
                .refuse(
                        first.filter(on::isBefore).isPresent(),
                        "publishedOn",
                        "problem.publication.before-adoption")
                .line("method", method)
                .optionalLine("place", place)
                .optionalLine("documentNumber", number)
                .orRefuse();
        var id = table.publish(edition, on, method.strip(), place.strip(), number.strip());
        ledger.enter(
                Entry.of("policy.publication.registered", "edition", edition)
                        .with(PUBLICATION, id));
    }

    @Transactional
    public void withdrawAdoption(UUID adoption) {
        if (table.withdrawAdoption(adoption) == 0) {
            throw new Absent("adoption", adoption);
        }
        ledger.enter(
                Entry.of("policy.adoption.withdrawn", "adoption", adoption)
                        .with(ADOPTION, adoption));
    }

    @Transactional
    public void withdrawPublication(UUID publication) {
        if (table.withdrawPublication(publication) == 0) {
            throw new Absent("publication", publication);
        }
        ledger.enter(
                Entry.of("policy.publication.withdrawn", "publication", publication)
                        .with(PUBLICATION, publication));
    }
}
