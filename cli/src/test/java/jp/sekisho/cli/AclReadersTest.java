package jp.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import jp.sekisho.acl.Malformed;
import jp.sekisho.acl.Missing;
import jp.sekisho.acl.Right;
import jp.sekisho.acl.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AclReadersTest {

    private static final String DOMAIN = "S-1-5-21-1-2-3";
    private static final String SERVER =
            """
            sekisho-acl\t1
            captured\t2026-09-24T07:00:00+09:00
            server\tsv01\twindows\tS-1-5-21-1-2-3
            tree\tD:\\給与
            folder\tD:\\給与\tO:BAG:DUD:PAI(A;OICI;FA;;;BA)(A;OICI;FR;;;S-1-5-21-1-2-3-1200)
            share\t給与$\tD:\\給与\tD:(A;;FR;;;AU)
            allshares
            right\tSeInteractiveLogonRight\tS-1-5-32-544
            allrights
            group\tS-1-5-32-544\tAdministrators\tS-1-5-21-1-2-3-512
            """;
    private static final String PEOPLE =
            """
            sekisho-acl\t1
            captured\t2026-09-24T08:00:00+09:00
            directory\tS-1-5-21-1-2-3
            domain\tS-1-5-21-1-2-3
            account\tS-1-5-21-1-2-3-1101\tsuzuki\tenabled\tS-1-5-21-1-2-3-513
            account\tS-1-5-21-1-2-3-1102\ttanaka\tenabled\tS-1-5-21-1-2-3-513
            group\tS-1-5-21-1-2-3-512\tDomain Admins
            group\tS-1-5-21-1-2-3-513\tDomain Users
            group\tS-1-5-21-1-2-3-1200\tG_総務課\tS-1-5-21-1-2-3-1101
            member\tS-1-5-21-1-2-3-1102\tS-1-5-21-1-2-3-1200\t\t2026-10-01
            """;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void write() throws IOException {
        Locale.setDefault(Locale.JAPAN);
        put("sv01.tsv", SERVER);
        put("people.tsv", PEOPLE);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(usual);
    }

    @Test
    void saysWhoReadsAndWhy() {
        assertThat(run("sv01:D:\\給与", "--date", "2026-09-30")).isZero();
        assertThat(out.toString())
                .startsWith(
                        """
                        2026-09-30 時点　sv01:D:\\給与
                        閲覧できる者 2人、証明できない者 0人、閲覧できないと証明した者 0人

                        suzuki（S-1-5-21-1-2-3-1101）：閲覧できる
                          D:\\給与
                          1. suzuki は G_総務課 の一員である
                          2. D:\\給与 の 2番目の項目が、G_総務課 に「読取り」を許している（対象：そのもの）
                          3. Authenticated Users（サインインした全員） に当たる
                          4. 共有 給与$ の 1番目の項目が Authenticated Users（サインインした全員） を通している

                        tanaka（S-1-5-21-1-2-3-1102）：閲覧できる
                        """)
                .contains("資料 people.tsv　2026-09-24 08:00 採取　SHA-256 ");
    }

    @Test
    void holdsReadersAgainstThoseWhoMay() throws IOException {
        Path permitted = folder.resolve("permitted.list");
        Files.writeString(permitted, "suzuki  # 総務課\n");
        assertThat(run("sv01:D:\\給与", "--date", "2026-09-30", "--permitted", permitted.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("許可がないのに閲覧できる者 1人", "【許可なし】tanaka（S-1-5-21-1-2-3-1102）：閲覧できる")
                .contains("注意：permitted.list は資料ではないため、読んでいません。");
        assertThat(run("sv01:D:\\給与", "--date", "2026-10-01", "--permitted", permitted.toString()))
                .isZero();
        assertThat(out.toString()).contains("閲覧できる者 1人、証明できない者 0人、閲覧できないと証明した者 1人");
        Files.writeString(permitted, "suzuki\nsato\n");
        assertThat(run("sv01:D:\\給与", "--permitted", permitted.toString())).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(permitted + ": 2行目: 「sato」というアカウントは資料にありません\n");
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        put("sv01.tsv", SERVER.replace("O:BAG:DU", "").replace("allrights\n", ""));
        assertThat(run("sv01:D:\\給与\\年末調整", "--date", "2026-10-01")).isZero();
        assertThat(out.toString())
                .contains(
                        """
                        （資料に別の記載がないため、D:\\給与 から継承しています）
                        閲覧できる者 1人、証明できない者 1人、閲覧できないと証明した者 0人
                        """,
                        """
                        証明できない者 1人（tanaka）。次のことが分かりません。
                          - サーバー sv01 でバックアップなどの権利を持つ者と、直接サインインできる者
                          - D:\\給与 の所有者（icacls /save の出力には含まれません）
                        """);
    }

    @Test
    void speaksEnglishAndJson() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        assertThat(run("sv01:D:\\給与", "--date", "2026-10-01")).isZero();
        assertThat(out.toString())
                .contains(
                        "1 can read, 0 are not provable, 1 are proved to be kept away",
                        "  1. suzuki is a member of G_総務課");
        assertThat(run("sv01:D:\\給与", "--date", "2026-10-01", "--json")).isZero();
        assertThat(out.toString())
                .startsWith(
                        "{\"date\":\"2026-10-01\",\"server\":\"sv01\",\"folder\":\"D:\\\\給与\","
                                + "\"tally\":{\"proved\":1,\"readable\":1,\"notProvable\":0},"
                                + "\"readers\":[{\"account\":\"S-1-5-21-1-2-3-1101\",\"names\":[\"suzuki\"],"
                                + "\"node\":\"D:\\\\給与\",\"verdict\":\"CAN_READ\",\"how\":\"NOW\","
                                + "\"chain\":[{\"kind\":\"MemberOf\",\"member\":\"S-1-5-21-1-2-3-1101\","
                                + "\"group\":\"S-1-5-21-1-2-3-1200\"},{\"kind\":\"GrantedBy\",");
    }

    @Test
    void refusesInOneLine() throws IOException {
        refuses("「給与」は、サーバー名:パス の形ではありません。sv01:D:\\給与 や nas01:/srv/soumu のように指定してください", "給与");
        refuses("「R8.10.1」は日付ではありません。2026-10-01 のように指定してください", "sv01:D:\\給与", "--date", "R8.10.1");
        refuses(
                "最も古い資料は 2026-09-24 のもので、2026-04-01 のことは分かりません",
                "sv01:D:\\給与",
                "--date",
                "2026-04-01");
        refuses(
                "sv01:E:\\ は、2026-10-01 時点の資料にありません。資料にあるのは sv01:D:\\給与 などです",
                "sv01:E:\\",
                "--date",
                "2026-10-01");
        Files.writeString(folder.resolve("cut.tsv"), SERVER.substring(0, 100));
        refuses("cut.tsv: 5行目: 途中で切れています。最後の end の行まで、採り直すか写し直してください", "sv01:D:\\給与");
        put("cut.tsv", SERVER.replace("(A;OICI;FA;;;BA)", "(A;OICI;FA"));
        refuses(
                "cut.tsv: 5行目の37文字目: 「a right or ;」が必要ですが、\"(A;OICI;FR;;;S-1-5-21-1-2-3-1200)\" となっています",
                "sv01:D:\\給与");
        put("cut.tsv", SERVER.replace("D:\\給与\tO", "D:\\個人番号123456789018\tO"));
        refuses(
                "cut.tsv: 5行目の8文字目: 個人番号があるため、受け付けません（番号は表示しません）。ファイル名などから番号を除き、採り直してください",
                "sv01:D:\\給与");
        String changed = signed(SERVER).replace("FR;;;AU", "FR;;;WD");
        Files.writeString(folder.resolve("cut.tsv"), changed);
        refuses("cut.tsv: 11行目: 作られた後で書き換えられています（SHA-256 が合いません）。採り直してください", "sv01:D:\\給与");
    }

    private void refuses(String message, String... arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(message + "\n");
    }

    @Test
    void hasWordsForEverythingTheEngineSays() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ROOT)) {
            ResourceBundle bundle = ResourceBundle.getBundle(Messages.BUNDLE, locale);
            assertThat(
                            Stream.of(
                                            keys("acl.step.", Step.class),
                                            keys("acl.lacking.", Missing.class),
                                            keys("acl.right.", Right.values()),
                                            keys("acl.grant.", Step.Grant.values()),
                                            keys("acl.scope.", Step.Scope.values()),
                                            keys("acl.malformed.", Malformed.Flaw.values()))
                                    .flatMap(keys -> keys))
                    .allMatch(bundle::containsKey);
        }
    }

    private static Stream<String> keys(String prefix, Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .map(kind -> prefix + kind.getSimpleName());
    }

    private static Stream<String> keys(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all =
                Stream.concat(Stream.of("acl", "readers", folder.toString()), Stream.of(arguments))
                        .toArray(String[]::new);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), signed(text));
    }

    private static String signed(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return text
                    + "end\t"
                    + text.lines().count()
                    + "\t"
                    + HexFormat.of().formatHex(hash)
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
