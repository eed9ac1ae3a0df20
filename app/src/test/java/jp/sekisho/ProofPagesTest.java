package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.sekisho.ledger.Handouts;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an auditor with a sheet of paper does.
class ProofPagesTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static RunningApp app;
    private static Visitor officer;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        officer = app.signIn("admin", PASSWORD);
    }

    @AfterAll
    static void end() {
        app.close();
    }

    @Test
    void aSheetIsRecordedPrintedAndComparedLater() throws Exception {
        assertThat(officer.get("/proof").text()).contains("何も証明できません", "まだ渡していません");

        var sheet =
                officer.post("/proof/handouts", Map.of("givenTo", "監査委員 森 様", "means", "PAPER"));
        assertThat(sheet.status()).isEqualTo(200);
        var handout = app.get(Handouts.class).all().getFirst().handout();
        assertThat(sheet.text()).contains("監査委員 森 様（紙）", "令和8年11月24日");
        handout.rows().forEach(row -> assertThat(sheet.text()).contains(row));
        assertThat(officer.get(sheet.path() + "/checkpoint.txt").text())
                .contains("\n" + handout.size() + "\n");

        var page = officer.get("/proof").text();
        assertThat(page).contains("どれも今の証跡簿", handout.rows().getFirst());
        assertThat(compared("" + handout.size(), String.join(" ", handout.rows())))
                .contains("一致しました", "監査委員 森 様へ渡した")
                .doesNotContain("初めの組だけ");
        var first = handout.rows().getFirst();
        assertThat(compared("" + handout.size(), first.toUpperCase(Locale.ROOT)))
                .contains("一致しました", "初めの組だけ");
        assertThat(compared("1", first)).contains("一致しない", "書き換えられて");
        assertThat(compared("4,000", first)).contains("この証跡簿より先", "前の状態に戻されて");

        try (var connection = app.database.login(Role.BACKUP).connect()) {
            assertThat(LedgerAudit.run(connection, List.of()).whole()).isTrue();
        }
        assertThat(officer.get("/ledger").text()).contains("ledger.checkpoint.handed");
    }

    private static String compared(String size, String groups) {
        var page = officer.post("/proof/compare", Map.of("size", size, "groups", groups));
        assertThat(page.status()).isEqualTo(200);
        var told = Pattern.compile("role=\"status\".*?</div>", Pattern.DOTALL).matcher(page.text());
        assertThat(told.find()).isTrue();
        return told.group();
    }

    @Test
    void whatIsNoSheetIsSaidAndNothingIsHandedToNobody() {
        assertThat(officer.post("/proof/compare", Map.of("size", "many", "groups", "12")).status())
                .isEqualTo(422);
        var before = app.get(Handouts.class).all().size();
        assertThat(
                        officer.post("/proof/handouts", Map.of("givenTo", " ", "means", "PAPER"))
                                .status())
                .isEqualTo(422);
        assertThat(app.get(Handouts.class).all()).hasSize(before);
    }
}
