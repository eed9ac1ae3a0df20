package jp.sekisho.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.sekisho.extract.Budget;
import jp.sekisho.extract.Extract;
import jp.sekisho.extract.Filled;
import jp.sekisho.extract.Refusal;
import jp.sekisho.extract.Template;
import jp.sekisho.files.EvidenceRegister;
import jp.sekisho.files.Originals;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.office.Documents;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Workbooks;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Problem;
import jp.sekisho.shared.Unacceptable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The templates of the body (様式): looked over when they come, filled when a paper is made, both in
/// the child that reads strangers' files. What is made from one is Japanese, whoever asks.
@Component
public class Templates {
    private static final Budget SMALL = Budget.ORDINARY.withFileBytes(8 << 20);
    private static final int LARGEST_MEGABYTES = 4;

    private final TemplateTable table;
    private final Reports reports;
    private final ObjectProvider<Extract> extract;
    private final EvidenceRegister evidence;
    private final Originals originals;
    private final Words words;
    private final Ledger ledger;
    private final Dates dates;

    Templates(
            TemplateTable table,
            Reports reports,
            ObjectProvider<Extract> extract,
            EvidenceRegister evidence,
            Originals originals,
            Words words,
            Ledger ledger,
            Dates dates) {
        this.table = table;
        this.reports = reports;
        this.extract = extract;
        this.evidence = evidence;
        this.originals = originals;
        this.words = words;
        this.ledger = ledger;
        this.dates = dates;
    }

    /// Every template that was brought, newest first.
    public List<TemplateVersion> all() {
        return table.all();
    }

    public TemplateVersion get(UUID id) {
        return table.get(id).orElseThrow(() -> new Absent("template", id));
    }

    public byte[] content(UUID id) {
        return originals.content(get(id).original());
    }

    /// The names that a template of this kind may use, by the part of the paper they belong to.
    public Map<String, List<String>> names(ReportKind kind) {
        return inJapanese(() -> fields(kind, reports.paper(kind, false)).groups());
    }

    /// The paper as it ships, with a field in each place: something to begin with.
    public byte[] start(ReportKind kind, TemplateFormat format) {
        return inJapanese(() -> {
            var paper = fields(kind, reports.paper(kind, false)).asTemplate();
            return switch (format) {
                case DOCX -> Documents.write(paper, LocalDate::toString);
                case XLSX -> Workbooks.write(paper);
            };
        });
    }

    /// Looks a template over. Call it outside the transaction.
    ///
    /// @throws Unacceptable naming what cannot be filled, and where it stands
    public void examine(ReportKind kind, String name, byte[] content) {
        if (content.length > LARGEST_MEGABYTES << 20) {
            throw Unacceptable.at("file", "problem.template.large", LARGEST_MEGABYTES);
        }
        evidence.examine("file", name, content, false);
        if (TemplateFormat.of(name).isEmpty()) {
            throw Unacceptable.at("file", "problem.template.docx", name);
        }
        switch (extract.getObject().template(content, SMALL)) {
            case Refusal refusal -> throw refused(name, refusal);
            case Template template -> {
                if (template.fields().isEmpty()) {
                    throw Unacceptable.at("file", "problem.template.empty", name);
                }
                var wrong =
                        inJapanese(
                                () -> fields(kind, reports.paper(kind, false)).misplaced(template));
                if (!wrong.isEmpty()) {
                    throw new Unacceptable(wrong.stream().map(this::problem).toList());
                }
            }
        }
    }

    private Problem problem(TemplateFields.Misplaced each) {
        var field = each.field();
        if (!field.cell().isEmpty()) {
            return Problem.at(
                    "file",
                    "problem.template.cell",
                    field.name(),
                    field.cell(),
                    words.say(each.why()));
        }
        return Problem.at(
                "file",
                "problem.template.field",
                field.name(),
                words.say("template.place." + field.place()),
                field.paragraph(),
                words.say(each.why()));
    }

    /// Keeps a template that was looked over, without using it yet.
    @Transactional
    public UUID bring(ReportKind kind, String name, byte[] content) {
        var original = originals.keep(name, content);
        var id = table.add(kind, name, original, dates.today());
        ledger.enter(
                Entry.of("reports.template.brought", "template", id).with("reports.template", id));
        return id;
    }

    /// From now on the paper is made from this one.
    @Transactional
    public void use(UUID id) {
        var version = get(id);
        if (version.used()) {
            return;
        }
        var closed = table.closeUse(version.kind(), version.format());
        var use = table.addUse(version, dates.today());
        ledger.enter(
                Entry.of("reports.template.used", "template", id)
                        .with("reports.template_use", closed)
                        .with("reports.template_use", use));
    }

    /// From now on the paper is made as it ships.
    @Transactional
    public void useShipped(ReportKind kind, TemplateFormat format) {
        var closed = table.closeUse(kind, format);
        if (!closed.isEmpty()) {
            ledger.enter(
                    Entry.of("reports.template.left", "template", closed.getFirst())
                            .with("reports.template_use", closed));
        }
    }

    /// The paper as a Word document: from the body's own template where there is one.
    ///
    /// @throws Unacceptable when the template cannot be filled now
    public byte[] document(ReportKind kind, boolean names, Function<LocalDate, String> day) {
        return document(kind, () -> reports.paper(kind, names), day);
    }

    /// The same for a paper that holds more than can be asked for by its kind.
    public byte[] document(
            ReportKind kind, Supplier<Paper> paper, Function<LocalDate, String> day) {
        return used(kind, TemplateFormat.DOCX)
                .map(version -> fill(version, paper, day))
                .orElseGet(() -> Documents.write(paper.get(), day));
    }

    /// The same as a workbook.
    ///
    /// @throws Unacceptable when the template cannot be filled now
    public byte[] workbook(ReportKind kind, boolean names, Function<LocalDate, String> day) {
        return used(kind, TemplateFormat.XLSX)
                .map(version -> fill(version, names, day))
                .orElseGet(() -> Workbooks.write(reports.paper(kind, names)));
    }

    private Optional<TemplateVersion> used(ReportKind kind, TemplateFormat format) {
        return table.all().stream()
                .filter(each -> each.kind() == kind && each.used() && each.format() == format)
                .findFirst();
    }

    /// The paper of today made from one template, used or not.
    public byte[] fill(TemplateVersion version, boolean names, Function<LocalDate, String> day) {
        return fill(version, () -> reports.paper(version.kind(), names), day);
    }

    private byte[] fill(
            TemplateVersion version, Supplier<Paper> paper, Function<LocalDate, String> day) {
        var content = originals.content(version.original());
        var values = inJapanese(() -> fields(version.kind(), paper.get()).values(day));
        return switch (extract.getObject().fill(content, values, Budget.ORDINARY)) {
            case Filled filled -> filled.bytes();
            case Refusal refusal -> throw refused(version.name(), refusal);
        };
    }

    private TemplateFields fields(ReportKind kind, Paper paper) {
        return TemplateFields.of(paper, kind == ReportKind.STANDARD, words.say("execution.clause"));
    }

    private static Unacceptable refused(String name, Refusal refusal) {
        return Unacceptable.at(
                "file",
                "problem.template.refused",
                name,
                refusal.message(LocaleContextHolder.getLocale()));
    }

    /// What is put on paper for the office is Japanese, whoever asks.
    public static <T> T inJapanese(Supplier<T> what) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        try {
            return what.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
