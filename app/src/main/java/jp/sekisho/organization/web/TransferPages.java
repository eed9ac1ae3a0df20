package jp.sekisho.organization.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.organization.Change;
import jp.sekisho.organization.Change.Direction;
import jp.sekisho.organization.Consequence;
import jp.sekisho.organization.DayShortages;
import jp.sekisho.organization.Transfers;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One day of transfers on one screen: who, what has to be done, what turns by itself.
@Controller
class TransferPages implements InMenu {
    private static final String READ = Transfers.PERMISSION;
    private static final String WRITE = "organization.write";

    private final Transfers transfers;
    private final List<DayShortages> shortages;
    private final Dates dates;

    TransferPages(Transfers transfers, List<DayShortages> shortages, Dates dates) {
        this.transfers = transfers;
        this.shortages = shortages;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REGISTERS, "transfers.title", "/transfers", READ, 34));
    }

    @GetMapping("/transfers")
    @Requires(READ)
    String next() {
        var today = dates.today();
        var day =
                transfers.days(today, today.plusYears(1)).stream()
                        .findFirst()
                        .map(Transfers.Day::day)
                        .orElseGet(() -> FiscalYear.of(today).last().plusDays(1));
        return "redirect:/transfers/" + day;
    }

    @GetMapping("/transfers/{day}")
    @Requires(READ)
    String day(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            Entered form,
            Model model) {
        var perDirection = new EnumMap<Direction, List<Change>>(Direction.class);
        var changes = transfers.changes(day);
        for (var direction : Direction.values()) {
            perDirection.put(
                    direction,
                    changes.stream().filter(change -> change.direction() == direction).toList());
        }
        var consequences = transfers.consequences(day);
        var open = consequences.stream().filter(each -> each.asked() && !each.done()).toList();
        model.addAttribute("day", day);
        model.addAttribute("april", day.getMonth() == Month.APRIL && day.getDayOfMonth() == 1);
        model.addAttribute("changes", perDirection);
        model.addAttribute("size", changes.size());
        model.addAttribute(
                "shortages",
                changes.isEmpty() || !day.isAfter(dates.today())
                        ? List.of()
                        : shortages.stream().flatMap(each -> each.on(day).stream()).toList());
        model.addAttribute("names", names(changes));
        model.addAttribute(
                "perPerson",
                consequences.stream().collect(Collectors.groupingBy(Consequence::person)));
        model.addAttribute(
                "before", open.stream().filter(each -> day.isAfter(each.due())).toList());
        model.addAttribute(
                "after", open.stream().filter(each -> !day.isAfter(each.due())).toList());
        model.addAttribute(
                "days", transfers.days(dates.today().minusMonths(2), dates.today().plusYears(1)));
        return "organization/transfers";
    }

    private static Map<UUID, String> names(List<Change> changes) {
        return changes.stream().collect(Collectors.toMap(Change::person, Change::name));
    }

    @PostMapping("/transfers/{day}/tasks")
    @Requires(WRITE)
    String add(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            Entered form,
            Model model) {
        return form.submit(
                () -> day(day, form, model),
                () -> {
                    var person = form.id("person");
                    var due = form.date("due");
                    form.orRefuse();
                    transfers.add(person, day, form.text("text"), form.text("owner"), due);
                    return "redirect:/transfers/" + day;
                });
    }

    @PostMapping("/transfers/{day}/tasks/{task}/done")
    @Requires(WRITE)
    String done(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, @PathVariable UUID task) {
        transfers.done(task, dates.today());
        return "redirect:/transfers/" + day;
    }
}
