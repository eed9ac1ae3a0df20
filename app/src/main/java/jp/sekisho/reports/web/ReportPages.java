package jp.sekisho.reports.web;

import java.util.List;
import java.util.Locale;
import jp.sekisho.access.Caller;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.office.Documents;
import jp.sekisho.office.Pdfs;
import jp.sekisho.office.Workbooks;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Reports;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Papers as files.
@Controller
class ReportPages implements InMenu {
    private static final String READ = "reports.read";

    private final Reports reports;
    private final Verdicts verdicts;
    private final Dates dates;

    ReportPages(Reports reports, Verdicts verdicts, Dates dates) {
        this.reports = reports;
        this.verdicts = verdicts;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REPORTS, "reports.title", "/reports", READ, 1));
    }

    @GetMapping("/reports")
    @Requires(READ)
    String list(Model model) {
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("ready", verdicts.now().isPresent());
        return "reports/list";
    }

    @GetMapping("/reports/{kind}.{format}")
    @Requires(READ)
    ResponseEntity<byte[]> file(
            @PathVariable String kind, @PathVariable String format, Caller caller) {
        var paper = reports.paper(kind(kind), caller.may(kind(kind).namesRight()));
        var name = paper.title() + "_" + dates.today();
        return switch (format) {
            case "pdf" -> Download.pdf(name, Pdfs.write(paper, dates::dense));
            case "docx" -> Download.document(name, Documents.write(paper, dates::dense));
            case "xlsx" -> Download.workbook(name, Workbooks.write(paper));
            default -> throw new Absent("format", format);
        };
    }

    private static ReportKind kind(String name) {
        for (var kind : ReportKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw new Absent("report", name);
    }
}
