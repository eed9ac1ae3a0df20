package jp.sekisho.mynumber.directory;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.sekisho.acl.Fact;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Sid;
import org.junit.jupiter.api.Test;

class DirectoryFileTest {
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
        return DirectoryFile.read(text.getBytes(UTF_8)).facts();
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
        var file = DirectoryFile.read((PEOPLE + group + cut).getBytes(UTF_8));
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
        assertThat(DirectoryFile.isOne(utf16)).isTrue();
        assertThat(DirectoryFile.read(utf16).facts())
                .containsExactly(
                        new Fact.Account(
                                principal(1101),
                                List.of("1101"),
                                Set.of(),
                                Optional.empty(),
                                false));
    }

    @Test
    void whatCannotBeReadIsNamedByItsLineAndNoAddressIsFollowed() {
        assertThatThrownBy(() -> facts("dn: CN=A\nobjectSid:: !!!\n"))
                .isInstanceOfSatisfying(
                        DirectoryFlaw.class, flaw -> assertThat(flaw.line()).isEqualTo(2));
        assertThatThrownBy(() -> facts("dn: CN=A\nnothing\n")).isInstanceOf(DirectoryFlaw.class);
        assertThatThrownBy(() -> facts("DN,objectClass\n\"CN=A,user\n"))
                .isInstanceOf(DirectoryFlaw.class);
        assertThat(facts("dn: CN=A\nobjectClass: user\njpegPhoto:< file:///etc/passwd\n"))
                .isEmpty();
        assertThat(DirectoryFile.isOne("名前,番号\n".getBytes(UTF_8))).isFalse();
    }

    @Test
    void noiseEndsInFactsOrAFlaw() {
        var random = new Random(6);
        for (int run = 0; run < 2_000; run++) {
            var bytes = PEOPLE.getBytes(UTF_8);
            for (int change = 0; change < 8; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                DirectoryFile.read(bytes).facts();
            } catch (DirectoryFlaw named) {
                assertThat(named.line()).isPositive();
            }
        }
    }
}
