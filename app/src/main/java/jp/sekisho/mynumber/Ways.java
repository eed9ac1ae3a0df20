package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What may leave the computers of the zone: devices by serial number, and deliveries with their basis.
@Component
public class Ways {
    private static final String DEVICE = "mynumber.device";
    private static final String DELIVERY = "mynumber.delivery";

    private final WayTable table;
    private final Endpoints endpoints;
    private final People people;
    private final Ledger ledger;

    Ways(WayTable table, Endpoints endpoints, People people, Ledger ledger) {
        this.table = table;
        this.endpoints = endpoints;
        this.people = people;
        this.ledger = ledger;
    }

    public List<Device> devices() {
        return table.devices();
    }

    public List<Delivery> deliveries() {
        return table.deliveries();
    }

    @Transactional
    public UUID allow(NewDevice wish) {
        var serial = wish.serial().strip();
        new Checks()
                .line("serial", wish.serial())
                .line("deviceName", wish.name())
                .period("deviceTo", wish.validFrom(), wish.validTo())
                .refuse(
                        devices().stream()
                                .anyMatch(each ->
                                        each.serial().equals(serial)
                                                && !each.validTo().isBefore(wish.validFrom())
                                                && !each.validFrom().isAfter(wish.validTo())),
                        "serial",
                        "problem.device.known")
                .orRefuse();
        people.get(wish.owner());
        var device = table.add(wish);
        ledger.enter(Entry.of("mynumber.device.allowed", "device", device).with(DEVICE, device));
        return device;
    }

    @Transactional
    public void endDevice(UUID id, LocalDate lastDay) {
        var known = device(id);
        new Checks()
                .period("lastDay", known.validFrom(), lastDay)
                .refuse(lastDay.isAfter(known.validTo()), "lastDay", "problem.device.longer")
                .orRefuse();
        var closed = table.closeDevice(id);
        var added =
                table.add(
                        new NewDevice(
                                known.serial(),
                                known.name(),
                                known.owner(),
                                known.validFrom(),
                                lastDay));
        ledger.enter(
                Entry.of("mynumber.device.ended", "device", added).with(DEVICE, closed, added));
    }

    public Device device(UUID id) {
        return devices().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("device", id));
    }

    @Transactional
    public UUID deliver(NewDelivery wish) {
        new Checks().line("recipient", wish.recipient()).line("basis", wish.basis()).orRefuse();
        var endpoint = wish.endpoint();
        if (endpoint != null) {
            endpoints.get(endpoint);
        }
        var delivery = table.add(wish, null);
        ledger.enter(
                Entry.of("mynumber.delivery.registered", "delivery", delivery)
                        .with(DELIVERY, delivery));
        return delivery;
    }

    @Transactional
    public void endDelivery(UUID id, LocalDate lastDay) {
        var known = delivery(id);
        new Checks()
                .refuse(known.validTo() != null, "lastDay", "problem.delivery.ended")
                .period("lastDay", known.validFrom(), lastDay)
                .orRefuse();
        var closed = table.closeDelivery(id);
        var added =
                table.add(
                        new NewDelivery(
                                known.recipient(),
                                known.channel(),
                                known.endpoint(),
                                known.basis(),
                                known.validFrom()),
                        lastDay);
        ledger.enter(
                Entry.of("mynumber.delivery.ended", "delivery", added)
                        .with(DELIVERY, closed, added));
    }

    public Delivery delivery(UUID id) {
        return deliveries().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("delivery", id));
    }
}
