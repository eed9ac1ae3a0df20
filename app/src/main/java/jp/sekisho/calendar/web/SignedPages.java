package jp.sekisho.calendar.web;

import java.util.List;
import jp.sekisho.access.Caller;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.SignedList;
import jp.sekisho.organization.Listed;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A list to be signed on paper, and the signed list entered in the same order.
@Controller
class SignedPages {
    private static final String WRITE = "calendar.write";
    private static final int CANDIDATES = 5_000;
    private static final int AHEAD = 45;

    private final Duties duties;
    private final People people;
    private final Units units;
    private final Dates dates;

    SignedPages(Duties duties, People people, Units units, Dates dates) {
        this.duties = duties;
        this.people = people;
        this.units = units;
        this.dates = dates;
    }

    @GetMapping("/duties/signed")
    @Requires(WRITE)
    String form(@RequestParam(defaultValue = "") String unit, Entered form, Model model) {
        var soon = dates.today().plusDays(AHEAD);
        model.addAttribute(
                "open",
                duties.open(dates.today()).stream()
                        .filter(each -> !each.due().isAfter(soon))
                        .toList());
        fill(unit, model);
        return "calendar/signed";
    }

    @GetMapping("/duties/signed/sheet")
    @Requires(WRITE)
    String sheet(@RequestParam(defaultValue = "") String unit, Entered form, Model model) {
        form.optionalId("occurrence").ifPresent(id -> model.addAttribute("o", duties.get(id)));
        fill(unit, model);
        return "calendar/signed-sheet";
    }

    @PostMapping("/duties/signed")
    @Requires(WRITE)
    String register(Caller caller, Entered form, Model model) {
        return form.submit(
                () -> form(form.text("unit"), form, model),
                () -> {
                    var day = form.date("signedOn");
                    form.orRefuse();
                    var chosen = form.ids("occurrences");
                    duties.doneInBulk(
                            chosen,
                            new SignedList(
                                    day,
                                    form.ids("people"),
                                    form.text("listNumber"),
                                    form.sent("complete"),
                                    caller.person()));
                    return chosen.size() == 1
                            ? "redirect:/duties/" + chosen.getFirst()
                            : "redirect:/duties";
                });
    }

    private void fill(String unit, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("units", units.on(dates.today()));
        model.addAttribute("people", listed(unit));
    }

    /// Everybody in office, or those of one unit.
    private List<Listed> listed(String unit) {
        return people.find("", dates.today(), CANDIDATES).stream()
                .filter(each -> !each.places().isEmpty())
                .filter(each ->
                        unit.isEmpty()
                                || each.places().stream()
                                        .anyMatch(
                                                place -> List.of(place.split(" ")).contains(unit)))
                .toList();
    }
}
