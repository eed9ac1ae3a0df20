package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.calendar.Escalations;
import jp.sekisho.calendar.OwnCalendar;
import jp.sekisho.calendar.YearGrid;
import jp.sekisho.calendar.YearPaper;
import jp.sekisho.imports.Imports;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.notices.Notice;
import jp.sekisho.notices.Notices;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Consequence;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Transfers;
import jp.sekisho.organization.Unit;
import jp.sekisho.organization.Units;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.shared.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is asked for a transfer stands where duties are looked at, until it is done on either page or
/// the transfer is withdrawn.
class TransferDutiesTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 22);
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final FiscalYear YEAR = FiscalYear.of(TODAY);
    private static final String ROW = "異動に伴う作業（令和9年4月1日）";
    private static final String LIST =
            """
            職員番号,氏名,旧所属,新所属,職名,異動日,異動区分
            0101,田邊　実,総務課,,,R9.3.31,定年退職
            0103,野田　亜希,総務課,業務課,主査,R9.4.1,転任
            """;

    private RunningApp app;
    private Transfers transfers;
    private Visitor officer;
    private Visitor clerk;
    private Visitor manager;
    private UUID taken;
    private UUID key;
    private UUID terminal;

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2027-03-22T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        Fixtures.smallRegulation(app);
        take(
                "roster",
                """
                職員番号,氏名,所属,職名,発令日
                0101,田邊　実,総務課,課長,R8.4.1
                0102,清水　浩,業務課,課長,R8.4.1
                0103,野田　亜希,総務課,主査,R8.4.1
                0104,井口　真由,業務課,主事,R8.4.1
                0106,山田　太郎,総務課,技師,R8.4.1
                0107,山田　太郎,業務課,主事,R8.4.1
                """);
        taken = take("transfers", LIST);
        appoint(Role.MANAGER, unit("業務課"), "清水");
        transfers = app.get(Transfers.class);
        key = ask("田邊", "鍵を返す", "井口真由", 3, 30);
        terminal = ask("野田", "端末を渡す", "業務課", 3, 31);
        ask("野田", "名札を作る", "庶務のだれか", 4, 5);
        ask("野田", "机を動かす", "山田　太郎", 4, 5);
        app.enter("iguchi", open("井口", "iguchi"), PASSWORD);
        app.enter("shimizu", open("清水", "shimizu"), PASSWORD);
        signIn();
    }

    private void appoint(Role role, @Nullable UUID unit, String name) {
        app.get(Appointments.class)
                .appoint(
                        new NewAppointment(
                                role, unit, person(name), null, 0, FIRST, "決裁", "", FIRST, null),
                        "");
    }

    private void signIn() {
        officer = app.signIn("admin", PASSWORD);
        clerk = app.signIn("iguchi", PASSWORD);
        manager = app.signIn("shimizu", PASSWORD);
    }

    private void daysPass(int days) {
        app.clock.forward(Duration.ofDays(days));
        signIn();
    }

    @AfterEach
    void end() {
        app.close();
    }

    private UUID take(String register, String text) {
        var imports = app.get(Imports.class);
        var draft = imports.begin(register, "表.csv", text.getBytes(UTF_8), false);
        return imports.take(register, draft, imports.draft(register, draft).seal());
    }

    private UUID person(String name) {
        return app.get(People.class).find(name, TODAY, 1).getFirst().id();
    }

    private UUID unit(String name) {
        return app.get(Units.class).on(TODAY).stream()
                .filter(each -> each.name().equals(name))
                .map(Unit::id)
                .findFirst()
                .orElseThrow();
    }

    private String open(String name, String signInName) {
        return app.get(Accounts.class).open(person(name), signInName, Set.of(Right.STAFF), "職員");
    }

    private UUID ask(String name, String text, String owner, int month, int day) {
        return transfers.add(person(name), APRIL, text, owner, LocalDate.of(2027, month, day));
    }

    private String calendar(String name) {
        return app.get(OwnCalendar.class).file(person(name)).replace("\r\n ", "");
    }

    private List<String> titles(boolean ahead) {
        return app.get(YearPaper.class).grid(YEAR, ahead).rows().stream()
                .map(YearGrid.Row::title)
                .toList();
    }

    private List<UUID> written() {
        return transfers.consequences(APRIL).stream()
                .filter(each -> !each.done())
                .flatMap(each -> Optional.ofNullable(each.task()).stream())
                .toList();
    }

    @Test
    void everybodyFindsWhatHeHasToDoAndOnlyWhoMayKnowFindsTheRest() {
        assertThat(clerk.get("/").text()).contains("田邊　実の異動：鍵を返す").doesNotContain("端末を渡す");
        assertThat(clerk.get("/duties/own").text())
                .contains("田邊　実の異動：鍵を返す", ROW)
                .doesNotContain("端末を渡す", "/transfers/2027");
        assertThat(calendar("井口"))
                .contains("SUMMARY:田邊　実の異動：鍵を返す", "DTSTART;VALUE=DATE:20270330")
                .doesNotContain("端末を渡す");

        assertThat(manager.get("/").text()).contains("野田　亜希の異動：端末を渡す");
        assertThat(manager.get("/duties/own").text()).contains("端末を渡す");
        assertThat(manager.get("/duties").text())
                .as("the day has not come")
                .doesNotContain("鍵を返す", "端末を渡す", ROW);
        assertThat(titles(false)).isEmpty();

        assertThat(officer.get("/").text())
                .as("a name of two people and a name of nobody")
                .contains("名札を作る", "机を動かす")
                .doesNotContain("鍵を返す", "端末を渡す");
        assertThat(officer.get("/duties").text())
                .contains("鍵を返す", "端末を渡す", "名札を作る", "href=\"/transfers/2027-04-01\"")
                .contains(ROW + "　3月　予定", "期限を過ぎた実施事項はありません");
        assertThat(officer.get("/duties?role=MANAGER").text()).doesNotContain("鍵を返す");
        assertThat(titles(true)).containsExactly(ROW);
        assertThat(officer.get("/duties/list.xlsx").status()).isEqualTo(200);
    }

    @Test
    void itRunsLateAcrossTheDayAndIsDoneOnEitherPage() {
        daysPass(9);
        assertThat(clerk.get("/duties/own").text()).contains("1日超過", "1件が期限を過ぎています");
        assertThat(officer.get("/duties").text()).contains("期限を過ぎた実施事項が1件あります", ROW + "　3月　期限超過");
        assertThat(officer.get("/duties?standing=LATE").text())
                .contains("鍵を返す")
                .doesNotContain("端末を渡す");

        var done = "/duties/transfers/" + key + "/done";
        assertThat(manager.post(done, Map.of()).status()).isEqualTo(404);
        assertThat(written()).contains(key, terminal);
        var size = app.get(Ledger.class).size();
        clerk.submit(HtmlForm.find(clerk.get("/duties/own").text(), done));
        assertThat(app.get(Ledger.class).size()).isGreaterThan(size);
        assertThat(written()).as("the page of transfers knows").doesNotContain(key);
        assertThat(clerk.post(done, Map.of()).status()).isEqualTo(404);
        assertThat(clerk.get("/duties/own").text()).doesNotContain("鍵を返す");
        assertThat(clerk.get("/").text()).doesNotContain("鍵を返す");
        assertThat(calendar("井口")).doesNotContain("鍵を返す");
        assertThat(officer.get("/duties").text()).contains(ROW + "　3月　済み", "済み1・");

        daysPass(1);
        assertThat(manager.get("/duties/own").text()).contains("端末を渡す", "1日超過");
        assertThat(manager.get("/duties").text())
                .as("the day has come")
                .contains("端末を渡す", ROW)
                .doesNotContain("/transfers/2027");
        assertThat(calendar("清水")).contains("端末を渡す");
        officer.post("/transfers/" + APRIL + "/tasks/" + terminal + "/done", Map.of());
        assertThat(manager.get("/duties/own").text()).doesNotContain("端末を渡す");
        assertThat(manager.get("/duties").text()).doesNotContain("端末を渡す").contains("名札を作る");
        assertThat(calendar("清水")).doesNotContain("端末を渡す");
    }

    @Test
    void aTransferThatIsWithdrawnAsksForNothing() {
        app.get(Imports.class).undo("transfers", taken);
        assertThat(written()).isEmpty();
        assertThat(titles(true)).isEmpty();
        assertThat(officer.get("/duties").text()).doesNotContain("鍵を返す", "端末を渡す", "名札を作る");
        assertThat(clerk.get("/").text()).doesNotContain("鍵を返す");
        assertThat(clerk.get("/duties/own").text()).doesNotContain("鍵を返す");
        assertThat(calendar("井口")).doesNotContain("鍵を返す");
        assertThat(clerk.post("/duties/transfers/" + key + "/done", Map.of()).status())
                .isEqualTo(404);

        take("transfers", LIST);
        assertThat(written()).as("it stands after all").hasSize(4).contains(key, terminal);
        assertThat(clerk.get("/duties/own").text()).contains("鍵を返す");
    }

    /// How many times each was told that something of a transfer is late.
    private List<Integer> told(String... names) {
        app.get(Escalations.class).tell();
        app.get(Escalations.class).tell();
        return java.util.Arrays.stream(names)
                .map(name ->
                        (int)
                                app.get(Notices.class).of(person(name)).stream()
                                        .map(Notice::key)
                                        .filter(key -> key.startsWith("transfer-late"))
                                        .count())
                .toList();
    }

    @Test
    void whatIsLateClimbsTheLadderOfDutiesAndNoHigherBeforeTheDay() throws Exception {
        appoint(Role.CHIEF, null, "野田");
        appoint(Role.CISO, null, "0106");
        ask("田邊", "宿直表を直す", "井口真由", 3, 23);
        String[] line = {"井口", "清水", "野田", "0106", "管理"};
        assertThat(told(line)).containsExactly(0, 0, 0, 0, 0);
        daysPass(9);
        assertThat(told(line)).as("only who has to do it").containsExactly(2, 0, 0, 0, 0);
        assertThat(clerk.get("/notices").text()).contains("田邊　実の異動であなたが行う「鍵を返す」が、期限を1日");
        assertThat(clerk.get("/duties/own").text()).contains("1日超過　井口　真由");
        daysPass(1);
        assertThat(told(line)).as("the day has come").containsExactly(2, 2, 0, 0, 0);
        assertThat(manager.get("/notices").text())
                .contains("野田　亜希の異動であなたが行う「端末を渡す」", "田邊　実の異動に伴う「宿直表を直す」が、期限を9日");
        daysPass(5);
        assertThat(told(line)).containsExactly(2, 3, 1, 0, 2);
        assertThat(manager.get("/duties").text())
                .contains("1日超過　井口　真由", "7日超過　情報セキュリティ管理者　清水　浩")
                .contains("14日超過　統括情報セキュリティ責任者　野田　亜希", "1日超過　管理 太郎");
        transfers.done(terminal, LocalDate.of(2027, 4, 6));
        daysPass(14);
        assertThat(told(line)).as("what is done climbs no more").containsExactly(2, 3, 4, 4, 2);
        try (var connection = app.database.login(jp.sekisho.postgres.Role.BACKUP).connect()) {
            assertThat(LedgerAudit.run(connection, List.of()).whole()).isTrue();
        }
    }

    private List<LocalDate> due(LocalDate day) {
        return transfers.consequences(day).stream()
                .filter(each -> each.task() != null && !each.done())
                .map(Consequence::due)
                .toList();
    }

    @Test
    void whatIsAskedMovesWithTheDayOfTheTransfer() {
        var imports = app.get(Imports.class);
        imports.undo("transfers", taken);
        var later =
                take("transfers", LIST.replace("R9.3.31", "R9.4.30").replace("R9.4.1", "R9.5.1"));
        var may = LocalDate.of(2027, 5, 1);
        assertThat(due(APRIL)).isEmpty();
        assertThat(due(may))
                .containsExactly(
                        LocalDate.of(2027, 4, 29),
                        LocalDate.of(2027, 4, 30),
                        LocalDate.of(2027, 5, 5),
                        LocalDate.of(2027, 5, 5));
        assertThat(clerk.get("/duties/own").text())
                .contains("鍵を返す", "異動に伴う作業（令和9年5月1日）", "4月1日の異動から移りました");
        assertThat(officer.get("/transfers/" + may).text())
                .contains("鍵を返す（井口真由）4月1日の異動に書かれ、異動の日とともに期限も移りました");
        daysPass(9);
        assertThat(told("井口")).as("it is not late any more").containsExactly(0);
        clerk.post("/duties/transfers/" + key + "/done", Map.of());
        assertThat(due(may)).hasSize(3);
        assertThat(transfers.consequences(may)).filteredOn(Consequence::done).hasSize(1);

        imports.undo("transfers", later);
        assertThat(due(may)).isEmpty();
        take("transfers", LIST);
        assertThat(due(APRIL))
                .as("back on the day for which it was written")
                .containsExactly(
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2027, 4, 5),
                        LocalDate.of(2027, 4, 5));
    }
}
