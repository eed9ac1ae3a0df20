package jp.sekisho.files;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.extract.Budget;
import jp.sekisho.extract.Content;
import jp.sekisho.extract.Directory;
import jp.sekisho.extract.Document;
import jp.sekisho.extract.Extract;
import jp.sekisho.extract.Inspected;
import jp.sekisho.extract.Picture;
import jp.sekisho.extract.Refusal;
import jp.sekisho.extract.Workbook;
import jp.sekisho.shared.Absent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Shows a piece of evidence without its bytes: pages drawn by the child, or its words.
@Component
public class Preview {
    private static final int LINES = 2_000;

    private final EvidenceRegister register;
    private final Originals originals;
    private final ObjectProvider<Extract> extract;

    Preview(EvidenceRegister register, Originals originals, ObjectProvider<Extract> extract) {
        this.register = register;
        this.originals = originals;
        this.extract = extract;
    }

    /// The words of a file, so many lines of them.
    ///
    /// @param trouble why there are none, or empty
    public record Words(List<String> lines, boolean more, String trouble) {}

    public static boolean drawn(Evidence evidence) {
        return switch (evidence.form()) {
            case PDF, PNG, JPEG, TIFF -> true;
            case WORD, SLIDES, EXCEL, DELIMITED, DIRECTORY, TEXT, MAIL -> false;
        };
    }

    /// @param page from 1
    /// @return a PNG
    public byte[] page(UUID evidence, int page) {
        return switch (extract.getObject().render(content(evidence), page, Budget.ORDINARY)) {
            case Picture picture -> picture.bytes();
            case Refusal refusal -> throw new Absent(refusal.key(), evidence);
        };
    }

    public Words words(UUID evidence) {
        return switch (extract.getObject().inspect(content(evidence), Budget.ORDINARY)) {
            case Refusal refusal ->
                    new Words(List.of(), false, refusal.message(LocaleContextHolder.getLocale()));
            case Inspected inspected -> {
                var lines = inspected.content().map(Preview::lines).orElse(List.of());
                yield new Words(
                        lines.subList(0, Math.min(LINES, lines.size())), lines.size() > LINES, "");
            }
        };
    }

    /// The file itself.
    public byte[] content(UUID evidence) {
        return originals.content(register.original(evidence).original());
    }

    private static List<String> lines(Content content) {
        var lines = new ArrayList<String>();
        switch (content) {
            case Document document ->
                    document.paragraphs().forEach(paragraph -> lines.add(paragraph.text()));
            case Directory directory ->
                    directory
                            .entries()
                            .forEach(entry ->
                                    entry.attributes()
                                            .forEach(each ->
                                                    lines.add(each.name() + ": " + each.held())));
            case Workbook workbook ->
                    workbook.sheets()
                            .forEach(sheet -> {
                                lines.add("【" + sheet.name() + "】");
                                sheet.rows()
                                        .forEach(row ->
                                                lines.add(
                                                        String.join(
                                                                "　",
                                                                row.cells().stream()
                                                                        .map(cell -> cell.text())
                                                                        .toList())));
                            });
        }
        return lines;
    }
}
