package jp.sekisho.reports;

import java.time.LocalDate;
import java.util.UUID;

/// A template that the body brought.
///
/// @param used whether the paper is made from it now
public record TemplateVersion(
        UUID id, ReportKind kind, String name, UUID original, LocalDate broughtOn, boolean used) {
    public TemplateFormat format() {
        return TemplateFormat.of(name).orElse(TemplateFormat.DOCX);
    }
}
