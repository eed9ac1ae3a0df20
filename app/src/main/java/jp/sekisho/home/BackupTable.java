package jp.sekisho.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class BackupTable {
    static final String PLAN = "home.backup_plan";
    static final String RUN = "home.backup_run";

    private final Sql sql;

    BackupTable(Sql sql) {
        this.sql = sql;
    }

    Optional<BackupPlan> plan() {
        return sql.of("select folder, hour, kept from home.backup_plan where closed_seq is null")
                .optional(BackupPlan.class);
    }

    /// @return the rows that were closed and brought
    List<UUID> replace(BackupPlan plan) {
        var ids =
                new ArrayList<>(
                        sql.of(
                                        """
                                        update home.backup_plan set closed_seq = -1
                                         where closed_seq is null
                                        returning id
                                        """)
                                .list(UUID.class));
        ids.add(
                sql.into(PLAN)
                        .set("folder", plan.folder())
                        .set("hour", plan.hour())
                        .set("kept", plan.kept())
                        .add());
        return ids;
    }

    UUID add(BackupRun run) {
        return sql.into(RUN)
                .set("at", run.at().atOffset(ZoneOffset.UTC))
                .set("file", run.file())
                .set("size", run.size())
                .set("lines", run.lines())
                .set("key_id", run.keyId())
                .set("error", run.error())
                .add();
    }

    List<BackupRun> newest(int limit) {
        return sql.of(
                        """
                        select at, file, size, lines, key_id, error from home.backup_run
                         order by at desc
                         limit :limit
                        """)
                .bind("limit", limit)
                .list(BackupTable::run);
    }

    Optional<BackupRun> lastGood() {
        return sql
                .of(
                        """
                        select at, file, size, lines, key_id, error from home.backup_run
                         where error = ''
                         order by at desc
                         limit 1
                        """)
                .list(BackupTable::run)
                .stream()
                .findFirst();
    }

    int failedSince(Instant since) {
        return sql.of("select count(*) from home.backup_run where error <> '' and at >= :since")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .one(Integer.class);
    }

    private static BackupRun run(ResultSet row, int number) throws SQLException {
        return new BackupRun(
                row.getTimestamp("at").toInstant(),
                row.getString("file"),
                row.getLong("size"),
                row.getLong("lines"),
                row.getString("key_id"),
                row.getString("error"));
    }
}
