package jp.sekisho.handover.web;

import java.net.URI;
import java.util.List;
import jp.sekisho.access.Caller;
import jp.sekisho.handover.Pack;
import jp.sekisho.handover.PackPlan;
import jp.sekisho.office.Pdfs;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Reports;
import jp.sekisho.reports.Templates;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.Entered;
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
import org.springframework.web.bind.annotation.PostMapping;

/// 緊急時パック: whether the one on the wall is the current one, the paper, and what only this body knows.
@Controller
class PackPages implements InMenu {
    private static final String READ = "handover.pack";
    private static final String WRITE = "handover.write";

    private final Pack pack;
    private final Reports reports;
    private final Templates templates;
    private final Dates dates;

    PackPages(Pack pack, Reports reports, Templates templates, Dates dates) {
        this.pack = pack;
        this.reports = reports;
        this.templates = templates;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REPORTS, "report.EMERGENCY", "/emergency", READ, 21));
    }

    @GetMapping("/emergency")
    @Requires(READ)
    String page(Entered form, Model model) {
        model.addAttribute("now", pack.now());
        model.addAttribute("plan", pack.plan());
        return "handover/pack";
    }

    @GetMapping("/emergency/pack.{format}")
    @Requires(READ)
    ResponseEntity<byte[]> file(@PathVariable String format, Caller caller) {
        var names = caller.may(ReportKind.EMERGENCY.namesRight());
        return Templates.inJapanese(() -> {
            var paper = reports.paper(ReportKind.EMERGENCY, names);
            var name = paper.title() + "_" + dates.today();
            return switch (format) {
                case "pdf" -> Download.pdf(name, Pdfs.write(paper, dates::dense));
                case "docx" -> document(name, names);
                default -> throw new Absent("format", format);
            };
        });
    }

    /// A template that cannot be filled now says so where it can be replaced.
    private ResponseEntity<byte[]> document(String name, boolean names) {
        try {
            return Download.document(
                    name, templates.document(ReportKind.EMERGENCY, names, dates::dense));
        } catch (Unacceptable refused) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/reports/templates/emergency?refused=true"))
                    .build();
        }
    }

    @PostMapping("/emergency/compare")
    @Requires(READ)
    String compare(Entered form, Model model) {
        return form.submit(
                () -> page(form, model),
                () -> {
                    var compared = pack.compare(form.text("sign"));
                    model.addAttribute("compared", true);
                    model.addAttribute("comparison", compared.orElse(null));
                    return page(form, model);
                });
    }

    @PostMapping("/emergency/plan")
    @Requires(WRITE)
    String decide(Entered form, Model model) {
        return form.submit(
                () -> page(form, model),
                () -> {
                    pack.decide(
                            new PackPlan(
                                    form.text("plan").strip(),
                                    form.text("isolation").strip(),
                                    form.text("places").strip()));
                    return "redirect:/emergency?decided";
                });
    }

    @PostMapping("/emergency/printed")
    @Requires(WRITE)
    String printed(Entered form, Model model) {
        return form.submit(
                () -> page(form, model),
                () -> {
                    var day = form.date("printedOn");
                    form.orRefuse();
                    pack.print(form.text("fingerprint"), day, form.text("posted"));
                    return "redirect:/emergency?printed";
                });
    }
}
