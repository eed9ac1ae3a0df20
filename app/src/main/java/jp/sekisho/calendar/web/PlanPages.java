package jp.sekisho.calendar.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.NewDuty;
import jp.sekisho.calendar.ProposedDuties;
import jp.sekisho.calendar.Recurrence;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the office does every year: taken up from the list that ships with the program, or its own.
@Controller
class PlanPages {
    private static final String READ = "calendar.read";
    private static final String WRITE = "calendar.write";

    private final Duties duties;
    private final ProposedDuties proposals;
    private final Units units;
    private final Dates dates;

    PlanPages(Duties duties, ProposedDuties proposals, Units units, Dates dates) {
        this.duties = duties;
        this.proposals = proposals;
        this.units = units;
        this.dates = dates;
    }

    @GetMapping("/duties/plan")
    @Requires(READ)
    String plan(Entered form, Model model) {
        model.addAttribute("duties", duties.from(dates.today()));
        model.addAttribute("proposals", proposals.open());
        return "calendar/plan";
    }

    @PostMapping("/duties/plan")
    @Requires(WRITE)
    String takeUp(Entered form, Model model) {
        return form.submit(
                () -> plan(form, model),
                () -> {
                    proposals.takeUp(form.texts("duties"));
                    return "redirect:/duties";
                });
    }

    @PostMapping("/duties/plan/{duty}/end")
    @Requires(WRITE)
    String end(@PathVariable UUID duty, Entered form, Model model) {
        return form.submit(
                () -> plan(form, model),
                () -> {
                    duties.end(duty);
                    return "redirect:/duties/plan";
                });
    }

    @GetMapping("/duties/new")
    @Requires(WRITE)
    String newForm(Entered form, Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", units.on(dates.today()));
        return "calendar/duty-new";
    }

    @PostMapping("/duties/new")
    @Requires(WRITE)
    String add(Entered form, Model model) {
        return form.submit(
                () -> newForm(form, model),
                () -> {
                    var role = form.choice("role", Role.class);
                    var from = form.date("validFrom");
                    var recurrence = recurrence(form);
                    form.orRefuse();
                    duties.add(
                            new NewDuty(
                                    form.text("title"),
                                    form.text("why"),
                                    role,
                                    form.optionalId("unit").orElse(null),
                                    recurrence,
                                    null,
                                    "",
                                    form.sent("evidence"),
                                    from,
                                    form.optionalDate("validTo").orElse(null)));
                    return "redirect:/duties/plan";
                });
    }

    private static Recurrence recurrence(Entered form) {
        return switch (form.choice("repeats", Rhythm.class)) {
            case YEARLY ->
                    new Recurrence.Yearly(
                            Optional.of(
                                            form.texts("months").stream()
                                                    .filter(text -> text.matches("[1-9]|1[0-2]"))
                                                    .map(Integer::valueOf)
                                                    .collect(Collectors.toSet()))
                                    .filter(months -> !months.isEmpty())
                                    .orElseThrow(() ->
                                            Unacceptable.at("months", "problem.duty.months")));
            case MONTHLY -> new Recurrence.Monthly();
            case QUARTERLY -> new Recurrence.Quarterly();
            case HALF_YEARLY -> new Recurrence.HalfYearly();
            case EVERY -> new Recurrence.Every(days(form));
            case ONCE -> new Recurrence.Once(form.date("day"));
        };
    }

    private static int days(Entered form) {
        var days = form.number("days");
        if (days < 1 || days > Recurrence.LONGEST) {
            throw Unacceptable.at("days", "problem.duty.days", Recurrence.LONGEST);
        }
        return days;
    }

    /// The choices of the form.
    enum Rhythm {
        YEARLY,
        MONTHLY,
        QUARTERLY,
        HALF_YEARLY,
        EVERY,
        ONCE
    }
}
