package jp.sekisho.measures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.shared.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class RuleChangesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private RunningApp app;

    @BeforeEach
    void aRecordedRuleIsTakenUp() {
        app = new RunningApp("2026-11-24T09:00");
        var edition = Fixtures.smallRegulation(app);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class)
                .takeUp(edition, List.of(new Choice("4-1", demand), new Choice("0-2", null)));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private static RuleChange change(String title, int days) {
        return new RuleChange(title, "MANAGER", days, "毎月は点検できないため", TODAY, "総第20号");
    }

    @Test
    void aChangedThresholdHoldsAtOnceAndIsListedWithItsDecision() {
        var organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, LocalDate.of(2026, 4, 1));
        var person =
                app.get(People.class)
                        .registerAt(
                                "点検者",
                                "",
                                "",
                                new NewMembership(
                                        organ,
                                        null,
                                        null,
                                        Kind.REGULAR,
                                        "主事",
                                        LocalDate.of(2026, 4, 1),
                                        null));
        app.get(Acts.class)
                .record(app.verdict("4-1").rule(), TODAY, person, "点検した", "", Optional.empty());
        app.clock.forward(Duration.ofDays(40));
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.SHORT);
        app.get(RuleChanges.class)
                .change(app.verdict("4-1").rule(), change("入退室の記録を、四半期ごとに点検する", 92));
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.MET);
        assertThat(app.verdict("4-1").rule().responsible()).isEqualTo("MANAGER");
        assertThat(app.get(RuleChanges.class).all())
                .extracting(PastChange::documentNumber, PastChange::title)
                .containsExactly(tuple("総第20号", "入退室の記録を、四半期ごとに点検する"));
    }

    @Test
    void theDaysOfTheLawAreNotMadeLonger() {
        assertThatThrownBy(() ->
                        app.get(RuleChanges.class)
                                .change(app.verdict("0-2").rule(), change("公表する", 30)))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.rule.law");
        assertThatThrownBy(() ->
                        app.get(RuleChanges.class).change(app.verdict("4-1").rule(), change("", 0)))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.required");
        assertThat(app.get(RuleChanges.class).all()).isEmpty();
    }

    @Test
    void aNewerCatalogueNeverOverwritesWhatTheBodySet() throws IOException {
        app.get(RuleChanges.class).change(app.verdict("4-1").rule(), change("この団体の言い方で点検する", 31));
        var newer = changes(newerCatalogue());
        assertThat(newer.updates())
                .singleElement()
                .satisfies(update -> {
                    assertThat(update.title()).isEqualTo("この団体の言い方で点検する");
                    assertThat(update.days()).isEqualTo(62);
                });
        var id = app.verdict("4-1").rule().id();
        inTransaction(() -> newer.follow(id));
        assertThat(app.verdict("4-1").rule().title()).isEqualTo("この団体の言い方で点検する");
        assertThat(app.verdict("4-1").rule().responsible()).isEqualTo("MANAGER");
        assertThat(newer.days(app.verdict("4-1").rule())).isEqualTo(62);
        assertThat(newer.updates()).isEmpty();
    }

    @Test
    void aRuleLeftAsItIsIsNotAskedAboutAgain() throws IOException {
        var newer = changes(newerCatalogue());
        UUID id = app.verdict("4-1").rule().id();
        inTransaction(() -> newer.leave(id));
        assertThat(newer.updates()).isEmpty();
        assertThat(newer.days(app.verdict("4-1").rule())).isEqualTo(31);
    }

    private void inTransaction(Runnable act) {
        app.get(TransactionTemplate.class).executeWithoutResult(status -> act.run());
    }

    private RuleChanges changes(Catalogue catalogue) {
        return new RuleChanges(
                app.get(RuleTable.class),
                catalogue,
                app.get(Ledger.class),
                app.get(JsonMapper.class),
                app.get(Dates.class));
    }

    private static Catalogue newerCatalogue() throws IOException {
        try (var stream = Catalogue.class.getResourceAsStream("catalogue.json")) {
            var text = new String(stream.readAllBytes(), UTF_8);
            var start = text.indexOf("{", text.indexOf("\"number\": \"4-1\"") - 20);
            var end = text.indexOf("\"number\": \"5-1\"");
            var rule = text.substring(start, text.lastIndexOf("}", end) + 1);
            var changed =
                    rule.replace("\"days\": 31", "\"days\": 62").replace("毎月点検する", "二月に一度点検する");
            return Catalogue.read(
                    "newer.json",
                    new ByteArrayInputStream(
                            ("{\"version\": \"2\", \"rules\": [" + changed + "]}").getBytes(UTF_8)),
                    Set.of("measures.recorded"));
        }
    }
}
