package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.sekisho.files.EvidenceRegister;
import jp.sekisho.files.Subject;
import jp.sekisho.files.TestFiles;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Role;
import jp.sekisho.shared.Absent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Evidence from its upload to its end, and all that is not taken.
@ExtendWith(OutputCaptureExtension.class)
class EvidenceTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final String NUMBER = "123456789018";
    private static final String NEW = "/evidence/new";

    private static RunningApp app;
    private static Visitor officer;
    private static EvidenceRegister register;
    private static UUID person;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        register = app.get(EvidenceRegister.class);
        person = app.get(People.class).register("示す 花子", "", "");
        officer = signIn();
    }

    @AfterAll
    static void end() {
        app.close();
    }

    private static Visitor signIn() {
        var visitor = new Visitor(app.address());
        visitor.submit(
                HtmlForm.find(visitor.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
        return visitor;
    }

    private static Map<String, Object> fields(String title) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("evidence.title", title);
        fields.put("evidence.medium", "PAPER");
        fields.put("evidence.documentNumber", "広施第88号");
        fields.put("evidence.datedOn.era", "REIWA");
        fields.put("evidence.datedOn.year", "8");
        fields.put("evidence.datedOn.month", "11");
        fields.put("evidence.datedOn.day", "20");
        fields.put("evidence.retention", "FIVE");
        return fields;
    }

    private static Visitor.Page bring(String title, String fileName, byte[] content) {
        return bring(fields(title), fileName, content);
    }

    private static Visitor.Page bring(Map<String, Object> fields, String fileName, byte[] content) {
        officer.get(NEW);
        return officer.upload(NEW, fields, "evidence.file", fileName, content);
    }

    private static UUID brought(String title, String fileName, byte[] content) {
        var page = bring(title, fileName, content);
        assertThat(page.path()).as(page.text()).matches("/evidence/[0-9a-f-]{36}");
        return UUID.fromString(page.path().substring("/evidence/".length()));
    }

    private static void refused(String fileName, byte[] content, String... words) {
        var kept = originals();
        var page = bring("断られる資料", fileName, content);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains(words);
        assertThat(page.text()).as("nothing else is lost").contains("断られる資料", "広施第88号");
        assertThat(originals()).isEqualTo(kept);
    }

    private static long originals() {
        return Long.parseLong(ask("select count(*) from files.original"));
    }

    private static String ask(String question) {
        try (var owner = app.database.login(Role.OWNER).connect();
                var sql = owner.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void verifies() {
        try (var backup = app.database.login(Role.BACKUP).connect()) {
            var report = LedgerAudit.run(backup, List.of());
            assertThat(report.whole()).as("%s", report).isTrue();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void aPdfIsRegisteredSeenAndTakenAway() {
        var content = TestFiles.pdf("entry log");
        var evidence = brought("入退室記録（10月分）", "入退室記録.pdf", content);
        var page = officer.get("/evidence/" + evidence).text();
        assertThat(page)
                .contains("入退室記録（10月分）", "広施第88号", "令和8年11月20日", "個人番号 検出なし", "ウイルス検査なし")
                .contains("令和14年3月31日まで", "管理 太郎");
        assertThat(officer.get("/evidence").text()).contains("入退室記録（10月分）", "広施第88号");

        var file = officer.get("/evidence/" + evidence + "/file");
        assertThat(file.text()).startsWith("%PDF-1.7");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E5%85%A5");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");

        var look = officer.get("/evidence/" + evidence + "/preview");
        assertThat(look.text()).contains("/preview/page/1");
        assertThat(look.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox")
                .doesNotContain("script-src", "allow-scripts");
        var drawn = officer.get("/evidence/" + evidence + "/preview/page/1");
        assertThat(drawn.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(drawn.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(drawn.text()).contains("PNG").doesNotContain("%PDF");
        assertThat(officer.get("/evidence/" + evidence + "/preview/page/9").status())
                .isEqualTo(404);
        verifies();
    }

    @Test
    void wordsAreShownWithoutTheFile() {
        var document =
                brought("手順書", "手順書.docx", TestFiles.docx("第一章 <b>目的</b>".replace("<", "&lt;")));
        assertThat(officer.get("/evidence/" + document + "/preview").text())
                .contains("第一章 &lt;b&gt;目的");
        var sheet = brought("一覧", "一覧.xlsx", TestFiles.xlsx("氏名", "花子"));
        assertThat(officer.get("/evidence/" + sheet + "/preview").text()).contains("【申請】", "花子");
        var list = brought("名簿", "名簿.csv", "氏名,所属\n花子,総務課\n".getBytes(UTF_8));
        assertThat(officer.get("/evidence/" + list + "/preview").text()).contains("総務課");
    }

    @Test
    void aScanIsSaidToBeUnsearched() {
        var scan = brought("写真", "施錠.png", TestFiles.png());
        assertThat(officer.get("/evidence/" + scan).text()).contains("未検査（文字のない画像）", "PNG画像");
        assertThat(officer.get("/evidence/" + scan + "/preview/page/1").text()).contains("PNG");
    }

    @Test
    void theSameFileIsFoundAndServesSeveralThings() {
        var content = TestFiles.pdf("twice the same");
        var first = brought("契約書", "契約書.pdf", content);
        var kept = originals();
        var again = bring("契約書の写し", "copy.pdf", content);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("この資料は既に登録されています：契約書", "href=\"/evidence/" + first + "\"");
        assertThat(originals()).isEqualTo(kept);

        var hanako = new Subject("person", person);
        var rule = new Subject("rule", UUID.randomUUID());
        register.use(first, hanako);
        register.use(first, hanako);
        register.use(first, rule);
        assertThat(register.get(first).uses()).isEqualTo(2);
        assertThat(register.of(rule))
                .singleElement()
                .satisfies(e -> assertThat(e.id()).isEqualTo(first));
        assertThat(officer.get("/evidence/" + first).text())
                .contains("示す 花子", "/people/" + person, "2件に使っています");
        register.endUse(first, hanako);
        assertThat(register.get(first).uses()).isEqualTo(1);
        assertThat(register.of(hanako)).isEmpty();
        assertThat(officer.get("/evidence/" + first).text()).contains("（終わった使い方）");
        verifies();
    }

    @Test
    void eachRefusalSaysWhatAndWhatWasExpected() {
        refused("資料.pdf", TestFiles.docx("x"), "拡張子は.pdfですが、中身はWord文書です");
        refused("資料", TestFiles.pdf("x"), "拡張子がありませんが、中身はPDFです");
        refused("空.pdf", new byte[0], "ファイルに中身がありません");
        refused("大.png", new byte[(20 << 20) + 1], "20MBまでですが、このファイルは21MB");
        refused("locked.pdf", TestFiles.lockedPdf(), "パスワードを外して保存したファイル");
        refused("壊.pdf", "%PDF-1.7\nnothing".getBytes(UTF_8), "ファイルが壊れています");
        refused("実行.exe", "MZ\0\0".getBytes(UTF_8), ".exeは、プログラム");
        refused("実行.pdf", "MZ\0\0%PDF-1.7".getBytes(UTF_8), "これはプログラムです");
        refused("道具.ps1", "Get-Process".getBytes(UTF_8), ".ps1は、プログラム");
        refused("頁.txt", "<html><script>1</script>".getBytes(UTF_8), "これはウェブページ");
        refused("書.docx", TestFiles.macros(), "マクロの入ったファイル");
        refused("圧縮.zip", zip(), "中のファイルを取り出して");
        refused("爆弾.docx", TestFiles.bomb(), "ファイルの中身が大きすぎます");
        refused("半分.png", Arrays.copyOf(TestFiles.png(), 100), "ファイルが壊れています");
        var nothing = officer.post(NEW, fields("断られる資料"));
        assertThat(nothing.text()).contains("ファイルを選んでください");
        var untitled = bring(" ", "a.pdf", TestFiles.pdf("untitled"));
        assertThat(untitled.text()).contains("入力してください");
    }

    private static byte[] zip() {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
            zip.write(1);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void aMyNumberLeavesNoTraceAnywhere(CapturedOutput output) {
        refused("申請.pdf", TestFiles.pdf("My Number " + NUMBER), "個人番号の欄に番号があります（1頁）");
        refused("申請.xlsx", TestFiles.xlsx("個人番号", NUMBER), "（申請 D4）", "保存も記録もしていません");
        refused("申請.docx", TestFiles.docx("氏名", "個人番号", NUMBER), "（3行目）");
        refused("申請.csv", ("氏名,個人番号\n花子," + NUMBER + "\n").getBytes(UTF_8), "個人番号の欄に番号があります");
        refused("申請" + NUMBER + ".pdf", TestFiles.pdf("x"), "ファイル名に、個人番号かもしれない");
        var titled = bring("個人番号 " + NUMBER, "a.pdf", TestFiles.pdf("titled"));
        assertThat(titled.text()).contains("個人番号は登録できません");
        assertThat(traces(NUMBER)).isEmpty();
        assertThat(output.getAll()).doesNotContain(NUMBER);
    }

    /// Tables in which the digits stand, as text or as bytes.
    private static List<String> traces(String digits) {
        var hex = new StringBuilder();
        digits.chars().forEach(each -> hex.append(Integer.toHexString(each)));
        var tables =
                ask(
                        "select string_agg(schemaname || '.' || tablename, ',') from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
        return Arrays.stream(tables.split(","))
                .filter(table ->
                        !ask("select count(*) from "
                                        + table
                                        + " t where position('"
                                        + digits
                                        + "' in t::text) > 0 or position('"
                                        + hex
                                        + "' in t::text) > 0")
                                .equals("0"))
                .toList();
    }

    @Test
    void twelveDigitsAreAskedAboutAndTheAnswerIsRecorded() {
        var content =
                TestFiles.pdf("serial " + NUMBER.replaceAll("(....)(....)(....)", "$1 $2 $3"));
        refused("機器.pdf", content, "個人番号かもしれない12桁の数字", "evidence.declared");
        var fields = fields("機器の一覧");
        fields.put("evidence.declared", "yes");
        var page = bring(fields, "機器.pdf", content);
        assertThat(page.path()).as(page.text()).matches("/evidence/[0-9a-f-]{36}");
        assertThat(page.text()).contains("12桁の数字は個人番号でないと申告");
    }

    @Test
    void whatHasEndedIsSaidAndCanBeCorrected() {
        var fields = fields("点検の記録");
        fields.put("evidence.validTo.era", "REIWA");
        fields.put("evidence.validTo.year", "8");
        fields.put("evidence.validTo.month", "11");
        fields.put("evidence.validTo.day", "23");
        var page = bring(fields, "点検.pdf", TestFiles.pdf("ended"));
        assertThat(page.text()).contains("切れています");
        assertThat(officer.get("/evidence?show=ENDED").text()).contains("点検の記録");
        var form =
                HtmlForm.find(
                        officer.get(page.path() + "/correct").text(), page.path() + "/correct");
        var corrected = officer.submit(form.fill("evidence.validTo.day", "30"));
        assertThat(corrected.text()).contains("令和8年11月30日まで有効").doesNotContain("切れています");
        assertThat(officer.get("/evidence?show=ENDED").text()).doesNotContain("点検の記録");
        assertThat(officer.get("/evidence?words=点検の記録").text()).contains("点検の記録");
        verifies();
    }

    @Test
    void erasureTakesTheContentAndLeavesTheFact() {
        var fields = fields("古い記録");
        fields.put("evidence.datedOn.year", "6");
        fields.put("evidence.retention", "ONE");
        var page = bring(fields, "秘密の名前.pdf", TestFiles.pdf("to be erased"));
        assertThat(page.text()).contains("保存期間は令和8年3月31日に終わりました");
        var evidence = UUID.fromString(page.path().substring("/evidence/".length()));
        var path = page.path() + "/correct";
        officer.submit(
                HtmlForm.find(officer.get(path).text(), path).fill("evidence.title", "古い点検の記録"));
        register.use(evidence, new Subject("person", person));
        assertThat(officer.get("/evidence?show=EXPIRED").text()).contains("古い点検の記録");
        var digest = register.get(evidence).digest();

        var form =
                HtmlForm.find(officer.get(page.path() + "/erase").text(), page.path() + "/erase");
        assertThat(officer.post(form.action(), form.fields()).text()).contains("入力してください");
        var erased = officer.submit(form.fill("reason", "保存期間が終わったため"));
        assertThat(erased.text())
                .contains("令和8年11月24日に廃棄しました", "保存期間が終わったため", digest.substring(0, 32));
        assertThat(officer.get(page.path() + "/file").status()).isEqualTo(404);
        assertThat(officer.get(page.path() + "/preview").status()).isEqualTo(404);
        assertThat(traces("秘密の名前")).isEmpty();
        assertThat(
                        ask(
                                "select count(*) from files.original o join files.evidence e on e.original = o.id where o.content is null and o.name = '' and o.digest = e.digest and e.id = '"
                                        + evidence
                                        + "'"))
                .isEqualTo("1");
        assertThat(
                        ask(
                                "select count(*) from ledger.entry where action = 'files.evidence.erased' and subject = 'evidence:"
                                        + evidence
                                        + "'"))
                .isEqualTo("1");
        assertThat(
                        ask(
                                "select count(*) from ledger.entry e left join ledger.payload p using (sequence) where e.subject = 'evidence:"
                                        + evidence
                                        + "' and p.sequence is null"))
                .as("added, corrected and used have no payload any more")
                .isEqualTo("3");
        assertThat(register.of(new Subject("person", person)))
                .noneMatch(each -> each.id().equals(evidence));
        assertThat(officer.get("/evidence?show=ERASED").text()).contains("古い点検の記録");
        assertThatThrownBy(() -> register.use(evidence, new Subject("person", person)))
                .isInstanceOf(Absent.class);
        verifies();
        brought("同じものをもう一度", "again.pdf", TestFiles.pdf("to be erased"));
    }

    @Test
    void erasureBeforeTheTimeIsMeantOrNotDone() {
        var evidence = brought("新しい記録", "new.pdf", TestFiles.pdf("early"));
        var path = "/evidence/" + evidence + "/erase";
        var form = HtmlForm.find(officer.get(path).text(), path).fill("reason", "誤って登録した");
        assertThat(officer.post(form.action(), form.fields()).text()).contains("保存期間は、まだ終わっていません");
        assertThat(officer.submit(form.fill("early", "yes")).text()).contains("廃棄しました");
        verifies();
    }

    @Test
    void theDatabaseErasesNothingWithoutAnEntryThatSaysSo() throws SQLException {
        var evidence = brought("守られる記録", "kept.pdf", TestFiles.pdf("kept"));
        try (var program = app.database.login(Role.APP).connect();
                var sql = program.createStatement()) {
            program.setAutoCommit(false);
            assertThatThrownBy(() -> sql.execute("select files.erase('" + evidence + "')"))
                    .hasMessageContaining("has no erasure");
            program.rollback();
            assertThatThrownBy(() -> sql.execute("delete from ledger.payload"))
                    .hasMessageContaining("permission denied");
            program.rollback();
            var salt = "00".repeat(32);
            assertThatThrownBy(() ->
                            sql.execute(
                                    "select ledger.erase('test', 1, '{\"action\": \"files.evidence.erased\", \"subject\": \"evidence:"
                                            + evidence
                                            + "\", \"salt\": \""
                                            + salt
                                            + "\", \"rows\": {}}')"))
                    .hasMessageContaining("would be left without a payload");
            program.rollback();
        }
        verifies();
    }

    @Test
    void tenAtOnceAreAllTaken() throws Exception {
        var before = app.get(Ledger.class).size();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var pages =
                    IntStream.range(0, 10)
                            .mapToObj(each ->
                                    pool.submit(() -> {
                                        var visitor = signIn();
                                        visitor.get(NEW);
                                        return visitor.upload(
                                                NEW,
                                                fields("同時 " + each),
                                                "evidence.file",
                                                each + ".pdf",
                                                // Two of them bring the same.
                                                TestFiles.pdf("at once " + each / 2 * 2));
                                    }))
                            .toList();
            int taken = 0;
            for (var page : pages) {
                var got = page.get();
                taken += got.path().equals(NEW) ? 0 : 1;
                assertThat(got.status()).isIn(200, 422);
                assertThat(got.status() == 200 || got.text().contains("既に登録されています")).isTrue();
            }
            assertThat(taken).isEqualTo(5);
        }
        assertThat(app.get(Ledger.class).size()).isGreaterThanOrEqualTo(before + 5);
        verifies();
    }
}
