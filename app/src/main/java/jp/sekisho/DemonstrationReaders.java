package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.sekisho.shared.Sha256;

/// The part of the demonstration that asks who can read the payroll folder, and what can leave the
/// computers beside it. Nobody is meant to be kept out of everything: one reader belongs to another
/// division, one account to nobody, one computer was never looked at.
final class DemonstrationReaders {
    private final Visitor officer;
    private final LocalDate start;
    private final Clock clock;

    DemonstrationReaders(Visitor officer, LocalDate start, Clock clock) {
        this.officer = officer;
        this.start = start;
        this.clock = clock;
    }

    void play() throws IOException {
        officer.submit(form("/readers/places", "/readers/office").choose("office", "総務課"));
        officer.submit(
                date(form("/readers/places", "/readers/places"), "validFrom")
                        .fill("name", "給与フォルダ")
                        .fill("server", "sv01")
                        .fill("path", "D:\\総務課\\給与")
                        .fill("purpose", "給与の源泉徴収事務")
                        .choose("unit", "総務課"));
        bring("sv01", "", 0);
        explain();
        payroll();
        for (var name : new String[] {"PC-S01", "PC-S02", "PC-S03"}) {
            officer.submit(
                    date(form("/channels/endpoints", "/channels/endpoints"), "validFrom")
                            .fill("name", name)
                            .fill("place", "本庁舎２階")
                            .choose("unit", "総務課"));
        }
        deliver("源泉徴収票の交付", "PRINT", "所得税の源泉徴収に伴う交付");
        deliver("eLTAX", "NETWORK", "給与支払報告書の提出");
        bring("pc-s01", "", 0);
        bring("pc-s02", "", 0);
        bring(
                "pc-s01-sheet",
                "server\tPC-S01\twindows\nsetting\tsheet\tNETWORK\tseen\tblocked\n",
                1);
    }

    /// One user is of another division, one nobody has matched yet.
    private void payroll() {
        var list =
                """
                利用者ID,氏名,職員番号,所属,権限,状態
                K1003,\uFA19田　健,1003,総務課,管理,有効
                K1005,井手　千夏,1005,施設課,照会,有効
                K0001,白石　結衣,,総務課,更新,有効
                K0900,年末調整応援,,総務課,更新,無効
                """;
        officer.get("/imports/payroll");
        var check = officer.upload("/imports/payroll", "file", "利用者一覧.csv", list.getBytes(UTF_8));
        officer.submit(HtmlForm.find(check.text(), "/imports/payroll/.*/take"));
    }

    /// Whose the account without an employee number is.
    private void explain() {
        var account =
                Pattern.compile("(/readers/accounts/[0-9a-f-]{36})\">jimukyoku<")
                        .matcher(officer.get("/readers/accounts").text());
        if (!account.find()) {
            throw new IllegalStateException("the officer's account is not listed");
        }
        officer.submit(
                form(account.group(1), account.group(1))
                        .fill("kind", "PERSON")
                        .choose("person", "白石　結衣"));
    }

    private void deliver(String recipient, String channel, String basis) {
        officer.submit(
                date(form("/channels/ways", "/channels/deliveries"), "deliveryFrom")
                        .fill("recipient", recipient)
                        .fill("channel", channel)
                        .fill("basis", basis));
    }

    /// @param typed what somebody typed; empty for the file of a collector
    /// @param later in minutes
    private void bring(String name, String typed, int later) throws IOException {
        var captured =
                OffsetDateTime.now(clock.withZone(ZoneId.of("Asia/Tokyo")))
                        .minusHours(1)
                        .plusMinutes(later)
                        .truncatedTo(ChronoUnit.SECONDS);
        var head = "sekisho-acl\t1" + (typed.isEmpty() ? "" : "\tby hand");
        var text =
                head + "\ncaptured\t" + captured + "\n" + (typed.isEmpty() ? facts(name) : typed);
        if (typed.isEmpty()) {
            text += "end\t" + text.lines().count() + "\t" + Sha256.hex(text.getBytes(UTF_8)) + "\n";
        }
        officer.get("/readers/import");
        var check = officer.upload("/readers/import", "file", name + ".tsv", text.getBytes(UTF_8));
        officer.submit(HtmlForm.find(check.text(), "/readers/import/.*/take"));
    }

    private static String facts(String name) throws IOException {
        try (var file = DemonstrationReaders.class.getResourceAsStream("/demo/" + name + ".txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }

    private HtmlForm form(String path, String action) {
        return HtmlForm.find(officer.get(path).text(), action);
    }

    private HtmlForm date(HtmlForm form, String field) {
        return Demonstration.date(form, field, start);
    }
}
