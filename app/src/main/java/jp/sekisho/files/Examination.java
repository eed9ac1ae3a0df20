package jp.sekisho.files;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.sekisho.extract.Budget;
import jp.sekisho.extract.Content;
import jp.sekisho.extract.Directory;
import jp.sekisho.extract.Document;
import jp.sekisho.extract.Extract;
import jp.sekisho.extract.Inspected;
import jp.sekisho.extract.Inspected.Form;
import jp.sekisho.extract.Refusal;
import jp.sekisho.extract.Sheet;
import jp.sekisho.extract.Workbook;
import jp.sekisho.shared.MyNumber;
import jp.sekisho.shared.Unacceptable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Looks a file over before anything of it is kept: size, viruses, what it is, 個人番号. Thread-safe.
@Component
class Examination {
    static final int LARGEST_MEGABYTES = 20;
    private static final int LARGEST = LARGEST_MEGABYTES << 20;
    private static final int PLACES = 5;

    private static final Map<Form, List<String>> ENDINGS =
            Map.ofEntries(
                    Map.entry(Form.PDF, List.of("pdf")),
                    Map.entry(Form.WORD, List.of("docx", "dotx")),
                    Map.entry(Form.SLIDES, List.of("pptx")),
                    Map.entry(Form.EXCEL, List.of("xlsx", "xltx")),
                    Map.entry(Form.DELIMITED, List.of("csv", "tsv", "txt", "log")),
                    Map.entry(Form.DIRECTORY, List.of("ldif", "ldf", "txt")),
                    Map.entry(Form.TEXT, List.of("txt", "csv", "tsv", "log", "md")),
                    Map.entry(Form.MAIL, List.of("eml")),
                    Map.entry(Form.PNG, List.of("png")),
                    Map.entry(Form.JPEG, List.of("jpg", "jpeg")),
                    Map.entry(Form.TIFF, List.of("tif", "tiff")));

    /// What some machine would run if somebody clicked on it.
    private static final Set<String> PROGRAMS =
            Set.of(
                    ("bat cmd com cpl dll exe hta inf jar js jse lnk msi msp pif ps1 py reg scr sh"
                                    + " url vb vbe vbs wsf wsh xlsm xlsb docm pptm")
                            .split(" "));

    private final ObjectProvider<Extract> extract;
    private final VirusScan viruses;
    private final MessageSource messages;

    Examination(ObjectProvider<Extract> extract, VirusScan viruses, MessageSource messages) {
        this.extract = extract;
        this.viruses = viruses;
        this.messages = messages;
    }

    /// @param field of the form, where a refusal is shown
    /// @param declared that twelve digits which look like a 個人番号 are none
    Checked examine(String field, String name, byte[] content, boolean declared) {
        if (name.isEmpty()) {
            throw Unacceptable.at(field, "problem.evidence.none");
        }
        if (MyNumber.bare(name)) {
            throw Unacceptable.at(field, "problem.evidence.my-number.name");
        }
        if (content.length == 0) {
            throw Unacceptable.at(field, "problem.evidence.empty", name);
        }
        if (content.length > LARGEST) {
            throw Unacceptable.at(
                    field,
                    "problem.evidence.large",
                    name,
                    LARGEST_MEGABYTES,
                    Math.ceilDiv(content.length, 1 << 20));
        }
        if (PROGRAMS.contains(ending(name))) {
            throw Unacceptable.at(field, "problem.evidence.program", name, ending(name));
        }
        var result = viruses.check(field, name, content);
        return switch (extract.getObject().inspect(content, Budget.ORDINARY)) {
            case Refusal refusal -> throw refused(field, name, refusal);
            case Inspected inspected -> {
                ending(field, name, inspected.form());
                var bare = numbers(field, name, inspected, declared);
                yield new Checked(name, content, inspected, bare, result);
            }
        };
    }

    private static Unacceptable refused(String field, String name, Refusal refusal) {
        var why = refusal.message(LocaleContextHolder.getLocale());
        return switch (refusal.reason()) {
            case NOT_READABLE ->
                    Unacceptable.at(
                            field,
                            refusal.about().equals("kind.archive")
                                    ? "problem.evidence.archive"
                                    : "problem.evidence.kind",
                            name,
                            why);
            default -> Unacceptable.at(field, "problem.evidence.file", name, why);
        };
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private void ending(String field, String name, Form form) {
        var ending = ending(name);
        if (!ENDINGS.getOrDefault(form, List.of()).contains(ending)) {
            throw Unacceptable.at(
                    field,
                    ending.isEmpty() ? "problem.evidence.no-ending" : "problem.evidence.ending",
                    name,
                    ending,
                    say("evidence.form." + form),
                    ENDINGS.getOrDefault(form, List.of("")).getFirst());
        }
    }

    /// @return whether there are numbers that somebody declared to be none
    private boolean numbers(String field, String name, Inspected inspected, boolean declared) {
        var found = inspected.content().map(this::found).orElse(NONE);
        if (!found.labelled().isEmpty()) {
            throw Unacceptable.at(
                    field, "problem.evidence.my-number", name, places(found.labelled()));
        }
        if (!found.bare().isEmpty() && !declared) {
            throw Unacceptable.at(
                    declaredField(field),
                    "problem.evidence.my-number.bare",
                    name,
                    places(found.bare()));
        }
        return !found.bare().isEmpty();
    }

    private static final NumberSearch.Found NONE = new NumberSearch.Found(List.of(), List.of());

    static String declaredField(String field) {
        return field.replaceFirst("file$", "declared");
    }

    private NumberSearch.Found found(Content content) {
        return switch (content) {
            case Workbook workbook -> NumberSearch.in(workbook, this::place);
            case Directory directory -> NumberSearch.in(directory);
            case Document document -> NumberSearch.in(document, this::place);
        };
    }

    private String place(Sheet.Aside.Kind kind) {
        return say("evidence.place." + kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    private String place(Document.Paragraph paragraph) {
        return paragraph.page() > 0
                ? say("evidence.place.page", paragraph.page())
                : say("evidence.place.paragraph", paragraph.number());
    }

    private static String places(List<String> places) {
        var each = places.stream().distinct().toList();
        var shown = String.join("、", each.subList(0, Math.min(PLACES, each.size())));
        return each.size() > PLACES ? shown + "…" : shown;
    }

    /// A page of a PDF without any words is most likely a scan.
    static Evidence.Searched searched(Inspected inspected) {
        var content = inspected.content();
        if (content.isEmpty()) {
            return Evidence.Searched.NOT;
        }
        boolean silent =
                inspected.form() == Form.PDF
                        && content.get() instanceof Document document
                        && document.paragraphs().stream()
                                        .map(Document.Paragraph::page)
                                        .collect(toSet())
                                        .size()
                                < inspected.pages();
        if (content.get() instanceof Document document && document.paragraphs().isEmpty()) {
            return Evidence.Searched.NOT;
        }
        return silent || inspected.pictures() > 0
                ? Evidence.Searched.PARTLY
                : Evidence.Searched.WHOLE;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
