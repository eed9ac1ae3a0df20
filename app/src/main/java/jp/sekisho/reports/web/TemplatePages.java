package jp.sekisho.reports.web;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekisho.access.Caller;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.TemplateFormat;
import jp.sekisho.reports.TemplateVersion;
import jp.sekisho.reports.Templates;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The body's own templates (様式): begun from the one that ships, brought, tried, used, left.
@Controller
class TemplatePages {
    private static final String READ = "reports.read";
    private static final String WRITE = "reports.write";

    private final Templates templates;
    private final Dates dates;

    TemplatePages(Templates templates, Dates dates) {
        this.templates = templates;
        this.dates = dates;
    }

    @GetMapping("/reports/templates/{kind}")
    @Requires(READ)
    String page(@PathVariable String kind, Entered form, Model model) {
        var which = ReportKind.of(kind);
        var versions = templates.all().stream().filter(each -> each.kind() == which).toList();
        model.addAttribute("kind", which);
        model.addAttribute("names", templates.names(which));
        model.addAttribute("versions", versions);
        model.addAttribute("formats", TemplateFormat.values());
        model.addAttribute(
                "own",
                versions.stream()
                        .filter(each -> each.used())
                        .map(TemplateVersion::format)
                        .collect(Collectors.toSet()));
        return "reports/templates";
    }

    @PostMapping("/reports/templates/{kind}")
    @Requires(WRITE)
    String bring(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Entered form,
            Model model) {
        var which = ReportKind.of(kind);
        return form.submit(
                () -> page(kind, form, model),
                () -> {
                    var name = Upload.name(file);
                    var content = Upload.content(file);
                    templates.examine(which, name, content);
                    templates.bring(which, name, content);
                    return "redirect:/reports/templates/" + kind;
                });
    }

    @PostMapping("/reports/templates/{kind}/shipped")
    @Requires(WRITE)
    String shipped(
            @PathVariable String kind, @RequestParam(defaultValue = "DOCX") TemplateFormat format) {
        templates.useShipped(ReportKind.of(kind), format);
        return "redirect:/reports/templates/" + kind;
    }

    @PostMapping("/reports/templates/{kind}/{template}/use")
    @Requires(WRITE)
    String use(@PathVariable String kind, @PathVariable UUID template) {
        of(kind, template);
        templates.use(template);
        return "redirect:/reports/templates/" + kind;
    }

    /// What ships, with a field in each place.
    @GetMapping("/reports/templates/{kind}/start.{format}")
    @Requires(READ)
    ResponseEntity<byte[]> start(@PathVariable String kind, @PathVariable String format) {
        var which = ReportKind.of(kind);
        return file(
                TemplateFormat.ofEnding(format),
                "sekisho-" + kind,
                each -> templates.start(which, each));
    }

    private static ResponseEntity<byte[]> file(
            TemplateFormat format, String name, Function<TemplateFormat, byte[]> content) {
        return switch (format) {
            case DOCX -> Download.document(name, content.apply(format));
            case XLSX -> Download.workbook(name, content.apply(format));
        };
    }

    /// The paper of today from this template, before it is used.
    @GetMapping("/reports/templates/{kind}/{template}/trial")
    @Requires(READ)
    ResponseEntity<byte[]> trial(
            @PathVariable String kind, @PathVariable UUID template, Caller caller) {
        var version = of(kind, template);
        var names = caller.may(ReportKind.of(kind).namesRight());
        return file(
                version.format(),
                version.broughtOn() + "_" + kind,
                each -> templates.fill(version, names, dates::dense));
    }

    /// The file as it came.
    @GetMapping("/reports/templates/{kind}/{template}/file")
    @Requires(READ)
    ResponseEntity<byte[]> file(@PathVariable String kind, @PathVariable UUID template) {
        return Download.original(of(kind, template).name(), templates.content(template));
    }

    private TemplateVersion of(String kind, UUID template) {
        var version = templates.get(template);
        if (version.kind() != ReportKind.of(kind)) {
            throw new Absent("template", template);
        }
        return version;
    }
}
