package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Finding;
import jp.sekisho.measures.HeadCount;
import jp.sekisho.measures.Rules;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Units;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Reports;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/// From an export of a file server to who may read the payroll folder, and what the verdicts say as
/// days pass and people move.
class PayrollReadersTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String DOMAIN = "S-1-5-21-1-2-3";

    /// 1101 and 1102 are of 総務課, 1201, 1202 and 1203 of 業務課.
    private static final String PEOPLE =
            """
            directory\tS-1-5-21-1-2-3
            domain\tS-1-5-21-1-2-3
            account\tS-1-5-21-1-2-3-1101\t1101\tenabled\tS-1-5-21-1-2-3-513
            account\tS-1-5-21-1-2-3-1102\t1102\tenabled\tS-1-5-21-1-2-3-513
            account\tS-1-5-21-1-2-3-1201\t1201\tenabled\tS-1-5-21-1-2-3-513
            account\tS-1-5-21-1-2-3-1202\t1202\tenabled\tS-1-5-21-1-2-3-513
            account\tS-1-5-21-1-2-3-1203\t1203\tenabled\tS-1-5-21-1-2-3-513
            group\tS-1-5-21-1-2-3-512\tDomain Admins
            group\tS-1-5-21-1-2-3-513\tDomain Users
            group\tS-1-5-21-1-2-3-1300\t庶務担当\tS-1-5-21-1-2-3-1201 S-1-5-21-1-2-3-1202 S-1-5-21-1-2-3-1203
            """;

    private static final String SERVER =
            """
            server\tsv01\twindows\tS-1-5-21-1-2-3
            folder\tD:\\給与\tO:BAG:DUD:PAI(A;OICI;FR;;;S-1-5-21-1-2-3-1200)
            tree\tD:\\給与
            share\t給与$\tD:\\給与\tD:(A;;FR;;;AU)
            allshares
            allrights
            group\tS-1-5-32-544\tAdministrators\tS-1-5-21-1-2-3-512
            """;
    private static final String NARROW =
            "group\tS-1-5-21-1-2-3-1200\t給与係\tS-1-5-21-1-2-3-1101 S-1-5-21-1-2-3-1102\n";
    private static final String WIDE =
            "group\tS-1-5-21-1-2-3-1200\t給与係\tS-1-5-21-1-2-3-1101 S-1-5-21-1-2-3-1102"
                    + " S-1-5-21-1-2-3-1300\n";

    private RunningApp app;
    private Visitor officer;
    private UUID organ;
    private UUID general;
    private UUID operations;

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2026-09-25T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        general = app.get(Units.class).add(organ, null, "総務課", APRIL);
        var payroll = app.get(Units.class).add(organ, general, "給与係", APRIL);
        operations = app.get(Units.class).add(organ, null, "業務課", APRIL);
        designate(person("青木 一郎", "1101", payroll));
        designate(person("井上 二郎", "1102", general));
        person("上田 三郎", "1201", operations);
        person("江川 四郎", "1202", operations);
        person("大野 五郎", "1203", operations);
        var edition = Fixtures.smallRegulation(app);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class)
                .takeUp(
                        edition,
                        List.of("3-3", "3-4", "3-5", "3-6", "3-7").stream()
                                .map(number -> new Choice(number, demand))
                                .toList());
        officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
        officer.submit(officer.form("/readers/places", "/readers/office").choose("office", "総務課"));
        place("給与フォルダ", "D:\\給与", "給与の源泉徴収事務");
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void place(String name, String path, String purpose) {
        officer.submit(
                officer.form("/readers/places", "/readers/places")
                        .date("validFrom", 8, 4, 1)
                        .fill("name", name)
                        .fill("server", "sv01")
                        .fill("path", path)
                        .fill("purpose", purpose)
                        .choose("unit", "総務課"));
    }

    private UUID person(String name, String number, UUID unit) {
        return app.get(People.class).registerAt(name, "", number, at(unit, APRIL, null));
    }

    private NewMembership at(UUID unit, LocalDate from, @Nullable LocalDate to) {
        return new NewMembership(organ, unit, null, Kind.REGULAR, "", from, to);
    }

    private void designate(UUID person) {
        app.get(Appointments.class)
                .appoint(
                        new NewAppointment(
                                Role.NUMBER_HANDLER,
                                null,
                                person,
                                null,
                                0,
                                APRIL,
                                "指名書",
                                "",
                                APRIL,
                                null),
                        "");
    }

    private Verdict word(String number) {
        return app.verdict(number).verdict();
    }

    /// As the collectors write it.
    private static byte[] export(String captured, String facts) {
        var text = "sekisho-acl\t1\ncaptured\t" + captured + "\n" + facts;
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

    private Visitor.Page bring(String captured, String facts) {
        officer.get("/readers/import");
        return officer.upload("/readers/import", "file", "sv01.tsv", export(captured, facts));
    }

    private Visitor.Page take(String captured, String facts) {
        var check = bring(captured, facts);
        assertThat(check.status()).as(check.text()).isEqualTo(200);
        return officer.submit(HtmlForm.find(check.text(), "/readers/import/.*/take"));
    }

    private long count(String table) {
        return app.get(Sql.class).of("select count(*) from " + table).one(Long.class);
    }

    @Test
    void threeReadersOutsideTheDivisionAreShortAndNamedWithTheirChain() {
        assertThat(word("3-3")).isEqualTo(Verdict.NOT_STARTED);
        assertThat(word("3-6")).isEqualTo(Verdict.NOT_STARTED);
        var check = bring("2026-09-25T07:00:00+09:00", SERVER + PEOPLE + WIDE);
        assertThat(check.text()).contains("まだ何も登録していません", "sv01", "アカウント5件", "足りないものはありません");
        assertThat(count("mynumber.export")).as("before it is taken in").isZero();

        var page = officer.submit(HtmlForm.find(check.text(), "/readers/import/.*/take"));
        assertThat(page.path()).isEqualTo("/readers");
        assertThat(page.text())
                .contains("給与フォルダは3人の権限を外してください", "違反（3人）", "上田 三郎", "業務課")
                .contains("庶務担当 → 給与係 → 給与", "庶務担当 は 給与係 の一員である", "「庶務担当」から「1201」を外します");
        assertThat(word("3-3")).isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("3-3").count()).isEqualTo(3);
        assertThat(app.verdict("3-4").count()).as("not designated").isEqualTo(3);
        assertThat(word("3-5")).isEqualTo(Verdict.MET);
        assertThat(word("3-6")).isEqualTo(Verdict.MET);
        assertThat(word("3-7")).isEqualTo(Verdict.MET);
        var place = page.text().replaceAll("(?s).*id=\"p-([0-9a-f-]+)\".*", "$1");
        assertThat(officer.get("/readers/places/" + place + "/ending").text())
                .contains("課の外の3人", "Remove-ADGroupMember");

        take("2026-09-25T08:00:00+09:00", SERVER + PEOPLE + NARROW);
        assertThat(word("3-3")).isEqualTo(Verdict.MET);
        assertThat(officer.get("/readers").text()).contains("すべて証明済みです", "給与フォルダを閲覧できる2人");

        app.clock.forward(Duration.ofDays(31));
        assertThat(word("3-6")).as("older than 30 days").isEqualTo(Verdict.STALE);
    }

    @Test
    void aTransferTurnsTheVerdictAtMidnight() {
        take("2026-09-25T07:00:00+09:00", SERVER + PEOPLE + NARROW);
        assertThat(word("3-3")).isEqualTo(Verdict.MET);
        var people = app.get(People.class);
        var inoue = people.find("井上", LocalDate.of(2026, 9, 25), 1).getFirst().id();
        people.move(
                inoue,
                people.memberships(inoue).getFirst().id(),
                at(operations, LocalDate.of(2026, 10, 1), null));
        assertThat(word("3-3")).isEqualTo(Verdict.MET);
        app.clock.forward(Duration.ofDays(5).plusHours(14));
        assertThat(word("3-3")).as("30 September, 23:00").isEqualTo(Verdict.MET);
        app.clock.forward(Duration.ofHours(1));
        assertThat(word("3-3")).as("1 October, 0:00").isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("3-3").findings().getFirst().label()).isEqualTo("井上 二郎");
        assertThat(app.verdict("3-3").since()).contains(LocalDate.of(2026, 10, 1));
        var before = "/readers/on?day.era=REIWA&day.year=8&day.month=9&day.day=";
        assertThat(officer.get(before + "30").text()).contains("基準日　令和8年9月30日", "すべて証明済みです");
        assertThat(officer.get("/readers").text()).contains("違反（1人）");
        assertThat(officer.get(before.replace("month=9", "month=12") + "1").status())
                .isEqualTo(422);
    }

    @Test
    void anExceptionCoversAReaderUntilItsLastDay() {
        take(
                "2026-09-25T07:00:00+09:00",
                SERVER + PEOPLE + NARROW.strip() + " " + DOMAIN + "-1201\n");
        assertThat(app.verdict("3-3").count()).isEqualTo(1);
        var object = app.verdict("3-3").findings().getFirst().object();
        assertThat(object).startsWith("reader:");
        var ask = "/exceptions/new?rule=" + app.verdict("3-3").rule().id() + "&object=" + object;
        officer.submit(
                officer.form(ask, "/exceptions/new.*")
                        .date("decidedOn", 8, 9, 25)
                        .date("validFrom", 8, 9, 25)
                        .date("validTo", 8, 9, 30)
                        .fill("reason", "年末調整の応援")
                        .fill("instead", "作業を課長が見る"));
        assertThat(word("3-3")).isEqualTo(Verdict.EXCEPTED);
        assertThat(officer.get("/readers").text()).contains("例外適用中", "9月30日まで");
        var judged = app.get(Verdicts.class).now().orElseThrow();
        var clause = judged.clauseOf(app.verdict("3-3").rule()).orElseThrow().clause();
        assertThat(officer.get("/clauses/" + clause).text())
                .contains("9月30日まで", "年末調整の応援", "作業を課長が見る");
        app.clock.forward(Duration.ofDays(6));
        assertThat(officer.get("/clauses/" + clause).text()).doesNotContain("年末調整の応援");
        assertThat(word("3-3")).as("1 October").isEqualTo(Verdict.SHORT);
        assertThat(word("3-4")).as("the law knows no exception").isEqualTo(Verdict.SHORT);
    }

    @Test
    void withoutTheSharesNothingIsProved() {
        var lacking = SERVER.replaceAll("(?m)^(share\t.*|allshares)\n", "");
        var check = bring("2026-09-25T07:00:00+09:00", lacking + PEOPLE + WIDE);
        assertThat(check.text()).contains("共有の権限の全部");
        officer.submit(HtmlForm.find(check.text(), "/readers/import/.*/take"));
        assertThat(word("3-3")).isEqualTo(Verdict.STALE);
        assertThat(word("3-6")).isEqualTo(Verdict.STALE);
        assertThat(officer.get("/readers").text()).contains("証明できない", "サーバー sv01 の共有の全部");
        take("2026-09-25T07:30:00+09:00", lacking + PEOPLE + NARROW);
        assertThat(word("3-3")).as("whoever may read is of the division").isEqualTo(Verdict.MET);
        assertThat(word("3-6")).as("who reads is not known").isEqualTo(Verdict.STALE);
        take("2026-09-25T08:00:00+09:00", SERVER + PEOPLE + NARROW);
        assertThat(word("3-3")).isEqualTo(Verdict.MET);
        assertThat(word("3-6")).isEqualTo(Verdict.MET);
    }

    @Test
    void anAccountThatNobodyKnowsIsShortUntilItIsExplained() {
        var scan = "account\t" + DOMAIN + "-1500\tscan01\tenabled\t" + DOMAIN + "-513\n";
        take(
                "2026-09-25T07:00:00+09:00",
                SERVER + PEOPLE + scan + NARROW.strip() + " " + DOMAIN + "-1500\n");
        assertThat(word("3-7")).isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("3-3").count()).isEqualTo(1);
        var list = officer.get("/readers/accounts").text();
        assertThat(list).contains("1件が誰のものか分かりません", "scan01");
        var page = list.replaceAll("(?s).*href=\"(/readers/accounts/[0-9a-f-]+)\">scan01<.*", "$1");
        var refused = officer.post(page, Map.of("kind", "SERVICE", "explanation", ""));
        assertThat(refused.status()).isEqualTo(422);
        officer.submit(
                officer.form(page, page)
                        .fill("kind", "SERVICE")
                        .fill("explanation", "複合機が読取りの結果を置く"));
        assertThat(word("3-7")).isEqualTo(Verdict.MET);
        assertThat(word("3-3")).isEqualTo(Verdict.MET);
    }

    @Test
    void aDeletedAccountProvesNothingUntilSomebodyLookedIntoIt() {
        take(
                "2026-09-25T07:00:00+09:00",
                SERVER.replace("-1200)", "-1200)(A;OICI;FR;;;" + DOMAIN + "-1999)")
                        + PEOPLE
                        + NARROW);
        assertThat(word("3-3")).isEqualTo(Verdict.STALE);
        assertThat(word("3-7")).isEqualTo(Verdict.SHORT);
        var list = officer.get("/readers/accounts").text();
        var page =
                list.replaceAll(
                        "(?s).*href=\"(/readers/accounts/[0-9a-f-]+)\">" + DOMAIN + "-1999<.*",
                        "$1");
        officer.submit(
                officer.form(page, page)
                        .fill("kind", "DELETED")
                        .fill("explanation", "令和７年に退職した者の削除を確認"));
        assertThat(word("3-3")).isEqualTo(Verdict.MET);
        assertThat(word("3-7")).isEqualTo(Verdict.MET);
    }

    @Test
    void twoFoldersOfOneServerMayComeInOneAfterTheOther() {
        take("2026-09-25T07:00:00+09:00", SERVER + PEOPLE + NARROW);
        place("人事フォルダ", "D:\\人事", "社会保険の届出");
        assertThat(word("3-6")).as("not in the export").isEqualTo(Verdict.STALE);
        assertThat(officer.get("/readers").text()).contains("D:\\人事がありません");
        take("2026-09-25T08:00:00+09:00", SERVER.replace("給与", "人事") + PEOPLE + NARROW);
        assertThat(word("3-6")).isEqualTo(Verdict.MET);
        assertThat(officer.get("/readers").text()).contains("2つの場所は、すべて証明済みです");
    }

    @Test
    void anOlderExportAfterANewerOneIsRefused() {
        take("2026-09-25T07:00:00+09:00", SERVER + PEOPLE + NARROW);
        var older = bring("2026-09-24T07:00:00+09:00", SERVER + PEOPLE + WIDE);
        assertThat(older.status()).isEqualTo(422);
        assertThat(older.text()).contains("より古いため、取り込めません");
        var same = bring("2026-09-25T07:00:00+09:00", SERVER + PEOPLE + NARROW);
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text()).contains("取り込み済みです");
        assertThat(count("mynumber.export")).isEqualTo(1);
        assertThat(word("3-3")).isEqualTo(Verdict.MET);
    }

    @Test
    void accountsAndGroupsMayComeFromTheDirectoryItself() {
        take("2026-09-25T07:00:00+09:00", SERVER);
        assertThat(word("3-3")).as("who is in the groups is not known").isEqualTo(Verdict.STALE);
        var ldif = new StringBuilder();
        var people = List.of("1101", "1102", "1201");
        people.forEach(
                each -> ldif.append(ofDirectory("CN=" + each, "user", Integer.parseInt(each), "")));
        ldif.append(ofDirectory("CN=Domain Admins", "group", 512, ""))
                .append(
                        ofDirectory(
                                "CN=G",
                                "group",
                                1200,
                                "member: CN=1101\nmember: CN=1102\nmember: CN=1201\n"));
        officer.get("/readers/import");
        var file = ldif.toString().getBytes(UTF_8);
        var undated = officer.upload("/readers/import", "file", "ad.ldf", file);
        assertThat(undated.status()).isEqualTo(422);
        assertThat(undated.text()).contains("書き出した日を入れてください");
        var check = bringDirectory(file);
        assertThat(check.status()).as(check.text()).isEqualTo(200);
        officer.submit(HtmlForm.find(check.text(), "/readers/import/.*/take"));
        assertThat(word("3-3")).isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("3-3").count()).isEqualTo(1);
        assertThat(officer.get("/readers").text()).contains("上田 三郎", "CN=G");

        var labelled =
                new String(file, UTF_8)
                        .replaceFirst(
                                "objectClass: user\n",
                                "objectClass: user\ndescription:: "
                                        + Base64.getEncoder()
                                                .encodeToString("個人番号123456789018".getBytes(UTF_8))
                                        + "\n");
        assertThat(bringDirectory(labelled.getBytes(UTF_8)).text()).contains("個人番号があるため、受け付けません");
    }

    @Test
    void ofAPartOfTheDirectoryNothingIsProvedUntilAllOfItComes() {
        take("2026-09-25T07:00:00+09:00", SERVER);
        takeDirectory(directory("1101", "1102"), 7, false);
        assertThat(word("3-3")).as("somebody may not be listed").isEqualTo(Verdict.STALE);
        assertThat(word("3-4")).isEqualTo(Verdict.STALE);
        assertThat(word("3-6")).isEqualTo(Verdict.STALE);
        assertThat(officer.get("/readers").text())
                .contains("証明できない", "ドメイン S-1-5-21-1-2-3 のアカウントの全部");

        var cut =
                bringDirectory(
                        directory("1101").replace("member: CN=1102", "member: CN=No"), 8, true);
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.text()).contains("全部ではありません");
        var first =
                bringDirectory(
                        directory("1101", "1102").replaceFirst("primaryGroupID: 513\n", ""),
                        8,
                        true);
        assertThat(first.text()).contains("「1101」の primaryGroupID がありません");

        takeDirectory(directory("1101", "1102"), 8, true);
        assertThat(word("3-3")).isEqualTo(Verdict.MET);
        assertThat(word("3-6")).isEqualTo(Verdict.MET);
        assertThat(officer.get("/readers").text()).contains("すべて証明済みです");
    }

    @Test
    void dsqueryWritesATableOrALineForEachAttribute() {
        take("2026-09-25T07:00:00+09:00", SERVER);
        var table =
                """
                  distinguishedName              objectClass                             sAMAccountName  objectSid               userAccountControl  primaryGroupID  member
                  CN=青木 一郎,DC=x                  top;person;organizationalPerson;user    1101            S-1-5-21-1-2-3-1101     512                 513
                  CN=上田 三郎,DC=x                  top;person;organizationalPerson;user    1201            S-1-5-21-1-2-3-1201     512                 513
                  CN=Domain Admins,DC=x          top;group                               Domain Admins   S-1-5-21-1-2-3-512
                  CN=給与係,DC=x                    top;group                               給与係             S-1-5-21-1-2-3-1200                                         CN=青木 一郎,DC=x;CN=上田 三郎,DC=x
                """;
        var check = bringDirectory(table.replace("\n", "\r\n"), 7, false);
        assertThat(check.status()).as(check.text()).isEqualTo(200);
        officer.submit(HtmlForm.find(check.text(), "/readers/import/.*/take"));
        assertThat(officer.get("/readers").text()).contains("上田 三郎", "給与係 → 給与", "違反（1人）");

        var names = bringDirectory("\"CN=青木 一郎,DC=x\"\r\n\"CN=上田 三郎,DC=x\"\r\n", 8, false);
        assertThat(names.status()).isEqualTo(422);
        assertThat(names.text()).contains("名前だけで", "dsquery *");
    }

    @Test
    void usersOfThePayrollSystemAreHeldAgainstTheDivision() {
        takePayrollList("K1,青木 一郎,1101,総務課,有効\nK2,上田 三郎,1201,業務課,有効\n" + "K3,江川 四郎,1202,業務課,無効\n");
        take("2026-09-25T07:00:00+09:00", SERVER + PEOPLE + NARROW);
        assertThat(word("3-3")).isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("3-3").findings())
                .filteredOn(Finding::isShort)
                .extracting(Finding::label)
                .containsExactly("上田 三郎");
        assertThat(app.verdict("3-4").count()).isEqualTo(1);
        assertThat(officer.get("/readers").text()).contains("人事給与システムは、課の外の1人の利用を止めて");
        var users = officer.get("/payroll-users").text();
        assertThat(users).contains("総務課の職員でない者が1人います", "例外措置を登録する");

        var ask = users.replaceAll("(?s).*href=\"(/exceptions/new[^\"]*)\".*", "$1");
        officer.submit(
                officer.form(ask.replace("&amp;", "&"), "/exceptions/new.*")
                        .date("decidedOn", 8, 9, 25)
                        .date("validFrom", 8, 9, 25)
                        .date("validTo", 8, 9, 30)
                        .fill("reason", "年末調整の応援")
                        .fill("instead", "作業を課長が見る"));
        assertThat(word("3-3")).isEqualTo(Verdict.EXCEPTED);
        assertThat(word("3-4")).as("the law knows no exception").isEqualTo(Verdict.SHORT);
        assertThat(officer.get("/payroll-users").text()).contains("例外適用中", "9月30日まで");
        app.clock.forward(Duration.ofDays(6));
        assertThat(word("3-3")).isEqualTo(Verdict.SHORT);

        var people = app.get(People.class);
        var aoki = people.find("青木", APRIL, 1).getFirst().id();
        people.move(
                aoki,
                people.memberships(aoki).getFirst().id(),
                at(operations, LocalDate.of(2026, 10, 1), null));
        assertThat(app.verdict("3-3").findings()).filteredOn(Finding::isShort).hasSize(3);
    }

    @Test
    void manyReadersStandOnSeveralPages() {
        var accounts = new StringBuilder();
        var members = new StringBuilder(NARROW.strip());
        for (int n = 2001; n <= 2103; n++) {
            accounts.append(
                    "account\t%s-%d\tx%d\tenabled\t%s-513\n".formatted(DOMAIN, n, n, DOMAIN));
            members.append(" %s-%d".formatted(DOMAIN, n));
        }
        take("2026-09-25T07:00:00+09:00", SERVER + PEOPLE + accounts + members + "\n");
        var first = officer.get("/readers").text();
        assertThat(first).contains("違反（アカウント103件）", ">x2001<", ">x2100<").doesNotContain("青木 一郎");
        var second = first.replaceAll("(?s).*href=\"(/readers\\?place=[^#\"]*page=2)#.*", "$1");
        assertThat(officer.get(second.replace("&amp;", "&")).text())
                .contains("違反（アカウント103件）", ">x2103<", "青木 一郎")
                .doesNotContain(">x2001<");
    }

    /// 上田 has two accounts and a login, and reads both places; what scans is nobody's.
    @Test
    void whoeverReadsTwoPlacesByTwoAccountsIsOnePerson() {
        officer.submit(
                officer.form("/readers/places", "/readers/places")
                        .date("validFrom", 8, 4, 1)
                        .fill("name", "人事フォルダ")
                        .fill("server", "sv01")
                        .fill("path", "D:\\人事")
                        .fill("purpose", "社会保険の届出")
                        .choose("unit", "総務課"));
        take(
                "2026-09-25T07:00:00+09:00",
                SERVER
                        + SERVER.lines()
                                .filter(line -> line.matches("(folder|tree|share)\\t.*"))
                                .map(line -> line.replace("給与", "人事") + "\n")
                                .collect(Collectors.joining())
                        + PEOPLE
                        + "account\t"
                        + DOMAIN
                        + "-1500\tscan01\tenabled\t"
                        + DOMAIN
                        + "-513\n"
                        + "account\t"
                        + DOMAIN
                        + "-1501\tueda-k\tenabled\t"
                        + DOMAIN
                        + "-513\n"
                        + NARROW.strip()
                        + " %1$s-1201 %1$s-1500 %1$s-1501\n".formatted(DOMAIN));
        takePayrollList("K2,上田 三郎,1201,業務課,有効\n");
        var page =
                officer.get("/readers/accounts")
                        .text()
                        .replaceAll(
                                "(?s).*href=\"(/readers/accounts/[0-9a-f-]+)\">ueda-k<.*", "$1");
        officer.submit(
                officer.form(page, page)
                        .fill("kind", "ADMINISTRATOR")
                        .fill("explanation", "管理の作業に使う")
                        .choose("person", "上田 三郎"));
        assertThat(app.verdict("3-3").findings()).filteredOn(Finding::isShort).hasSize(7);
        assertThat(app.verdict("3-3").heads()).isEqualTo(new HeadCount(1, 1));
        assertThat(app.verdict("3-4").heads()).isEqualTo(new HeadCount(1, 1));
        assertThat(app.verdict("3-3").count()).isEqualTo(2);

        var judged = app.get(Verdicts.class).now().orElseThrow();
        var clause = judged.clauseOf(app.verdict("3-3").rule()).orElseThrow().clause();
        assertThat(judged.clause(clause).orElseThrow().count())
                .as("by text, by law, and unknown to somebody")
                .isEqualTo(2);
        assertThat(officer.get("/clauses/" + clause).text())
                .contains("課の外の1人とアカウント1件が、個人番号の場所を閲覧できます", "不足あり（2件）");
        assertThat(officer.get("/").text()).contains("課の外の1人とアカウント1件の権限を外す");
        var readers = officer.get("/readers").text();
        assertThat(readers)
                .contains("違反（1人とアカウント1件）", "給与フォルダを閲覧できる3人とアカウント1件")
                .contains("課の外の1人の利用を止めて");
        var place = readers.replaceAll("(?s).*id=\"p-([0-9a-f-]+)\".*", "$1");
        assertThat(officer.get("/readers/places/" + place + "/ending").text())
                .contains("課の外の1人とアカウント1件の権限を外す");
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        assertThat(app.get(Reports.class).paper(ReportKind.MYNUMBER, false).toString())
                .contains("3人とアカウント1件", "違反（1人とアカウント1件）");
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aListOfThePayrollSystemGrowsOldAsAnExportDoes() {
        take("2026-09-25T07:00:00+09:00", SERVER + PEOPLE + NARROW);
        takePayrollList("K1,青木 一郎,1101,総務課,有効\n");
        app.clock.forward(Duration.ofDays(12));
        take("2026-10-07T07:00:00+09:00", SERVER + PEOPLE + NARROW);
        app.clock.forward(Duration.ofDays(18));
        assertThat(word("3-6")).as("25 October").isEqualTo(Verdict.MET);
        app.clock.forward(Duration.ofDays(1));
        assertThat(word("3-6")).isEqualTo(Verdict.STALE);
        assertThat(app.verdict("3-6").findings())
                .extracting(Finding::object)
                .containsExactly("payroll:list");
    }

    private void takePayrollList(String users) {
        var list = "利用者ID,氏名,職員番号,所属,状態\n" + users;
        officer.get("/imports/payroll");
        var check =
                officer.upload(
                        "/imports/payroll",
                        "file",
                        "利用者一覧.csv",
                        list.getBytes(Charset.forName("windows-31j")));
        officer.submit(HtmlForm.find(check.text(), "/imports/payroll/.*/take"));
    }

    private String directory(String... people) {
        var ldif = new StringBuilder();
        for (var each : people) {
            ldif.append(
                    ofDirectory(
                            "CN=" + each, "user", Integer.parseInt(each), "primaryGroupID: 513\n"));
        }
        for (int group : new int[] {512, 513, 519}) {
            ldif.append(ofDirectory("CN=G" + group, "group", group, ""));
        }
        for (var builtin : new int[] {544, 548}) {
            var sid =
                    ByteBuffer.allocate(16)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .put(new byte[] {1, 2, 0, 0, 0, 0, 0, 5})
                            .putInt(32)
                            .putInt(builtin)
                            .array();
            ldif.append(
                    "dn: CN=B%d\nobjectClass: group\nobjectSid:: %s\n\n"
                            .formatted(builtin, Base64.getEncoder().encodeToString(sid)));
        }
        ldif.append(ofDirectory("CN=G", "group", 1200, "member: CN=1101\nmember: CN=1102\n"));
        return ldif.toString();
    }

    private Visitor.Page bringDirectory(String file, int hour, boolean whole) {
        var form =
                officer.form("/readers/import", "/readers/import")
                        .date("made", 8, 9, 25)
                        .fill("madeAt", hour + ":30");
        if (whole) {
            form.fill("whole", "yes");
        }
        return officer.upload(
                "/readers/import", form.fields(), "file", "ad.ldf", file.getBytes(UTF_8));
    }

    private void takeDirectory(String file, int hour, boolean whole) {
        var check = bringDirectory(file, hour, whole);
        assertThat(check.status()).as(check.text()).isEqualTo(200);
        officer.submit(HtmlForm.find(check.text(), "/readers/import/.*/take"));
    }

    private Visitor.Page bringDirectory(byte[] file) {
        var form =
                officer.form("/readers/import", "/readers/import")
                        .date("made", 8, 9, 25)
                        .fill("madeAt", "7:30");
        return officer.upload("/readers/import", form.fields(), "file", "ad.ldf", file);
    }

    private static String ofDirectory(String dn, String kind, int rid, String rest) {
        var sid =
                ByteBuffer.allocate(28)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(new byte[] {1, 5, 0, 0, 0, 0, 0, 5})
                        .putInt(21)
                        .putInt(1)
                        .putInt(2)
                        .putInt(3)
                        .putInt(rid)
                        .array();
        return "dn: %s\nobjectClass: %s\nsAMAccountName: %s\nobjectSid:: %s\n%s\n"
                .formatted(dn, kind, dn, Base64.getEncoder().encodeToString(sid), rest)
                .replace("sAMAccountName: CN=1", "sAMAccountName: 1");
    }

    @Test
    void aLabelledNumberIsRefusedAndStoredNowhere() {
        var file = "file\tD:\\給与\\マイナンバー123456789018.xlsx\tO:BAG:DUD:(A;;FR;;;BA)\n";
        var refused = bring("2026-09-25T07:00:00+09:00", SERVER + file + PEOPLE + NARROW);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("個人番号があるため、受け付けません").doesNotContain("123456789018");
        assertThat(count("mynumber.draft")).isZero();
        assertThat(count("files.original where position('123456789018'::bytea in content) > 0"))
                .isZero();
        assertThat(count("ledger.entry where leaf like '%123456789018%'")).isZero();
    }
}
