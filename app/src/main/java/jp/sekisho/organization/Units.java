package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Divisions, sections and facilities, each below one organ.
@Component
public class Units {
    private final StructureTable table;
    private final Ledger ledger;

    Units(StructureTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    public List<Unit> on(LocalDate day) {
        return table.units(day, day);
    }

    /// Those there are on the day, and those that begin later.
    public List<Unit> from(LocalDate day) {
        return table.units(day, LocalDate.of(9999, 1, 1));
    }

    @Transactional
    public UUID add(UUID organ, @Nullable UUID parent, String name, LocalDate from) {
        var siblings =
                table.units(from, from).stream()
                        .filter(unit -> unit.organ().equals(organ))
                        .toList();
        new Checks()
                .line("name", name)
                .refuse(
                        siblings.stream().anyMatch(unit -> unit.name().equals(name.strip())),
                        "name",
                        "problem.unit.known")
                .refuse(
                        parent != null
                                && siblings.stream().noneMatch(unit -> unit.id().equals(parent)),
                        "parent",
                        "problem.unit.parent")
                .orRefuse();
        var unit = table.addUnit();
        var state =
                table.addUnitState(unit, organ, parent, name.strip(), siblings.size() + 1, from);
        ledger.enter(
                Entry.of("organization.unit.added", "unit", unit)
                        .with("organization.unit", unit)
                        .with("organization.unit_state", state));
        return unit;
    }
}
