package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Finding;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Rules;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Units;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the settings of a computer to what the clause says of carrying off.
class EndpointChannelsTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String STORAGE =
            "HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\RemovableStorageDevices";
    private static final String CLOSED =
            """
            setting\t{storage}\tDeny_All\tREG_DWORD\t1
            setting\t{storage}\t\twritten\t2026-09-01T09:00:00+09:00
            setting\tHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\tfDenyTSConnections\tREG_DWORD\t1
            setting\tWin32_OperatingSystem\tLastBootUpTime\ttime\t2026-09-02T08:00:00+09:00
            setting\tWin32_Printer\tCount\tnumber\t1
            setting\tWin32_PnPEntity\tBluetooth\tnumber\t0
            """
                    .replace("{storage}", STORAGE);
    private static final String GUARDED =
            """
            setting\t/etc/os-release\tPRETTY_NAME\tos\tDebian GNU/Linux 12
            setting\tsystemctl\tusbguard\tservice\tactive
            setting\tsystemctl\tcups\tservice\tinactive
            setting\tsystemctl\txrdp\tservice\tinactive
            setting\tsystemctl\tssh\tservice\tinactive
            setting\tsystemctl\tsshd\tservice\tinactive
            setting\t/etc/usbguard/usbguard-daemon.conf\tImplicitPolicyTarget\tusbguard\tblock
            setting\t/etc/usbguard/rules.conf\t1\tusbguard\tallow serial "4C530001" with-interface 08:06:50
            setting\t/etc/modprobe.d/closed.conf\tinstall sr_mod\tmodprobe\t/bin/false
            setting\t/etc/modprobe.d/closed.conf\tinstall mmc_block\tmodprobe\t/bin/false
            setting\t/etc/modprobe.d/closed.conf\tinstall btusb\tmodprobe\t/bin/false
            """;

    private RunningApp app;
    private Visitor officer;

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2026-09-25T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        var organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        var general = app.get(Units.class).add(organ, null, "総務課", APRIL);
        app.get(People.class)
                .registerAt(
                        "青木 一郎",
                        "",
                        "1101",
                        new NewMembership(organ, general, null, Kind.REGULAR, "", APRIL, null));
        var edition = Fixtures.smallRegulation(app);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class).takeUp(edition, List.of(new Choice("3-8", demand)));
        officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void register(String name) {
        officer.submit(
                officer.form("/channels/endpoints", "/channels/endpoints")
                        .date("validFrom", 8, 4, 1)
                        .fill("name", name)
                        .fill("place", "本庁舎２階")
                        .choose("unit", "総務課"));
    }

    private void deliver(String recipient, String channel) {
        officer.submit(
                officer.form("/channels/ways", "/channels/deliveries")
                        .date("deliveryFrom", 8, 4, 1)
                        .fill("recipient", recipient)
                        .fill("channel", channel)
                        .fill("basis", "給与支払報告書の提出"));
    }

    private RuleVerdict rule() {
        return app.get(Verdicts.class).now().orElseThrow().rules().stream()
                .filter(each -> each.rule().number().equals("3-8"))
                .findFirst()
                .orElseThrow();
    }

    private Finding open() {
        return rule().findings().stream().filter(Finding::isShort).findFirst().orElseThrow();
    }

    private static byte[] export(String name, String captured, String facts) {
        var text =
                "sekisho-acl\t1\ncaptured\t"
                        + captured
                        + "\nserver\t"
                        + name
                        + "\twindows\n"
                        + facts;
        try {
            var hash =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(text.getBytes(UTF_8)));
            return (text + "end\t" + text.lines().count() + "\t" + hash + "\n").getBytes(UTF_8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Visitor.Page bring(byte[] file) {
        officer.get("/readers/import");
        return officer.upload("/readers/import", "file", "pc.tsv", file);
    }

    private void take(byte[] file) {
        var check = bring(file);
        assertThat(check.status()).as(check.text()).isEqualTo(200);
        officer.submit(HtmlForm.find(check.text(), "/readers/import/.*/take"));
    }

    private static byte[] sheet(String name, String captured) {
        return ("sekisho-acl\t1\tby hand\ncaptured\t"
                        + captured
                        + "\nserver\t"
                        + name
                        + "\twindows\nsetting\tsheet\tNETWORK\tseen\tblocked\n")
                .getBytes(UTF_8);
    }

    @Test
    void aComputerWithoutEvidenceIsNeverKeptAndAnOpenChannelIsShortUntilItIsNeeded() {
        assertThat(rule().verdict()).isEqualTo(Verdict.UNREGISTERED);
        register("PC-S01");
        assertThat(rule().verdict()).isEqualTo(Verdict.NOT_STARTED);

        var check = bring(export("PC-S01", "2026-09-25T07:00:00+09:00", CLOSED));
        assertThat(check.text()).contains("すべてのリムーバブル記憶域へのアクセスを拒否", "プリンターが1台");
        assertThat(app.get(Sql.class).of("select count(*) from mynumber.channel").one(Long.class))
                .as("before it is taken in")
                .isZero();
        officer.submit(HtmlForm.find(check.text(), "/readers/import/.*/take"));
        assertThat(rule().verdict()).isEqualTo(Verdict.SHORT);
        assertThat(rule().count()).as("print").isEqualTo(1);
        assertThat(open().label()).contains("PC-S01", "印刷");
        assertThat(officer.get("/channels").text()).contains("1台に、開いている経路があります");

        deliver("源泉徴収票の交付", "PRINT");
        assertThat(rule().verdict()).as("the network is not known").isEqualTo(Verdict.STALE);
        take(sheet("PC-S01", "2026-09-25T08:00:00+09:00"));
        assertThat(rule().verdict()).isEqualTo(Verdict.MET);
        assertThat(officer.get("/channels").text()).contains("1台は、どの経路からも持ち出せません");

        app.clock.forward(Duration.ofDays(91));
        assertThat(rule().verdict()).as("older than 90 days").isEqualTo(Verdict.STALE);
    }

    @Test
    void aDeviceOnTheListIsGoodUntilItsLastDay() {
        register("pc-l01");
        take(export("PC-L01", "2026-09-25T07:00:00+09:00", GUARDED));
        take(sheet("PC-L01", "2026-09-25T08:00:00+09:00"));
        assertThat(rule().verdict()).as("a stick nobody allowed").isEqualTo(Verdict.SHORT);
        officer.submit(
                officer.form("/channels/ways", "/channels/devices")
                        .date("deviceFrom", 8, 9, 1)
                        .date("deviceTo", 8, 9, 30)
                        .fill("serial", "4C530001")
                        .fill("deviceName", "総務課USBメモリ１号")
                        .choose("owner", "青木 一郎"));
        assertThat(rule().verdict()).isEqualTo(Verdict.MET);
        app.clock.forward(Duration.ofDays(6));
        assertThat(rule().verdict()).as("1 October").isEqualTo(Verdict.SHORT);
        assertThat(officer.get("/channels/ways").text()).contains("期限切れ");
    }

    @Test
    void anExceptionCoversOneChannelOfOneComputerUntilItsLastDay() {
        register("PC-S01");
        register("PC-S02");
        for (var name : List.of("PC-S01", "PC-S02")) {
            take(export(name, "2026-09-25T07:00:00+09:00", CLOSED));
            take(sheet(name, "2026-09-25T08:00:00+09:00"));
        }
        assertThat(rule().count()).isEqualTo(2);
        var object = open().object();
        var ask = "/exceptions/new?rule=" + rule().rule().id() + "&object=" + object;
        officer.submit(
                officer.form(ask, "/exceptions/new.*")
                        .date("decidedOn", 8, 9, 25)
                        .date("validFrom", 8, 9, 25)
                        .date("validTo", 8, 9, 30)
                        .fill("reason", "プリンターの交換まで")
                        .fill("instead", "課長が出力を確かめる"));
        assertThat(rule().count()).isEqualTo(1);
        assertThat(officer.get("/").text())
                .contains("機密性・完全性・可用性", "遵守事項のない事項")
                .contains("例外適用中の遵守事項", "1件　令和8年9月30日まで");
        app.clock.forward(Duration.ofDays(6));
        assertThat(rule().count()).as("1 October").isEqualTo(2);
        assertThat(officer.get("/").text()).doesNotContain("例外適用中の遵守事項");
    }

    @Test
    void theClauseShowsEveryChannelAndEachComputerOnlyToWhoeverMaySeeIt() throws Exception {
        register("PC-S01");
        register("PC-S02");
        take(export("PC-S01", "2026-09-25T07:00:00+09:00", CLOSED));
        deliver("eLTAX", "NETWORK");
        var judged = app.get(Verdicts.class).now().orElseThrow();
        var clause = "/clauses/" + judged.clauseOf(rule().rule()).orElseThrow().clause();
        var shown = officer.get(clause).text();
        assertThat(tally(shown, "USBメモリ・外付けディスク")).startsWith("未着手 1 / 2 — — — 1 今日 —");
        assertThat(tally(shown, "印刷")).startsWith("不足あり（1件） 0 / 2 — 1 — 1 今日 —");
        assertThat(tally(shown, "ウェブ・メール")).endsWith(" eLTAX");
        assertThat(shown).contains("端末2台", "/channels/endpoints/", "PC-S02", "2台すべてを見る");

        var aoki = app.get(People.class).find("青木", APRIL, 1).getFirst().id();
        var first = app.get(Accounts.class).open(aoki, "aoki", Set.of(Right.STAFF), "試験");
        var staff = app.enter("aoki", first, PASSWORD).get(clause).text();
        assertThat(tally(staff, "印刷")).startsWith("不足あり（1件） 0 / 2 — 1 — 1 今日 —");
        assertThat(tally(staff, "ウェブ・メール")).endsWith(" 1件");
        assertThat(staff)
                .contains("権限のある方にだけ表示しています")
                .doesNotContain("/channels", "PC-S02", "eLTAX");
    }

    /// The row of a channel in words.
    private static String tally(String page, String channel) {
        return page.replaceAll("(?s).*<table class=\"channels\">(.*?)</table>.*", "$1")
                .replaceAll("(?s).*<th[^>]*>" + channel + "</th>(.*?)</tr>.*", "$1")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void aChangedFileIsRefusedAndAnUnknownComputerIsListed() {
        var changed = export("PC-S01", "2026-09-25T07:00:00+09:00", CLOSED);
        var text = new String(changed, UTF_8).replace("Count\tnumber\t1", "Count\tnumber\t0");
        assertThat(bring(text.getBytes(UTF_8)).status()).isEqualTo(422);
        take(export("PC-S09", "2026-09-25T07:00:00+09:00", CLOSED));
        assertThat(officer.get("/channels").text()).contains("台帳にない端末", "PC-S09");
        var older = bring(export("PC-S09", "2026-09-24T07:00:00+09:00", CLOSED));
        assertThat(older.status()).isEqualTo(422);
        assertThat(older.text()).contains("より古いため、取り込めません");
        register("PC-S09");
        assertThat(officer.get("/channels").text()).doesNotContain("台帳にない端末");
    }
}
