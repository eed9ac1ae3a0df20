package jp.sekisho.mynumber.web;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import jp.sekisho.mynumber.Endpoints;
import jp.sekisho.mynumber.NewDelivery;
import jp.sekisho.mynumber.NewDevice;
import jp.sekisho.mynumber.Ways;
import jp.sekisho.mynumber.channels.Channel;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What may leave: devices by serial number, and deliveries.
@Controller
class WayPages {
    private static final String READ = "mynumber.read";
    private static final String WRITE = "mynumber.write";
    private static final String BACK = "redirect:/channels/ways";
    private static final int CANDIDATES = 5_000;

    private final Ways ways;
    private final Endpoints endpoints;
    private final People people;
    private final Dates dates;

    WayPages(Ways ways, Endpoints endpoints, People people, Dates dates) {
        this.ways = ways;
        this.endpoints = endpoints;
        this.people = people;
        this.dates = dates;
    }

    @GetMapping("/channels/ways")
    @Requires(READ)
    String ways(Entered form, Model model) {
        model.addAttribute("devices", ways.devices());
        model.addAttribute("deliveries", ways.deliveries());
        model.addAttribute("channels", Channel.values());
        model.addAttribute(
                "endpoints",
                endpoints.all().stream().filter(each -> each.lastsOn(dates.today())).toList());
        model.addAttribute("people", people.find("", dates.today(), CANDIDATES));
        return "mynumber/ways";
    }

    @PostMapping("/channels/devices")
    @Requires(WRITE)
    String allow(Entered form, Model model) {
        return form.submit(
                () -> ways(form, model),
                () -> {
                    var wish =
                            new NewDevice(
                                    form.text("serial"),
                                    form.text("deviceName"),
                                    form.id("owner"),
                                    form.date("deviceFrom"),
                                    form.date("deviceTo"));
                    form.orRefuse();
                    ways.allow(wish);
                    return BACK;
                });
    }

    @PostMapping("/channels/deliveries")
    @Requires(WRITE)
    String deliver(Entered form, Model model) {
        return form.submit(
                () -> ways(form, model),
                () -> {
                    var wish =
                            new NewDelivery(
                                    form.text("recipient"),
                                    form.choice("channel", Channel.class),
                                    form.optionalId("endpoint").orElse(null),
                                    form.text("basis"),
                                    form.date("deliveryFrom"));
                    form.orRefuse();
                    ways.deliver(wish);
                    return BACK;
                });
    }

    @GetMapping("/channels/devices/{device}/end")
    @Requires(WRITE)
    String endDeviceForm(@PathVariable UUID device, Entered form, Model model) {
        model.addAttribute("name", ways.device(device).name());
        model.addAttribute("action", "/channels/devices/" + device + "/end");
        return "mynumber/end";
    }

    @PostMapping("/channels/devices/{device}/end")
    @Requires(WRITE)
    String endDevice(@PathVariable UUID device, Entered form, Model model) {
        return form.submit(
                () -> endDeviceForm(device, form, model), () -> end(device, form, ways::endDevice));
    }

    @GetMapping("/channels/deliveries/{delivery}/end")
    @Requires(WRITE)
    String endDeliveryForm(@PathVariable UUID delivery, Entered form, Model model) {
        model.addAttribute("name", ways.delivery(delivery).recipient());
        model.addAttribute("action", "/channels/deliveries/" + delivery + "/end");
        return "mynumber/end";
    }

    @PostMapping("/channels/deliveries/{delivery}/end")
    @Requires(WRITE)
    String endDelivery(@PathVariable UUID delivery, Entered form, Model model) {
        return form.submit(
                () -> endDeliveryForm(delivery, form, model),
                () -> end(delivery, form, ways::endDelivery));
    }

    private static String end(UUID id, Entered form, BiConsumer<UUID, LocalDate> act) {
        var lastDay = form.date("lastDay");
        form.orRefuse();
        act.accept(id, lastDay);
        return BACK;
    }
}
