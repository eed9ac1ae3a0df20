package jp.sekisho.calendar.web;

import java.util.UUID;
import jp.sekisho.calendar.Holiday;
import jp.sekisho.calendar.WorkingDays;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// 閉庁日: the holidays of everybody with their sources, and the days this office closes itself.
@Controller
class ClosedDayPages {
    private final WorkingDays days;
    private final Dates dates;

    ClosedDayPages(WorkingDays days, Dates dates) {
        this.days = days;
        this.dates = dates;
    }

    @GetMapping("/closed-days")
    @Requires("calendar.read")
    String list(Entered form, Model model) {
        var today = dates.today();
        var next = new FiscalYear(FiscalYear.of(today).year() + 1);
        model.addAttribute("own", days.own(today));
        var holidays = days.holidays(today, next.last());
        model.addAttribute("holidays", holidays);
        model.addAttribute("sources", holidays.stream().map(Holiday::source).distinct().toList());
        model.addAttribute("known", days.known());
        model.addAttribute("closedToday", days.isClosed(today));
        model.addAttribute("nextWorkingDay", days.nextWorkingDay(today));
        return "calendar/closed-days";
    }

    @PostMapping("/closed-days")
    @Requires("calendar.write")
    String close(Entered form, Model model) {
        return form.submit(
                () -> list(form, model),
                () -> {
                    var day = form.date("day");
                    form.orRefuse();
                    days.close(day, form.text("name"));
                    return "redirect:/closed-days";
                });
    }

    @PostMapping("/closed-days/{day}/open")
    @Requires("calendar.write")
    String open(@PathVariable UUID day) {
        days.open(day);
        return "redirect:/closed-days";
    }
}
