package jp.sekisho.reports.web;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.sekisho.access.Caller;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.office.Pdfs;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Reports;
import jp.sekisho.reports.Templates;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Unacceptable;
import org.springframework.http.HttpStatus;
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
    private final Templates templates;
    private final Verdicts verdicts;
    private final Dates dates;

    ReportPages(Reports reports, Templates templates, Verdicts verdicts, Dates dates) {
        this.reports = reports;
        this.templates = templates;
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
        model.addAttribute(
                "replaced",
                templates.all().stream()
                        .filter(each -> each.used())
                        .map(each -> each.kind())
                        .collect(Collectors.toSet()));
        model.addAttribute("ready", verdicts.now().isPresent());
        return "reports/list";
    }

    @GetMapping("/reports/{kind}.{format}")
    @Requires(READ)
    ResponseEntity<byte[]> file(
            @PathVariable String kind, @PathVariable String format, Caller caller) {
        var which = ReportKind.of(kind);
        if (!which.page().isEmpty()) {
            throw new Absent("report", kind);
        }
        var names = caller.may(which.namesRight());
        var paper = reports.paper(which, names);
        var name = paper.title() + "_" + dates.today();
        return switch (format) {
            case "pdf" -> Download.pdf(name, Pdfs.write(paper, dates::dense));
            case "docx" ->
                    made(
                            which,
                            () ->
                                    Download.document(
                                            name, templates.document(which, names, dates::dense)));
            case "xlsx" ->
                    made(
                            which,
                            () ->
                                    Download.workbook(
                                            name, templates.workbook(which, names, dates::dense)));
            default -> throw new Absent("format", format);
        };
    }

    /// A template that cannot be filled now says so where it can be replaced.
    private static ResponseEntity<byte[]> made(
            ReportKind kind, Supplier<ResponseEntity<byte[]>> file) {
        try {
            return file.get();
        } catch (Unacceptable refused) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/reports/templates/" + kind.path() + "?refused=true"))
                    .build();
        }
    }
}
