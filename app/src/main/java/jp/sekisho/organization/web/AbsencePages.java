package jp.sekisho.organization.web;

import java.util.UUID;
import jp.sekisho.organization.Absences;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Who is away, and from when to when.
@Controller
class AbsencePages {
    private static final String READ = "organization.read";
    private static final String WRITE = "organization.write";
    private static final int CANDIDATES = 5_000;

    private final Absences absences;
    private final People people;
    private final Dates dates;

    AbsencePages(Absences absences, People people, Dates dates) {
        this.absences = absences;
        this.people = people;
        this.dates = dates;
    }

    @GetMapping("/absences")
    @Requires(READ)
    String list(Entered form, Model model) {
        model.addAttribute("absences", absences.from(dates.today()));
        model.addAttribute("people", people.find("", dates.today(), CANDIDATES));
        return "organization/absences";
    }

    @PostMapping("/absences")
    @Requires(WRITE)
    String register(Entered form, Model model) {
        return form.submit(
                () -> list(form, model),
                () -> {
                    var person = form.id("person");
                    var firstDay = form.date("firstDay");
                    var lastDay = form.date("lastDay");
                    form.orRefuse();
                    absences.register(person, firstDay, lastDay);
                    return "redirect:/absences";
                });
    }

    @PostMapping("/absences/{absence}/withdraw")
    @Requires(WRITE)
    String withdraw(@PathVariable UUID absence) {
        absences.withdraw(absence);
        return "redirect:/absences";
    }
}
