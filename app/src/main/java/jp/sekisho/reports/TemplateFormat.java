package jp.sekisho.reports;

import java.util.Locale;
import java.util.Optional;
import jp.sekisho.shared.Absent;

/// What kind of file a template is, and so what kind of file is made from it.
public enum TemplateFormat {
    DOCX,
    XLSX;

    /// The ending of its files, which is how it stands in an address too.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws Absent for an ending of no format
    public static TemplateFormat ofEnding(String ending) {
        return of("." + ending).orElseThrow(() -> new Absent("format", ending));
    }

    /// By the name of a file; empty for one that can be no template.
    static Optional<TemplateFormat> of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var format : values()) {
            if (lower.endsWith("." + format.ending())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
