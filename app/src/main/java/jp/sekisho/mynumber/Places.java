package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.Unit;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where 個人番号 may be kept, and which division may read there.
@Component
public class Places {
    private static final String STATE = "mynumber.place_state";

    private final PlaceTable table;
    private final AclReadings readings;
    private final Units units;
    private final Ledger ledger;
    private final Dates dates;

    Places(PlaceTable table, AclReadings readings, Units units, Ledger ledger, Dates dates) {
        this.table = table;
        this.readings = readings;
        this.units = units;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Place> all() {
        return table.all();
    }

    public Place get(UUID place) {
        return all().stream()
                .filter(each -> each.id().equals(place))
                .findFirst()
                .orElseThrow(() -> new Absent("place", place));
    }

    @Transactional
    public UUID register(NewPlace wish) {
        new Checks()
                .line("name", wish.name())
                .line("server", wish.server())
                .line("path", wish.path())
                .line("purpose", wish.purpose())
                .refuse(!isUnit(wish.unit()), "unit", "problem.choice")
                .refuse(isRegistered(wish), "path", "problem.place.known")
                .orRefuse();
        var place = table.add();
        var state = table.addState(place, wish, null);
        readings.refresh();
        ledger.enter(
                Entry.of("mynumber.place.registered", "place", place)
                        .with("mynumber.place", place)
                        .with(STATE, state));
        return place;
    }

    private boolean isUnit(UUID unit) {
        return units.on(dates.today()).stream().anyMatch(each -> each.id().equals(unit));
    }

    private boolean isRegistered(NewPlace wish) {
        return all().stream()
                .filter(place -> place.validTo() == null)
                .anyMatch(place ->
                        place.server().equals(wish.server().strip())
                                && place.path().equalsIgnoreCase(wish.path().strip()));
    }

    /// The last day on which 個人番号 are kept there.
    @Transactional
    public void end(UUID place, LocalDate lastDay) {
        var known = get(place);
        new Checks()
                .refuse(known.validTo() != null, "lastDay", "problem.place.ended")
                .period("lastDay", known.validFrom(), lastDay)
                .orRefuse();
        var closed = table.close(place);
        var state =
                table.addState(
                        place,
                        new NewPlace(
                                known.name(),
                                known.server(),
                                known.path(),
                                known.unit(),
                                known.purpose(),
                                known.validFrom()),
                        lastDay);
        readings.refresh();
        ledger.enter(Entry.of("mynumber.place.ended", "place", place).with(STATE, closed, state));
    }

    /// The division that the regulation lets read.
    public Optional<Unit> office() {
        return table.office()
                .flatMap(unit ->
                        units.on(dates.today()).stream()
                                .filter(each -> each.id().equals(unit))
                                .findFirst());
    }

    @Transactional
    public void choose(UUID unit) {
        new Checks().refuse(!isUnit(unit), "office", "problem.choice").orRefuse();
        var closed = table.closeOffice();
        var added = table.addOffice(unit);
        ledger.enter(
                Entry.of("mynumber.office.chosen", "office", added)
                        .with("mynumber.office", closed)
                        .with("mynumber.office", added));
    }
}
