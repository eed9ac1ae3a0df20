package jp.sekisho;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekisho.postgres.Modes;
import jp.sekisho.shared.FiscalYear;

/// The first weeks of a body that does not exist, played through the pages that people use.
final class Demonstration {
    static final String OFFICER = "jimukyoku";
    private static final String OFFICERS_NAME = "白石　結衣";
    private static final String BODY = "白瀬野広域連合";
    private static final List<String> ORGANS = List.of("広域連合長", "監査委員", "議会");

    private static final List<String> PLANNED = List.of("D-04-1", "D-06-2", "D-08-1", "D-12-1");

    private final Visitor officer;
    private final LocalDate start;
    private final Clock clock;
    private final String password;

    private Demonstration(URI address, LocalDate start, Clock clock, String password) {
        this.officer = new Visitor(address);
        this.start = start;
        this.clock = clock;
        this.password = password;
    }

    /// Plays it once; later runs find everything as it was left.
    static void play(URI address, Path setupToken, Path passwordFile, Clock clock) {
        try {
            var password = UUID.randomUUID().toString().substring(0, 18);
            Modes.write(passwordFile, (password + "\n").getBytes(US_ASCII));
            var start = FiscalYear.of(LocalDate.now(clock).minusDays(30)).first();
            new Demonstration(address, start, clock, password)
                    .play(Files.readString(setupToken).strip());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void play(String token) throws IOException {
        setUp(token);
        importRegulation();
        adopt();
        registerPeople();
        appoint();
        officer.submit(form("/rules/proposals", "/rules/proposals"));
        confirm();
        contacts();
        committee();
        duties();
        correction();
        fields();
        nextApril();
        new DemonstrationReaders(officer, start, clock).play();
    }

    private void setUp(String token) {
        officer.submit(
                form("/setup", "/setup")
                        .fill("token", token)
                        .fill("body", BODY)
                        .fill("name", OFFICERS_NAME)
                        .fill("signInName", OFFICER)
                        .fill("password", password)
                        .fill("passwordAgain", password)
                        .fill("alsoOfficer", "true"));
        officer.submit(
                form("/sign-in", "/sign-in").fill("name", OFFICER).fill("password", password));
    }

    private void importRegulation() throws IOException {
        officer.get("/import");
        byte[] text;
        try (var file = Demonstration.class.getResourceAsStream("/demo/regulation.txt")) {
            text = Objects.requireNonNull(file).readAllBytes();
        }
        var page = officer.upload("/import", "file", "情報セキュリティ基本方針.txt", text);
        while (HtmlForm.isThere(page.text(), "/readings/.*/answers")) {
            page = officer.submit(HtmlForm.find(page.text(), "/readings/.*/answers"));
        }
        officer.submit(HtmlForm.find(page.text(), "/readings/.*/accept"));
    }

    private void adopt() {
        officer.submit(form("/adoption", "/adoption/organs"));
        officer.submit(
                date(form("/adoption", "/adoption"), "decidedOn", start)
                        .tick("organs", ORGANS.toArray(String[]::new))
                        .fill("instrument", "訓令")
                        .fill("documentNumber", "白広総第31号"));
        officer.submit(
                date(form("/adoption", "/adoption/publications"), "publishedOn", start.plusDays(7))
                        .fill("method", "ウェブサイト")
                        .fill("place", "連合ウェブサイト「情報セキュリティ」"));
    }

    private void registerPeople() {
        for (var unit : List.of("総務課", "施設課")) {
            officer.submit(
                    date(
                                    form("/organization/units/new", "/organization/units/new"),
                                    "validFrom",
                                    start)
                            .fill("name", unit)
                            .choose("organ", "広域連合長"));
        }
        member("白石　結衣", "総務課", "主査");
        register("真壁　修一", "まかべ　しゅういち", "1001", "広域連合長", "", "副広域連合長", "特別職");
        register("岡﨑　洋子", "おかざき　ようこ", "1002", "広域連合長", "", "事務局長", "");
        register("\uFA19田　健", "かみだ　けん", "1003", "広域連合長", "総務課", "総務課長", "");
        register("長谷部　徹", "はせべ　とおる", "1004", "広域連合長", "施設課", "施設課長", "");
        register("井手　千夏", "いで　ちなつ", "1005", "広域連合長", "施設課", "主任", "");
        register("古谷　稔", "ふるや　みのる", "", "監査委員", "", "代表監査委員", "特別職");
        register("小松　雅美", "こまつ　まさみ", "", "議会", "", "議長", "特別職");
    }

    /// The person who set the program up is in its list already.
    private void member(String name, String unit, String title) {
        var path = "/people/" + person(name) + "/memberships/new";
        officer.submit(
                date(form(path, path), "validFrom", start)
                        .choose("organ", "広域連合長")
                        .choose("unit", unit)
                        .fill("title", title));
    }

    private String person(String name) {
        var id =
                Pattern.compile("/people/([0-9a-f-]{36})\"[^>]*>" + name)
                        .matcher(officer.get("/people").text());
        if (!id.find()) {
            throw new IllegalStateException(name + " is not listed");
        }
        return id.group(1);
    }

    private void register(
            String name,
            String kana,
            String number,
            String organ,
            String unit,
            String title,
            String kind) {
        var form =
                date(form("/people/new", "/people/new"), "validFrom", start)
                        .fill("name", name)
                        .fill("kana", kana)
                        .fill("employeeNumber", number)
                        .choose("organ", organ)
                        .fill("title", title);
        if (!unit.isEmpty()) {
            form.choose("unit", unit);
        }
        if (!kind.isEmpty()) {
            form.choose("kind", kind);
        }
        officer.submit(form);
    }

    /// All but the last of the seven roles, so that the first page has something to say.
    private void appoint() {
        appoint("CISO", "", "真壁　修一");
        appoint("CHIEF", "", "岡﨑　洋子");
        appoint("RESPONSIBLE", "総務課", "岡﨑　洋子");
        appoint("MANAGER", "総務課", "\uFA19田　健");
        appoint("MANAGER", "施設課", "長谷部　徹");
        appoint("SYSTEM_MANAGER", "", "\uFA19田　健");
        appoint("SYSTEM_OPERATOR", "", "白石　結衣");
        appoint("CISO", "", "岡﨑　洋子", true);
        appoint("CHIEF", "", "\uFA19田　健", true);
        appoint("MANAGER", "施設課", "井手　千夏", true);
    }

    private void appoint(String role, String unit, String person) {
        appoint(role, unit, person, false);
    }

    private void appoint(String role, String unit, String person, boolean deputy) {
        var form = form("/roles/new", "/roles/new");
        date(form, "decidedOn", start);
        date(form, "validFrom", start);
        form.fill("role", role).fill("instrument", "決裁").choose("person", person);
        if (!unit.isEmpty()) {
            form.choose("unit", unit);
        }
        if (deputy) {
            form.fill("deputy", "true");
        }
        if (person.equals(OFFICERS_NAME)) {
            form.fill("overrideReason", "情報システムを扱える職員が、ほかにいないため");
        }
        officer.submit(form);
    }

    private void confirm() {
        officer.submit(form("/confirmation", "/confirmation"));
        officer.submit(
                date(
                                form("/confirmations/enter", "/confirmations/enter"),
                                "confirmedOn",
                                start.plusDays(9))
                        .fill("listNumber", "確認-01")
                        .tick("people", "真壁", "岡﨑", "長谷部", "小松"));
    }

    private void contacts() {
        contact("白石　結衣", "", "統一窓口", "0000-00-0001", "000-0000-0001");
        contact("岡﨑　洋子", "", "統括情報セキュリティ責任者", "0000-00-0002", "000-0000-0002");
        contact("", "白瀬電算　保守窓口", "委託先", "0000-00-0003", "");
        var drill = date(form("/contacts/drill", "/contacts/drill"), "heldOn", start.plusDays(20));
        drill.fill("heldAt", "19:00").fill("night", "true");
        var at = 2;
        for (var field : List.copyOf(drill.fields().keySet())) {
            if (field.startsWith("answer-") && at < 4) {
                drill.fill(field, "19:0" + at++);
            }
        }
        officer.submit(drill);
    }

    private void contact(String person, String name, String part, String day, String night) {
        var form = form("/contacts/new", "/contacts/new");
        if (!person.isEmpty()) {
            form.choose("person", person);
        }
        officer.submit(
                form.fill("name", name)
                        .fill("part", part)
                        .fill("dayNumber", day)
                        .fill("nightNumber", night));
    }

    /// The meeting of the heads serves as the committee; it met in the first half of the year.
    private void committee() {
        officer.submit(
                form("/committee/about", "/committee/about")
                        .fill("name", "情報セキュリティ委員会")
                        .fill("serves", "幹部会議"));
        var day = start.plusDays(26);
        var planned =
                officer.submit(
                        date(
                                        form("/committee/meetings/new", "/committee/meetings/new"),
                                        "heldOn",
                                        day)
                                .fill("place", "第１会議室")
                                .fill("agenda", "この年度の情報セキュリティ対策について"));
        var path = planned.path() + "/record";
        officer.submit(
                date(form(path, path), "heldOn", day)
                        .fill("documentNumber", "白広総第52号")
                        .fill("minutes", "基本規程の決定と公表を報告した。緊急連絡網の試験の結果を受けて、夜間の連絡先を増やすこととした。")
                        .fill("resolutions", "緊急連絡網を半期ごとに試す。\n夜間の連絡先を２人から３人に増やす。")
                        .tick("attended", "真壁", "岡﨑", "長谷部"));
        var ask = planned.path() + "/actions";
        officer.submit(
                date(form(planned.path(), ask), "due", day.plusDays(60))
                        .fill("content", "夜間の連絡先を１人増やす")
                        .choose("person", "岡﨑　洋子"));
    }

    /// What returns every year is planned, and one duty is done with its proof.
    private void duties() {
        officer.submit(form("/duties/plan", "/duties/plan").take("duties", PLANNED));
        var list = officer.get("/duties").text();
        var duty = Pattern.compile("(/duties/[0-9a-f-]{36})\"[^>]*>[^<]*入退室の記録").matcher(list);
        if (!duty.find()) {
            throw new IllegalStateException("no duty to do in " + list);
        }
        var done = form(duty.group(1), duty.group(1) + "/done");
        done.fill("note", "異常なし。記録簿は総務課の棚にある。").fill("documentNumber", "白広総第88号");
        date(done, "evidence.datedOn", LocalDate.now(clock));
        done.fill("evidence.title", "入退室の記録の点検表");
        var proof = "日付,入室,退室,確認\n1日,9:00,9:40,○\n8日,13:10,13:30,○\n".getBytes(UTF_8);
        officer.upload(done.action(), done.fields(), "evidence.file", "入退室点検.csv", proof);
    }

    private void correction() {
        officer.submit(
                date(
                                form("/corrections/new", "/corrections/new"),
                                "due",
                                LocalDate.now(clock).plusDays(45))
                        .fill("source", "VERDICT")
                        .fill("problem", "夜間の連絡先が１人増えていない")
                        .fill("cause", "委員会の対応事項を確かめる人を決めていなかった")
                        .fill("measure", "対応事項の確認を、毎月の幹部会議の議題に加える")
                        .choose("person", "岡﨑　洋子"));
    }

    /// The eight fields apply; the payroll system stays as it is until its renewal.
    private void fields() {
        officer.submit(
                date(form("/rules/fields/decide", "/rules/fields/decide"), "decidedOn", start)
                        .fill("applies", "APPLIES")
                        .fill("reason", "LGWANに接続しており、職員と住民の個人情報を扱うため")
                        .fill("documentNumber", "白広総第61号"));
        var path = "/rules/fields/transitions/new";
        var transition = date(form(path, path), "beganOn", start.minusYears(3));
        date(transition, "endsOn", start.plusYears(2).minusDays(1));
        date(transition, "decidedOn", start);
        officer.submit(
                transition
                        .fill("field", "5")
                        .fill("name", "人事給与システム")
                        .fill("missing", "多要素認証。更改の仕様書に入れる")
                        .fill("documentNumber", "白広総第61号"));
    }

    /// Known in advance: one joins, one moves, one leaves.
    private void nextApril() {
        var april = start.plusYears(1);
        officer.submit(
                date(form("/people/new", "/people/new"), "validFrom", april)
                        .fill("name", "大野　由紀")
                        .fill("kana", "おおの　ゆき")
                        .fill("employeeNumber", "1010")
                        .choose("organ", "広域連合長")
                        .choose("unit", "総務課")
                        .fill("title", "主事"));
        var mover = "/people/" + person("井手　千夏") + "/move";
        officer.submit(
                date(form(mover, mover), "validFrom", april)
                        .choose("organ", "広域連合長")
                        .choose("unit", "総務課")
                        .fill("title", "主任"));
        var leaver = "/people/" + person("長谷部　徹");
        var end =
                Pattern.compile(leaver + "/memberships/[0-9a-f-]{36}/end")
                        .matcher(officer.get(leaver).text());
        if (!end.find()) {
            throw new IllegalStateException("nothing to end on " + leaver);
        }
        officer.submit(date(form(end.group(), end.group()), "lastDay", april.minusDays(1)));
        var day = "/transfers/" + april;
        officer.submit(
                date(form(day, day + "/tasks"), "due", april.minusDays(1))
                        .choose("person", "長谷部　徹")
                        .fill("text", "端末１台と鍵２本を受け取る")
                        .fill("owner", "施設課"));
    }

    private HtmlForm form(String path, String action) {
        return HtmlForm.find(officer.get(path).text(), action);
    }

    static HtmlForm date(HtmlForm form, String field, LocalDate day) {
        var era = JapaneseDate.from(day);
        return form.fill(field + ".year", String.valueOf(era.get(ChronoField.YEAR_OF_ERA)))
                .fill(field + ".month", String.valueOf(day.getMonthValue()))
                .fill(field + ".day", String.valueOf(day.getDayOfMonth()));
    }
}
