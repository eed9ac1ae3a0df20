package jp.sekisho.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.LedgerTrust.Said.RolledBack;
import jp.sekisho.postgres.RowAudit;
import jp.sekisho.proof.Damage;
import jp.sekisho.proof.Outcome;

/// What a verification came to, for people and for machines.
///
/// @param outside whether a checkpoint from outside was brought along
/// @param rolledBack checkpoints of entries that a restore did not bring back
/// @param admitted the notes that the restore itself named
record LedgerReport(
        LedgerAudit.Report report,
        boolean outside,
        List<RolledBack> rolledBack,
        Set<String> admitted) {
    LedgerReport(LedgerAudit.Report report, boolean outside) {
        this(report, outside, List.of(), Set.of());
    }

    boolean allAdmitted() {
        return rolledBack.stream().allMatch(gone -> admitted.contains(gone.note()));
    }

    List<String> lines() {
        var summary = report.log().summary();
        var lines = new ArrayList<String>();
        if (report.whole()) {
            lines.add(Messages.of("ledger.whole", summary.size()));
            summary.matched()
                    .forEach(m -> lines.add(Messages.of("ledger.matched", m.label(), m.size())));
            if (!outside && rolledBack.isEmpty()) {
                lines.add(Messages.of("ledger.no-outside"));
            }
        } else {
            lines.add(Messages.of("ledger.damaged", summary.size()));
            damages().forEach(damage -> lines.add("  " + say(damage)));
            report.rows().listed().forEach(row -> lines.add("  " + row(row)));
        }
        for (var gone : rolledBack) {
            var key =
                    "ledger.rolled-back"
                            + (admitted.contains(gone.note()) ? ".admitted" : "")
                            + (gone.genuine() ? "" : ".other-key");
            lines.add(Messages.of(key, gone.label(), gone.size(), gone.restored()));
        }
        lines.add(Messages.of("ledger.root", summary.root().toString()));
        return lines;
    }

    private List<Damage> damages() {
        return switch (report.log()) {
            case Outcome.Whole _ -> List.of();
            case Outcome.Damaged damaged -> damaged.damages();
        };
    }

    private static String say(Damage damage) {
        var about =
                switch (damage) {
                    case Damage.OfEntry entry -> String.valueOf(entry.sequence());
                    case Damage.OfCheckpoint checkpoint -> checkpoint.label();
                    case Damage.OfFile file -> file.path();
                };
        return Messages.of("ledger.damage." + damage.kind(), about);
    }

    private static String row(RowAudit.Difference row) {
        return Messages.of(
                "ledger.row." + row.kind(),
                row.relation(),
                String.valueOf(row.id()),
                String.valueOf(row.sequence()));
    }

    String json() {
        var summary = report.log().summary();
        var matched =
                summary.matched().stream()
                        .map(m ->
                                "{\"label\":%s,\"size\":%d}"
                                        .formatted(Json.quote(m.label()), m.size()));
        var damages =
                damages().stream()
                        .map(d ->
                                "{\"kind\":%s,\"detail\":%s}"
                                        .formatted(Json.quote(d.kind()), Json.quote("" + d)));
        var rows =
                report.rows().listed().stream()
                        .map(r ->
                                "{\"kind\":%s,\"relation\":%s,\"id\":%s,\"sequence\":%s}"
                                        .formatted(
                                                Json.quote(r.kind().name()),
                                                Json.quote(r.relation()),
                                                r.id() == null ? "null" : Json.quote(r.id()),
                                                r.sequence()));
        return "{\"whole\":%s,\"size\":%d,\"root\":%s,\"matched\":[%s],\"damages\":[%s],\"rows\":[%s],\"rolledBack\":[%s]}"
                .formatted(
                        report.whole(),
                        summary.size(),
                        Json.quote(summary.root().toString()),
                        matched.collect(Collectors.joining(",")),
                        damages.collect(Collectors.joining(",")),
                        rows.collect(Collectors.joining(",")),
                        rolledBack.stream()
                                .map(gone ->
                                        "{\"label\":%s,\"size\":%d,\"restored\":%d,\"admitted\":%s,\"genuine\":%s}"
                                                .formatted(
                                                        Json.quote(gone.label()),
                                                        gone.size(),
                                                        gone.restored(),
                                                        admitted.contains(gone.note()),
                                                        gone.genuine()))
                                .collect(Collectors.joining(",")));
    }
}
