package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 構成市町 and 委託先, and the people they send.
@Component
public class Partners {
    private final PartnerTable table;
    private final Ledger ledger;

    Partners(PartnerTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    public List<Partner> on(LocalDate day) {
        return table.all(day);
    }

    public Partner get(UUID partner, LocalDate day) {
        return on(day).stream()
                .filter(each -> each.id().equals(partner))
                .findFirst()
                .orElseThrow(() -> new Absent("partner", partner));
    }

    public List<Worker> workers(UUID partner, LocalDate day) {
        return table.workers(partner, day);
    }

    @Transactional
    public UUID add(String name, PartnerKind kind) {
        new Checks()
                .line("name", name)
                .refuse(
                        on(LocalDate.EPOCH).stream()
                                .anyMatch(each -> each.name().equals(name.strip())),
                        "name",
                        "problem.partner.known")
                .orRefuse();
        var partner = table.add();
        var state = table.addState(partner, name.strip(), kind);
        ledger.enter(
                Entry.of("organization.partner.added", "partner", partner)
                        .with("organization.partner", partner)
                        .with("organization.partner_state", state));
        return partner;
    }
}
