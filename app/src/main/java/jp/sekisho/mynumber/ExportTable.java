package jp.sekisho.mynumber;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class ExportTable {
    private final Sql sql;

    ExportTable(Sql sql) {
        this.sql = sql;
    }

    record Draft(String name, ExportReading.Said said) {}

    UUID begin(String name, byte[] content, ExportReading.Said said, Instant now) {
        var made = said.made();
        return sql.into("mynumber.draft")
                .set("name", name)
                .set("content", content)
                .set("declared", said.declared())
                .set("whole", said.whole())
                .set("made", made == null ? null : made.atOffset(ZoneOffset.UTC))
                .set("begun_at", now.atOffset(ZoneOffset.UTC))
                .add();
    }

    Optional<Draft> draft(UUID draft) {
        return sql
                .of("select name, declared, made, whole from mynumber.draft where id = :id")
                .bind("id", draft)
                .list((row, number) -> {
                    var made = row.getTimestamp("made");
                    return new Draft(
                            row.getString("name"),
                            new ExportReading.Said(
                                    row.getBoolean("declared"),
                                    made == null ? null : made.toInstant(),
                                    row.getBoolean("whole")));
                })
                .stream()
                .findFirst();
    }

    byte[] content(UUID draft) {
        return sql.of("select content from mynumber.draft where id = :id")
                .bind("id", draft)
                .one(byte[].class);
    }

    void delete(UUID draft) {
        sql.of("delete from mynumber.draft where id = :id").bind("id", draft).run();
    }

    void deleteBefore(Instant moment) {
        sql.of("delete from mynumber.draft where begun_at < :moment")
                .bind("moment", moment.atOffset(ZoneOffset.UTC))
                .run();
    }

    UUID add(
            UUID original,
            String name,
            String sha256,
            Contents contents,
            Instant captured,
            LocalDate takenOn,
            boolean byHand,
            boolean declared) {
        return sql.into("mynumber.export")
                .set("original", original)
                .set("name", name)
                .set("sha256", sha256)
                .set("scope", contents.scope())
                .set("parts", contents.parts())
                .set("captured", captured.atOffset(ZoneOffset.UTC))
                .set("taken_on", takenOn)
                .set("folders", contents.folders())
                .set("shares", contents.shares())
                .set("accounts", contents.accounts())
                .set("groups", contents.groups())
                .set("by_hand", byHand)
                .set("declared", declared)
                .add();
    }

    /// All that were taken in, newest first.
    List<PermissionExport> all() {
        return sql.of(
                        """
                        select id, original, name, sha256, scope, parts, captured, taken_on,
                               folders, shares, accounts, groups, by_hand
                          from mynumber.export
                         where closed_seq is null
                         order by captured desc, name
                        """)
                .list((row, number) ->
                        new PermissionExport(
                                row.getObject("id", UUID.class),
                                row.getObject("original", UUID.class),
                                row.getString("name"),
                                row.getString("sha256"),
                                row.getString("scope"),
                                row.getString("parts"),
                                row.getTimestamp("captured").toInstant(),
                                row.getObject("taken_on", LocalDate.class),
                                row.getInt("folders"),
                                row.getInt("shares"),
                                row.getInt("accounts"),
                                row.getInt("groups"),
                                row.getBoolean("by_hand")));
    }
}
