package jp.sekisho.home.web;

import jp.sekisho.home.Changes;
import jp.sekisho.home.Trends;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Verdicts that changed: one by one of late, and month by month over a fiscal year.
@Controller
class ChangesPage {
    private final Changes changes;
    private final Trends trends;
    private final Dates dates;

    ChangesPage(Changes changes, Trends trends, Dates dates) {
        this.changes = changes;
        this.trends = trends;
        this.dates = dates;
    }

    @GetMapping("/changes")
    @Requires("home.read")
    String changes(@RequestParam(defaultValue = "") String since, Model model) {
        var committee = changes.lastCommittee().filter(day -> since.equals("committee"));
        model.addAttribute("met", changes.lastCommittee().orElse(null));
        model.addAttribute("since", committee.orElse(null));
        model.addAttribute(
                "changes",
                committee.map(day -> changes.since(dates.start(day))).orElseGet(changes::recent));
        return "home/changes";
    }

    @GetMapping("/trend")
    @Requires("home.read")
    String trend(@RequestParam(defaultValue = "0") int year, Model model) {
        var now = FiscalYear.of(dates.today());
        var shown = year > 2000 && year <= now.year() ? new FiscalYear(year) : now;
        model.addAttribute("trend", trends.of(shown).orElse(null));
        model.addAttribute("year", shown);
        model.addAttribute("now", now);
        return "home/trend";
    }
}
