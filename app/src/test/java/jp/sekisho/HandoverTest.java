package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.access.Setup;
import jp.sekisho.handover.Envelopes;
import jp.sekisho.handover.Handover;
import jp.sekisho.handover.Pack;
import jp.sekisho.handover.Seal;
import jp.sekisho.home.Backups;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Rules;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.notices.Notices;
import jp.sekisho.organization.ContactNet;
import jp.sekisho.organization.People;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Templates;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Errand;
import jp.sekisho.shared.Errands;
import jp.sekisho.shared.Verdict;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/// The officer goes, the envelope is opened, and the paper on the wall grows old.
class HandoverTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private RunningApp app;
    private Visitor officer;
    private UUID officerPerson;

    @BeforeEach
    void start() throws Exception {
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        officer = app.signIn("admin", PASSWORD);
        officerPerson = app.get(Accounts.class).all().getFirst().person();
    }

    @AfterEach
    void end() {
        app.close();
        LocaleContextHolder.resetLocaleContext();
    }

    private void contact(String name, String day, String night) {
        app.get(ContactNet.class).add(null, name, "", day, night);
    }

    private List<String> errands(UUID person) {
        return app.all(Errands.class).stream()
                .flatMap(each -> each.of(person, app.get(Dates.class).today()).stream())
                .map(Errand::key)
                .toList();
    }

    private Visitor.Page send(HtmlForm form) {
        return officer.post(form.action(), form.fields());
    }

    private HtmlForm form(String path, String action) {
        return HtmlForm.find(officer.get(path).text(), action);
    }

    private Visitor.Page putUp() {
        return send(form("/emergency", "/emergency/printed").fill("posted", "事務室の壁"));
    }

    @Test
    void thePackOnTheWallGrowsOldWithTheContacts() {
        assertThat(officer.get("/emergency").text()).contains("先に、緊急連絡網を登録してください");
        app.get(Pack.class).round();
        assertThat(errands(officerPerson)).doesNotContain("errand.pack");

        contact("通報 一郎", "0749-00-0001", "090-0000-0001");
        app.get(Pack.class).round();
        assertThat(officer.get("/emergency").text()).contains("まだ印刷していません");
        assertThat(errands(officerPerson)).contains("errand.pack");

        assertThat(putUp().text()).contains("最新です", "事務室の壁");
        assertThat(errands(officerPerson)).doesNotContain("errand.pack");
        var first = app.get(Pack.class).now().fingerprint();
        app.clock.forward(Duration.ofDays(3));
        app.get(Pack.class).round();
        assertThat(app.get(Pack.class).now().standing()).isEqualTo(Pack.Standing.CURRENT);

        contact("通報 二郎", "0749-00-0002", "");
        app.get(Pack.class).round();
        app.get(Pack.class).round();
        assertThat(officer.get("/emergency").text()).contains("古くなっています", "11月27日から");
        assertThat(errands(officerPerson)).contains("errand.pack");
        assertThat(app.get(Notices.class).of(officerPerson))
                .filteredOn(each -> each.key().equals("pack-OUTDATED"))
                .hasSize(1);
        assertThat(compared(first.substring(0, 4))).contains("古い紙です", "事務室の壁");
        assertThat(compared(app.get(Pack.class).now().fingerprint())).contains("今の内容と同じ");
        assertThat(compared("ffff ffff")).contains("記録のない記号");
        assertThat(compared("xyz")).contains("4文字以上");
    }

    private String compared(String sign) {
        return officer.post("/emergency/compare", Map.of("sign", sign)).text();
    }

    @Test
    void whatWasPrintedBeforeAChangeIsNotPutUpAsCurrent() {
        contact("通報 一郎", "0749-00-0001", "");
        var form = form("/emergency", "/emergency/printed");
        contact("通報 二郎", "0749-00-0002", "");
        var refused = send(form.fill("posted", "事務室の壁"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("印刷してから内容が変わりました");
        assertThat(app.get(Pack.class).now().standing()).isEqualTo(Pack.Standing.NEVER);
    }

    @Test
    void aPackThatStaysOldIsShort() {
        var edition = Fixtures.smallRegulation(app);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class).takeUp(edition, List.of(new Choice("7-6", demand)));
        assertThat(verdict()).isEqualTo(Verdict.UNREGISTERED);
        contact("通報 一郎", "0749-00-0001", "");
        app.get(Pack.class).round();
        assertThat(verdict()).isEqualTo(Verdict.NOT_STARTED);
        assertThat(errands(officerPerson)).doesNotContain("errand.pack");
        putUp();
        assertThat(verdict()).isEqualTo(Verdict.MET);
        contact("通報 二郎", "0749-00-0002", "");
        app.get(Pack.class).round();
        assertThat(verdict()).isEqualTo(Verdict.IN_TIME);
        assertThat(errands(officerPerson)).contains("errand.pack");
        app.clock.forward(Duration.ofDays(15));
        assertThat(verdict()).isEqualTo(Verdict.SHORT);
        assertThat(errands(officerPerson)).doesNotContain("errand.pack");
    }

    private Verdict verdict() {
        return app.get(Verdicts.class).now().orElseThrow().rules().stream()
                .filter(each -> each.rule().number().equals("7-6"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void theStepsOfTheBodyTakeThePlaceOfTheUsualOnes() throws Exception {
        contact("通報 一郎", "0749-00-0001", "090-0000-0001");
        assertThat(pack())
                .contains(
                        "おかしい端末の通信の線を抜き",
                        "0749-00-0001",
                        "090-0000-0001",
                        "30日以内",
                        app.get(Pack.class).now().fingerprint());
        send(
                form("/emergency", "/emergency/plan")
                        .fill("plan", "緊急時対応計画（総務課の赤い綴り）")
                        .fill("isolation", "サーバ室の棚２の青い線を抜く\n宿直に告げる")
                        .fill("places", "構成図：金庫"));
        assertThat(pack())
                .contains("サーバ室の棚２の青い線を抜く", "総務課の赤い綴り", "構成図：金庫")
                .doesNotContain("おかしい端末の通信の線を抜き");
        assertThat(officer.get("/emergency/pack.pdf").text()).startsWith("%PDF");
        assertThat(officer.get("/reports/emergency.pdf").status()).isEqualTo(404);
        assertThat(
                        words(
                                app.get(Templates.class)
                                        .document(
                                                ReportKind.EMERGENCY, false, LocalDate::toString)))
                .doesNotContain("0749-00-0001", app.get(Pack.class).now().fingerprint())
                .contains("この紙には電話番号が載っていない");
    }

    private String pack() throws IOException {
        return words(
                app.get(Templates.class).document(ReportKind.EMERGENCY, true, LocalDate::toString));
    }

    private static String words(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void anEnvelopeIsSealedOpenedAndSealedAgain() throws Exception {
        // Tests share a folder, and one before may have made a key for it.
        Files.deleteIfExists(app.database.folder().root().resolve("keys/recovery"));
        assertThat(officer.get("/envelopes").text()).contains("復旧鍵がありません");
        var key = app.get(Setup.class).recoveryKey();
        var id = app.get(Backups.class).keyId().orElseThrow();
        assertThat(officer.get("/envelopes").text()).contains("番号 " + id, "封緘した記録がありません");

        assertThat(enter("OPENED", "R8-1", "管理 太郎", "立会 花子", "", "試し")).contains("登録されていません");
        assertThat(enter("SEALED", "R8-1", "管理 太郎", "管理 太郎", "金庫", "")).contains("別の人");
        assertThat(enter("SEALED", "R8-1", "管理 太郎", "立会 花子", "", "")).contains("入力してください");
        assertThat(enter("SEALED", "R8-1", "管理 太郎", "立会 花子", key.text(), ""))
                .contains("鍵の文字が入力されています");
        assertThat(
                        enter(
                                "SEALED",
                                "R8-1",
                                "管理 太郎",
                                "立会 花子",
                                String.join("　", key.groups().subList(3, 8)),
                                ""))
                .contains("鍵の文字が入力されています");
        assertThat(enter("SEALED", "R8-1", "管理 太郎", "立会 花子", "総務課の金庫", "")).contains("封緘されています");
        assertThat(enter("SEALED", "R8-1", "管理 太郎", "立会 花子", "総務課の金庫", "")).contains("すでに登録されています");
        assertThat(enter("RESEALED", "R8-1", "管理 太郎", "立会 花子", "金庫", "")).contains("開封か廃棄");
        assertThat(enter("OPENED", "R8-1", "管理 太郎", "立会 花子", "", "復元の訓練のため"))
                .contains("開封中", "復元の訓練のため", "封緘した記録がありません");
        assertThat(enter("RESEALED", "R8-1", "管理 太郎", "立会 花子", "別の庁舎の金庫", ""))
                .contains("封緘中（再封）", "封緘されています");

        app.get(Backups.class).newKey();
        assertThat(officer.get("/envelopes").text()).contains("（前の鍵）", "封緘した記録がありません");
        assertThat(app.get(Envelopes.class).all())
                .extracting(Seal::what)
                .containsExactly(Seal.What.RESEALED, Seal.What.OPENED, Seal.What.SEALED);
    }

    private String enter(
            String what, String envelope, String by, String witness, String place, String reason) {
        return send(form("/envelopes", "/envelopes")
                        .fill("what", what)
                        .fill("envelope", envelope)
                        .fill("doneBy", by)
                        .fill("witness", witness)
                        .fill("place", place)
                        .fill("reason", reason))
                .text();
    }

    @Test
    void theNextOfficerTakesOverWhatTheLastOneGave() throws Exception {
        contact("通報 一郎", "0749-00-0001", "090-0000-0001");
        var key = app.get(Setup.class).recoveryKey();
        var first =
                app.get(Accounts.class).openForNew("後任 花子", "kounin", Set.of(Right.OFFICER), "引継ぎ");
        var next = app.enter("kounin", first, PASSWORD);
        var person = app.get(People.class).find("後任", TODAY, 10).getFirst().id();

        assertThat(officer.get("/handover").text()).contains("まだ作っていません");
        assertThat(send(form("/handover", "/handover")).status()).isEqualTo(422);
        var made =
                send(
                        form("/handover", "/handover")
                                .fill("to", person.toString())
                                .fill("remarks", "委託先との打合せは毎月第２火曜"));
        assertThat(made.text()).contains("後任 花子がまだ受け取っていません");
        var note = app.get(Handover.class).newest().getFirst();
        var text = words(app.get(Handover.class).docx(note));
        assertThat(text)
                .contains(
                        "管理 太郎から後任 花子へ",
                        note.fingerprint(),
                        "0749-00-0001",
                        app.get(Backups.class).keyId().orElseThrow(),
                        "封緘の記録がない",
                        "委託先との打合せは毎月第２火曜",
                        "管理 太郎（admin）",
                        app.database.folder().root().toString());
        assertThat(text).doesNotContain(key.groups().getFirst()).doesNotContain(key.text());
        assertThat(officer.get("/handover/" + note.id() + ".pdf").text()).startsWith("%PDF");

        assertThat(errands(person)).contains("errand.handover");
        var stranger = officer.post("/handover/" + note.id() + "/take", Map.of("remark", ""));
        assertThat(stranger.text()).contains("受け取れるのは、後任 花子だけです");
        assertThat(next.get("/handover").text()).contains("引継書を受け取る", note.fingerprint());
        next.submit(HtmlForm.find(next.get("/handover").text(), "/handover/.*/take"));
        assertThat(officer.get("/handover").text()).contains("後任 花子が、11月24日に引継書を受け取りました");
        assertThat(errands(person)).doesNotContain("errand.handover");
        assertThat(app.get(Ledger.class).before(Long.MAX_VALUE, 200))
                .extracting(each -> each.action())
                .contains("handover.note.made", "handover.note.taken");
        // What was given stays as it was given.
        contact("通報 二郎", "0749-00-0002", "");
        assertThat(words(app.get(Handover.class).docx(note))).isEqualTo(text);
    }
}
