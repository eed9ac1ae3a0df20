package jp.sekisho.mynumber.web;

import java.util.UUID;
import jp.sekisho.mynumber.NewPlace;
import jp.sekisho.mynumber.Places;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where 個人番号 may be kept, and which division may read there.
@Controller
class PlacePages {
    private static final String READ = "mynumber.read";
    private static final String WRITE = "mynumber.write";

    private final Places places;
    private final Units units;
    private final Dates dates;

    PlacePages(Places places, Units units, Dates dates) {
        this.places = places;
        this.units = units;
        this.dates = dates;
    }

    @GetMapping("/readers/places")
    @Requires(READ)
    String places(Entered form, Model model) {
        model.addAttribute("places", places.all());
        model.addAttribute("office", places.office().orElse(null));
        model.addAttribute("units", units.on(dates.today()));
        return "mynumber/places";
    }

    @PostMapping("/readers/places")
    @Requires(WRITE)
    String register(Entered form, Model model) {
        return form.submit(
                () -> places(form, model),
                () -> {
                    var wish =
                            new NewPlace(
                                    form.text("name"),
                                    form.text("server"),
                                    form.text("path"),
                                    form.id("unit"),
                                    form.text("purpose"),
                                    form.date("validFrom"));
                    form.orRefuse();
                    places.register(wish);
                    return "redirect:/readers/places";
                });
    }

    @PostMapping("/readers/office")
    @Requires(WRITE)
    String choose(Entered form, Model model) {
        return form.submit(
                () -> places(form, model),
                () -> {
                    var unit = form.id("office");
                    form.orRefuse();
                    places.choose(unit);
                    return "redirect:/readers/places";
                });
    }

    @GetMapping("/readers/places/{place}/end")
    @Requires(WRITE)
    String endForm(@PathVariable UUID place, Entered form, Model model) {
        model.addAttribute("name", places.get(place).name());
        model.addAttribute("action", "/readers/places/" + place + "/end");
        return "mynumber/end";
    }

    @PostMapping("/readers/places/{place}/end")
    @Requires(WRITE)
    String end(@PathVariable UUID place, Entered form, Model model) {
        return form.submit(
                () -> endForm(place, form, model),
                () -> {
                    var lastDay = form.date("lastDay");
                    form.orRefuse();
                    places.end(place, lastDay);
                    return "redirect:/readers/places";
                });
    }
}
