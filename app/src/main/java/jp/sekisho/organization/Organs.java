package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The organs (実施機関) of the body.
@Component
public class Organs {
    private final StructureTable table;
    private final Ledger ledger;

    Organs(StructureTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    public List<Organ> on(LocalDate day) {
        return table.organs(day);
    }

    @Transactional
    public UUID add(String name, OrganKind kind, LocalDate from) {
        var known = table.organs(from);
        new Checks()
                .line("name", name)
                .refuse(
                        known.stream().anyMatch(organ -> organ.name().equals(name.strip())),
                        "name",
                        "problem.organ.known")
                .orRefuse();
        var organ = table.addOrgan();
        var state = table.addOrganState(organ, name.strip(), kind, known.size() + 1, from);
        ledger.enter(
                Entry.of("organization.organ.added", "organ", organ)
                        .with("organization.organ", organ)
                        .with("organization.organ_state", state));
        return organ;
    }
}
