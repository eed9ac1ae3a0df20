package jp.sekisho.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class TemplateTable {
    private static final String ALL =
            """
            select t.id, t.kind, t.name, t.original, t.brought_on, u.id is not null as used
              from reports.template t
              left join reports.template_use u on u.template = t.id and u.closed_seq is null
             where t.closed_seq is null
            """;

    private final Sql sql;

    TemplateTable(Sql sql) {
        this.sql = sql;
    }

    List<TemplateVersion> all() {
        return sql.of(ALL + " order by t.recorded_seq desc").list(TemplateVersion.class);
    }

    Optional<TemplateVersion> get(UUID id) {
        return sql.of(ALL + " and t.id = :id").bind("id", id).optional(TemplateVersion.class);
    }

    UUID add(ReportKind kind, String name, UUID original, LocalDate day) {
        return sql.into("reports.template")
                .set("kind", kind.name())
                .set("name", name)
                .set("original", original)
                .set("brought_on", day)
                .add();
    }

    UUID addUse(TemplateVersion version, LocalDate day) {
        return sql.into("reports.template_use")
                .set("kind", use(version.kind(), version.format()))
                .set("template", version.id())
                .set("since", day)
                .add();
    }

    List<UUID> closeUse(ReportKind kind, TemplateFormat format) {
        return sql.closing("reports.template_use", "kind", use(kind, format)).list(UUID.class);
    }

    /// A paper has one template in use for each kind of file.
    private static String use(ReportKind kind, TemplateFormat format) {
        return format == TemplateFormat.DOCX ? kind.name() : kind.name() + "." + format.ending();
    }
}
