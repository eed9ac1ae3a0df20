package jp.sekisho.measures.web;

import java.util.EnumMap;
import java.util.List;
import jp.sekisho.access.Caller;
import jp.sekisho.measures.Execution;
import jp.sekisho.measures.ExecutionRow;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.measures.Way;
import jp.sekisho.organization.Role;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 実施表: rule by target.
@Controller
class ExecutionPage implements InMenu {
    private static final int PAGE = 100;

    private final Verdicts verdicts;
    private final Execution execution;
    private final Dates dates;

    ExecutionPage(Verdicts verdicts, Execution execution, Dates dates) {
        this.verdicts = verdicts;
        this.execution = execution;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(
                        Section.REGISTERS, "execution.title", "/execution", "measures.read", 38));
    }

    @GetMapping("/execution")
    @Requires("measures.read")
    String table(
            Caller caller,
            @RequestParam(defaultValue = "") List<String> verdict,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var names = caller.may("organization.read");
        var all = verdicts.now().map(execution::rows).orElse(List.of());
        var filter = new ExecutionFilter(verdict, clause, responsible, way, words);
        var rows = filter.of(all, row -> execution.target(row, names));
        var pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        var shown = Math.clamp(page, 1, pages);
        var from = (shown - 1) * PAGE;
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts(all));
        model.addAttribute("clauses", all.stream().map(ExecutionRow::clause).distinct().toList());
        model.addAttribute("ways", Way.values());
        model.addAttribute("roles", Role.values());
        model.addAttribute("all", rows.size());
        model.addAttribute(
                "lines",
                execution.lines(
                        rows.subList(from, Math.min(rows.size(), from + PAGE)),
                        dates.today(),
                        names));
        model.addAttribute("first", from + 1);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "measures/execution";
    }

    private static EnumMap<Verdict, Integer> counts(List<ExecutionRow> rows) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        rows.forEach(row -> counts.merge(row.verdict(), Math.max(1, row.met()), Integer::sum));
        return counts;
    }
}
