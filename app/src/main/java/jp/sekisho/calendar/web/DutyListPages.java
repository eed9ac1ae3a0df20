package jp.sekisho.calendar.web;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.calendar.Answering;
import jp.sekisho.calendar.Due;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.Escalations;
import jp.sekisho.calendar.Occurrence;
import jp.sekisho.calendar.Occurrence.Standing;
import jp.sekisho.calendar.OwnCalendar;
import jp.sekisho.calendar.TransferDuties;
import jp.sekisho.calendar.TransferDuty;
import jp.sekisho.calendar.YearPaper;
import jp.sekisho.calendar.YearPlan;
import jp.sekisho.office.Documents;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Workbooks;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Transfers;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 実施事項: what is late, what is this week, how the year lies.
@Controller
class DutyListPages implements InMenu {
    private static final String READ = "calendar.read";
    private static final String OWN = "calendar.own";

    private final Duties duties;
    private final TransferDuties transfers;
    private final Escalations escalations;
    private final Answering answering;
    private final OwnCalendar own;
    private final YearPlan plan;
    private final YearPaper paper;
    private final Dates dates;

    DutyListPages(
            Duties duties,
            TransferDuties transfers,
            Escalations escalations,
            Answering answering,
            OwnCalendar own,
            YearPlan plan,
            YearPaper paper,
            Dates dates) {
        this.duties = duties;
        this.transfers = transfers;
        this.escalations = escalations;
        this.answering = answering;
        this.own = own;
        this.plan = plan;
        this.paper = paper;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(Section.DUTIES, "duties.title", "/duties", READ, 1),
                new MenuEntry(Section.DUTIES, "duties.own", "/duties/own", OWN, 2),
                new MenuEntry(Section.DUTIES, "closed-days.title", "/closed-days", READ, 3));
    }

    @GetMapping("/duties")
    @Requires(READ)
    String list(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String standing,
            Caller caller,
            Model model) {
        var today = dates.today();
        var year = FiscalYear.of(today);
        var ahead = caller.may(Transfers.PERMISSION);
        var grid = paper.grid(year, ahead);
        var occurrences = duties.open(today);
        var ofTransfers = transfers.since(year.first(), ahead);
        var open =
                Due.inOrder(
                        occurrences, ofTransfers.stream().filter(each -> !each.done()).toList());
        var done = Due.inOrder(plan.of(year), ofTransfers).stream().filter(Due::done).count();
        var chosen = open.stream().filter(each -> fits(each, role, standing, today)).toList();
        model.addAttribute("grid", grid);
        model.addAttribute("open", open);
        model.addAttribute("counts", Counts.of(done, open, today));
        model.addAttribute("signable", !occurrences.isEmpty());
        model.addAttribute("parts", Part.of(chosen, today));
        model.addAttribute("answers", answering.on(today));
        model.addAttribute("told", escalations.ofTransfers());
        model.addAttribute("role", role);
        model.addAttribute("standing", standing);
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(each -> occurrences.stream().anyMatch(o -> o.role() == each))
                        .toList());
        return "calendar/duties";
    }

    /// @param soon what is due between today and the end of the month
    record Counts(long done, long open, long late, long postponed, long soon) {
        static Counts of(long done, List<Due> open, LocalDate today) {
            var monthEnd = today.with(TemporalAdjusters.lastDayOfMonth());
            long late = open.stream().filter(each -> each.late(today)).count();
            long postponed =
                    open.stream()
                            .filter(each -> !each.late(today))
                            .filter(each -> standing(each) == Standing.POSTPONED)
                            .count();
            return new Counts(
                    done,
                    open.size() - late - postponed,
                    late,
                    postponed,
                    open.stream()
                            .filter(each -> !each.late(today) && !each.due().isAfter(monthEnd))
                            .count());
        }
    }

    private static Standing standing(Due due) {
        return switch (due) {
            case Occurrence each -> each.standing();
            case TransferDuty each -> each.done() ? Standing.DONE : Standing.PLANNED;
        };
    }

    /// What is asked for a transfer is given to people, not to a role.
    private static boolean fits(Due each, String role, String standing, LocalDate today) {
        return (role.isEmpty() || (each instanceof Occurrence of && of.role().name().equals(role)))
                && (standing.isEmpty()
                        || standing(each).name().equals(standing)
                        || (standing.equals("LATE") && each.late(today)));
    }

    @GetMapping("/duties/own")
    @Requires(OWN)
    String own(Caller caller, Model model) {
        var open = own.everything(caller.person());
        model.addAttribute("own", open);
        model.addAttribute("told", escalations.ofTransfers());
        model.addAttribute("late", open.stream().filter(each -> each.late(dates.today())).count());
        return "calendar/own";
    }

    @PostMapping("/duties/transfers/{task}/done")
    @Requires(OWN)
    String done(@PathVariable UUID task, Caller caller) {
        transfers.done(task, caller.person());
        return "redirect:/duties/own";
    }

    @GetMapping("/duties/list.xlsx")
    @Requires(READ)
    ResponseEntity<byte[]> workbook(Caller caller) {
        var list = paper(caller);
        return Download.workbook(list.title(), Workbooks.write(list));
    }

    @GetMapping("/duties/list.docx")
    @Requires(READ)
    ResponseEntity<byte[]> document(Caller caller) {
        var list = paper(caller);
        return Download.document(list.title(), Documents.write(list, dates::full));
    }

    private Paper paper(Caller caller) {
        return paper.paper(FiscalYear.of(dates.today()), caller.may(Transfers.PERMISSION));
    }
}
