package jp.sekisho.mynumber.web;

import java.util.UUID;
import jp.sekisho.mynumber.Endpoints;
import jp.sekisho.mynumber.NewEndpoint;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The computers that are judged.
@Controller
class EndpointPages {
    private static final String READ = "mynumber.read";
    private static final String WRITE = "mynumber.write";

    private final Endpoints endpoints;
    private final Units units;
    private final Dates dates;

    EndpointPages(Endpoints endpoints, Units units, Dates dates) {
        this.endpoints = endpoints;
        this.units = units;
        this.dates = dates;
    }

    /// @param machine the name of one that exports tell of
    @GetMapping("/channels/endpoints")
    @Requires(READ)
    String list(@RequestParam(defaultValue = "") String machine, Entered form, Model model) {
        model.addAttribute("machine", machine);
        model.addAttribute("endpoints", endpoints.all());
        model.addAttribute("units", units.on(dates.today()));
        return "mynumber/endpoints";
    }

    @PostMapping("/channels/endpoints")
    @Requires(WRITE)
    String register(Entered form, Model model) {
        return form.submit(
                () -> list("", form, model),
                () -> {
                    var wish =
                            new NewEndpoint(
                                    form.text("name"),
                                    form.text("place"),
                                    form.has("inside", "yes"),
                                    form.id("unit"),
                                    form.date("validFrom"));
                    form.orRefuse();
                    endpoints.register(wish);
                    return "redirect:/channels/endpoints";
                });
    }

    @GetMapping("/channels/endpoints/{endpoint}/end")
    @Requires(WRITE)
    String endForm(@PathVariable UUID endpoint, Entered form, Model model) {
        model.addAttribute("name", endpoints.get(endpoint).name());
        model.addAttribute("action", "/channels/endpoints/" + endpoint + "/end");
        return "mynumber/end";
    }

    @PostMapping("/channels/endpoints/{endpoint}/end")
    @Requires(WRITE)
    String end(@PathVariable UUID endpoint, Entered form, Model model) {
        return form.submit(
                () -> endForm(endpoint, form, model),
                () -> {
                    var lastDay = form.date("lastDay");
                    form.orRefuse();
                    endpoints.end(endpoint, lastDay);
                    return "redirect:/channels/endpoints";
                });
    }
}
