package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.files.Originals;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Sql;
import org.springframework.transaction.support.TransactionTemplate;

/// Regulations that stand accepted, for tests of what comes after.
public final class Fixtures {
    private Fixtures() {}

    /// Two articles: 第1条 on the organisation, 第2条 on observance, the second with two demands.
    public static Edition smallRegulation(RunningApp app) {
        var organisation =
                clause("第１条", "組織体制", "組織体制を確立する。", List.of(new Wording.Asked("組織体制を確立する", 0, 9)));
        var observance =
                clause(
                        "第２条",
                        "遵守義務",
                        "共通の認識を持ち、規程を遵守しなければならない。",
                        List.of(
                                new Wording.Asked("共通の認識を持ち", 0, 8),
                                new Wording.Asked("規程を遵守しなければならない", 9, 23)));
        return accept(app, new Wording("試験規程", List.of(organisation, observance), List.of()));
    }

    private static Wording.Clause clause(
            String label, String caption, String text, List<Wording.Asked> demands) {
        return new Wording.Clause(
                -1, 0, "ARTICLE", label, label, "", caption, "", text, ClauseKind.JUDGED, demands);
    }

    static Edition accept(RunningApp app, Wording wording) {
        app.get(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    var original = app.get(Originals.class).keep("規程.txt", new byte[] {1});
                    var reading = reading(app, original);
                    app.get(Acceptance.class).accept(wording, reading, LocalDate.of(2026, 11, 1));
                });
        return app.get(Editions.class).required();
    }

    private static UUID reading(RunningApp app, UUID original) {
        var reading = app.get(Sql.class).into("policy.reading").set("original", original).add();
        app.get(Ledger.class)
                .enter(
                        Entry.of("policy.reading.begun", "reading", reading)
                                .with("policy.reading", reading));
        return reading;
    }
}
