package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The computers of the マイナンバー利用事務系, and others that somebody registered as outside it.
@Component
public class Endpoints {
    private static final String STATE = "mynumber.endpoint_state";

    private final EndpointTable table;
    private final Units units;
    private final Ledger ledger;
    private final Dates dates;

    Endpoints(EndpointTable table, Units units, Ledger ledger, Dates dates) {
        this.table = table;
        this.units = units;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Endpoint> all() {
        return table.all();
    }

    public Endpoint get(UUID endpoint) {
        return all().stream()
                .filter(each -> each.id().equals(endpoint))
                .findFirst()
                .orElseThrow(() -> new Absent("endpoint", endpoint));
    }

    @Transactional
    public UUID register(NewEndpoint wish) {
        new Checks()
                .line("name", wish.name())
                .line("place", wish.place())
                .refuse(
                        units.on(dates.today()).stream()
                                .noneMatch(each -> each.id().equals(wish.unit())),
                        "unit",
                        "problem.choice")
                .refuse(isRegistered(wish.name()), "name", "problem.endpoint.known")
                .orRefuse();
        var endpoint = table.add();
        var state = table.addState(endpoint, wish, null);
        ledger.enter(
                Entry.of("mynumber.endpoint.registered", "endpoint", endpoint)
                        .with("mynumber.endpoint", endpoint)
                        .with(STATE, state));
        return endpoint;
    }

    private boolean isRegistered(String name) {
        return all().stream()
                .filter(each -> each.validTo() == null)
                .anyMatch(each -> each.name().equalsIgnoreCase(name.strip()));
    }

    /// The last day on which it is used there.
    @Transactional
    public void end(UUID endpoint, LocalDate lastDay) {
        var known = get(endpoint);
        new Checks()
                .refuse(known.validTo() != null, "lastDay", "problem.endpoint.ended")
                .period("lastDay", known.validFrom(), lastDay)
                .orRefuse();
        var closed = table.close(endpoint);
        var state =
                table.addState(
                        endpoint,
                        new NewEndpoint(
                                known.name(),
                                known.place(),
                                known.inside(),
                                known.unit(),
                                known.validFrom()),
                        lastDay);
        ledger.enter(
                Entry.of("mynumber.endpoint.ended", "endpoint", endpoint)
                        .with(STATE, closed, state));
    }
}
