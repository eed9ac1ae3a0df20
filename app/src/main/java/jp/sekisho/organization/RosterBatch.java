package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows a roster will bring and close, gathered before any of it is done. Ids are given here, so
/// that rows can refer to each other.
final class RosterBatch {
    private final RosterNow now;
    private final LocalDate day;
    private final Map<String, UUID> organs = new LinkedHashMap<>();
    private final Map<String, UUID> units = new LinkedHashMap<>();
    private final Map<String, UUID> partners = new LinkedHashMap<>();

    final Map<String, List<Map<String, @Nullable Object>>> added = new LinkedHashMap<>();
    final Map<String, List<UUID>> closed = new LinkedHashMap<>();
    final Map<UUID, LocalDate> leavers = new LinkedHashMap<>();
    final List<String> newUnits = new ArrayList<>();
    final List<String> newPartners = new ArrayList<>();

    RosterBatch(RosterNow now, LocalDate day) {
        this.now = now;
        this.day = day;
    }

    /// @param columns name and value in turn
    UUID add(String table, @Nullable Object... columns) {
        var id = UUID.randomUUID();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        for (int at = 0; at < columns.length; at += 2) {
            row.put(String.valueOf(columns[at]), columns[at + 1]);
        }
        added.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
        return id;
    }

    void state(UUID person, String name, String kana, String number) {
        add(
                "person_state",
                "person",
                person,
                "name",
                name,
                "kana",
                kana,
                "employee_number",
                number,
                "search_key",
                NameKey.of(name, kana, number));
    }

    /// Somebody stands nowhere after the day.
    void leaves(UUID person, LocalDate last) {
        leavers.put(person, last);
    }

    void close(String table, UUID id) {
        closed.computeIfAbsent(table, key -> new ArrayList<>()).add(id);
    }

    UUID organ(Entrant.Place place) {
        return now.organ(place.organ(), place.organName())
                .map(Organ::id)
                .orElseGet(() ->
                        organs.computeIfAbsent(
                                place.organ() + " " + place.organName(), key -> newOrgan(place)));
    }

    private UUID newOrgan(Entrant.Place place) {
        var organ = add("organ");
        add(
                "organ_state",
                "organ",
                organ,
                "name",
                place.organName(),
                "kind",
                place.organ().name(),
                "position",
                now.organs.size() + organs.size() + 1,
                "valid_from",
                day);
        newUnits.add(place.organName());
        return organ;
    }

    Optional<UUID> unit(UUID organ, Entrant.Place place) {
        if (place.division().isEmpty()) {
            return Optional.empty();
        }
        var division = unit(organ, null, place.division());
        return Optional.of(
                place.section().isEmpty() ? division : unit(organ, division, place.section()));
    }

    private UUID unit(UUID organ, @Nullable UUID parent, String name) {
        return now.unit(organ, parent, name)
                .map(RosterNow.UnitRow::id)
                .orElseGet(() ->
                        units.computeIfAbsent(
                                organ + " " + parent + " " + name,
                                key -> newUnit(organ, parent, name)));
    }

    private UUID newUnit(UUID organ, @Nullable UUID parent, String name) {
        var unit = add("unit");
        add(
                "unit_state",
                "unit",
                unit,
                "organ",
                organ,
                "parent",
                parent,
                "name",
                name,
                "position",
                now.units.size() + units.size() + 1,
                "valid_from",
                day);
        newUnits.add(name);
        return unit;
    }

    @Nullable UUID partner(Entrant.@Nullable Partner partner) {
        if (partner == null) {
            return null;
        }
        return now.partner(partner.name())
                .orElseGet(() ->
                        partners.computeIfAbsent(partner.name(), name -> newPartner(partner)));
    }

    private UUID newPartner(Entrant.Partner partner) {
        var id = add("partner");
        add("partner_state", "partner", id, "name", partner.name(), "kind", partner.kind().name());
        newPartners.add(partner.name());
        return id;
    }
}
