package jp.sekisho.mynumber.directory;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sekisho.acl.Fact;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Sid;
import jp.sekisho.extract.Budget;
import jp.sekisho.extract.Extract;
import jp.sekisho.files.Children;
import org.junit.jupiter.api.Test;

class DirectoryFileTest {
    private static final Extract EXTRACT = Children.extract();

    private static byte[] sid(int rid) {
        return ByteBuffer.allocate(28)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {1, 5, 0, 0, 0, 0, 0, 5})
                .putInt(21)
                .putInt(1)
                .putInt(2)
                .putInt(3)
                .putInt(rid)
                .array();
    }

    private static Principal principal(int rid) {
        return Principal.of(new Sid("S-1-5-21-1-2-3-" + rid));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String entry(String dn, String kind, int rid, String rest) {
        return "dn:: %s\nchangetype: add\nobjectClass: top\nobjectClass: %s\nobjectSid:: %s\n%s\n"
                .formatted(
                        base64(dn).replaceFirst("(?s)^(.{20})", "$1\n "),
                        kind,
                        Base64.getEncoder().encodeToString(sid(rid)),
                        rest);
    }

    private static List<Fact> facts(String text) {
        return read(text.getBytes(UTF_8)).facts();
    }

    private static DirectoryFile read(byte[] bytes) {
        return DirectoryFile.read(wanted -> EXTRACT.read(bytes, wanted, Budget.ORDINARY));
    }

    private static final String PEOPLE =
            entry(
                            "CN=青木,DC=x",
                            "user",
                            1101,
                            "sAMAccountName: 1101\nuserAccountControl: 512\nprimaryGroupID: 513\n")
                    + entry(
                            "CN=井上,DC=x",
                            "user",
                            1102,
                            "sAMAccountName: 1102\nuserAccountControl: 514\n")
                    + entry("CN=PC,DC=x", "computer", 1200, "sAMAccountName: PC$\n");

    @Test
    void peopleAndGroupsAreReadThroughFoldedLinesAndBase64() {
        var group =
                entry(
                        "CN=給与係,DC=x",
                        "group",
                        1300,
                        "sAMAccountName:: "
                                + base64("給与係")
                                + "\nmember:: "
                                + base64("cn=青木,dc=x")
                                + "\nmember: CN=G2,DC=x\n");
        var nested =
                entry(
                        "CN=G2,DC=x",
                        "group",
                        1301,
                        "sAMAccountName: G2\nmember:: " + base64("CN=井上,DC=x") + "\n");
        assertThat(facts(PEOPLE + group + nested))
                .containsExactly(
                        new Fact.Account(
                                principal(1101),
                                List.of("1101"),
                                Set.of(),
                                Optional.of(principal(513)),
                                true),
                        new Fact.Account(
                                principal(1102),
                                List.of("1102"),
                                Set.of(),
                                Optional.empty(),
                                false),
                        new Fact.NoPerson(principal(1200)),
                        new Fact.Group(
                                principal(1300),
                                List.of("給与係"),
                                Set.of(principal(1101), principal(1301))),
                        new Fact.Group(principal(1301), List.of("G2"), Set.of(principal(1102))));
    }

    @Test
    void aGroupWithAMemberThatIsNotInTheFileIsLeftOutAndNamed() {
        var group =
                entry(
                        "CN=給与係,DC=x",
                        "group",
                        1300,
                        "sAMAccountName: G\nmember: CN=Elsewhere,DC=y\n");
        var cut =
                entry(
                        "CN=H,DC=x",
                        "group",
                        1301,
                        "sAMAccountName: H\nmember;range=0-1499: CN=PC,DC=x\n");
        var file = read((PEOPLE + group + cut).getBytes(UTF_8));
        assertThat(file.facts()).noneMatch(Fact.Group.class::isInstance);
        assertThat(file.incomplete()).containsExactly("G", "H");
    }

    @Test
    void theTableOfCsvdeIsReadWithItsQuotesAndBytes() {
        var text =
                "DN,objectClass,sAMAccountName,userAccountControl,memberOf,objectSid\r\n"
                        + "\"CN=青木 \"\"A\"\",OU=総務課,DC=x\",top;person;user,1101,514,"
                        + "\"CN=G,DC=x;CN=H,DC=x\",X'"
                        + HexFormat.of().formatHex(sid(1101))
                        + "'\r\n";
        var utf16 = ("\uFEFF" + text).getBytes(UTF_16LE);
        assertThat(read(utf16).facts())
                .containsExactly(
                        new Fact.Account(
                                principal(1101),
                                List.of("1101"),
                                Set.of(),
                                Optional.empty(),
                                false));
    }

    @Test
    void whatIsAwkwardInATableIsReadOrRefusedByItsLine() {
        var heading = "DN,objectClass,sAMAccountName,objectSid\r\n";
        assertThatThrownBy(() -> facts(heading + "\"CN=A\",user,1,X'zz',more\r\n"))
                .isInstanceOfSatisfying(
                        DirectoryFlaw.class, flaw -> assertThat(flaw.line()).isEqualTo(2));
        assertThat(facts(heading + "\"CN=A\",user\r\n")).as("no SID").isEmpty();
        assertThatThrownBy(() -> facts(heading + "\"CN=A,user\r\n"))
                .as("a quote that is never closed")
                .isInstanceOfSatisfying(
                        DirectoryFlaw.class, flaw -> assertThat(flaw.refusal()).isPresent());
        assertThatThrownBy(() -> facts("名前,番号\r\n青木,1\r\n"))
                .isInstanceOfSatisfying(
                        DirectoryFlaw.class,
                        flaw -> assertThat(flaw.kind()).isEqualTo(DirectoryFlaw.Kind.NONE));
    }

    private static final String TABLE =
            """
              dn                          samid     sid                    disabled
              CN=青木 一郎,OU=総務課,DC=x       1101      S-1-5-21-1-2-3-1101    no
              CN=井上 二郎,OU=総務課,DC=x       1102      S-1-5-21-1-2-3-1102    yes
            dsget succeeded
            """;

    @Test
    void theTableOfDsgetIsReadInTheCharsetOfWindowsWhereverItsColumnsStand() {
        var expected =
                List.of(
                        new Fact.Account(
                                principal(1101), List.of("1101"), Set.of(), Optional.empty(), true),
                        new Fact.Account(
                                principal(1102),
                                List.of("1102"),
                                Set.of(),
                                Optional.empty(),
                                false));
        assertThat(read(TABLE.getBytes(Charset.forName("windows-31j"))).facts())
                .isEqualTo(expected);
        assertThat(read(("\uFEFF" + TABLE).getBytes(UTF_16LE)).facts()).isEqualTo(expected);
        assertThat(read(TABLE.getBytes(UTF_8)).doubts())
                .containsOnlyKeys(DirectoryFile.Doubt.PRIMARY, DirectoryFile.Doubt.GROUPS);
    }

    @Test
    void aRowThatDoesNotFitItsHeadingsIsRefusedByItsLine() {
        assertThatThrownBy(() -> facts(TABLE.replace("  1102      S", " 1102 S")))
                .isInstanceOfSatisfying(
                        DirectoryFlaw.class, flaw -> assertThat(flaw.line()).isEqualTo(3));
        assertThatThrownBy(() -> facts(TABLE.replace("dsget succeeded", "dsget failed:x")))
                .isInstanceOfSatisfying(
                        DirectoryFlaw.class,
                        flaw -> assertThat(flaw.kind()).isEqualTo(DirectoryFlaw.Kind.FAILED));
        assertThatThrownBy(() -> facts("\"CN=A,DC=x\"\n\"CN=B,DC=x\"\n"))
                .isInstanceOfSatisfying(
                        DirectoryFlaw.class,
                        flaw -> assertThat(flaw.kind()).isEqualTo(DirectoryFlaw.Kind.NAMES_ONLY));
    }

    @Test
    void listsOfDsqueryBeginAnEntryWhereTheFirstAttributeComesAgain() {
        var list =
                """
                distinguishedName: CN=A,DC=x
                objectClass: top
                objectClass: user
                sAMAccountName: 1101
                objectSid: S-1-5-21-1-2-3-1101
                primaryGroupID: 513
                distinguishedName: CN=G,DC=x
                objectClass: group
                sAMAccountName: G
                objectSid: S-1-5-21-1-2-3-1300
                member: CN=A,DC=x
                """;
        assertThat(facts(list))
                .containsExactly(
                        new Fact.Account(
                                principal(1101),
                                List.of("1101"),
                                Set.of(),
                                Optional.of(principal(513)),
                                true),
                        new Fact.Group(principal(1300), List.of("G"), Set.of(principal(1101))));
    }

    @Test
    void administratorsOfADomainAreThoseOfTheDomainAndFormerNamesCountToo() {
        var builtin =
                "dn: CN=Administrators,CN=Builtin,DC=x\nobjectClass: group\nobjectSid:: "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ByteBuffer.allocate(16)
                                                .order(ByteOrder.LITTLE_ENDIAN)
                                                .put(new byte[] {1, 2, 0, 0, 0, 0, 0, 5})
                                                .putInt(32)
                                                .putInt(544)
                                                .array())
                        + "\nmember:: "
                        + base64("CN=青木,DC=x")
                        + "\n\n";
        assertThat(facts(PEOPLE + builtin))
                .contains(
                        new Fact.Group(
                                Principal.at("S-1-5-21-1-2-3", new Sid("S-1-5-32-544")),
                                List.of(),
                                Set.of(principal(1101))));
        var moved =
                entry(
                        "CN=転入,DC=x",
                        "user",
                        1105,
                        "sIDHistory:: " + Base64.getEncoder().encodeToString(sid(9)) + "\n");
        assertThat(facts(moved))
                .extracting(fact -> ((Fact.Account) fact).also())
                .containsExactly(Set.of(principal(9)));
    }

    @Test
    void whatCannotBeReadIsNamedByItsLineAndNoAddressIsFollowed() {
        for (var broken :
                List.of(
                        "dn: CN=A\nobjectSid:: !!!\n",
                        "dn: CN=A\nobjectClass: user\nnothing\n",
                        "objectClass: user\ndn CN=A\n")) {
            assertThatThrownBy(() -> facts(broken)).as(broken).isInstanceOf(DirectoryFlaw.class);
        }
        assertThat(facts("dn: CN=A\nobjectClass: user\njpegPhoto:< file:///etc/passwd\n"))
                .isEmpty();
    }
}
