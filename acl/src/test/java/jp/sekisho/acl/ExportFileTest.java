package jp.sekisho.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFileTest {

    private static final String HEAD =
            """
            sekisho-acl\t1
            captured\t2026-11-24T07:00:00+09:00
            server\tsv01\twindows\tS-1-5-21-1-2-3\tS-1-5-21-7-8-9
            """;

    @Test
    void readsWhatAFileServerSays() {
        Export export =
                read(
                        HEAD
                                + """
                                tree\tD:\\給与
                                folder\tD:\\給与\tO:BAG:DUD:PAI(A;OICI;FA;;;BA)(A;OICI;FR;;;DA)(A;;FR;;;LA)
                                unread\tD:\\給与\\閉
                                owners\tD:\\給与\tS-1-5-21-1-2-3-1105 S-1-5-32-544
                                share\t給与$\tD:\\給与\tD:(A;;FA;;;BA)
                                share\t控え\tD:\\給与
                                allshares
                                right\tSeBackupPrivilege\tS-1-5-32-551
                                right\tSeShutdownPrivilege\tS-1-5-32-544
                                allrights
                                group\tS-1-5-32-544\tAdministrators\tS-1-5-21-1-2-3-512 S-1-5-21-7-8-9-500
                                account\tS-1-5-21-7-8-9-500\tAdministrator\tdisabled
                                setting\tHKLM\\Software\tDeny_All\tREG_DWORD\t1
                                """);
        assertThat(export.source().captured()).isEqualTo(Instant.parse("2026-11-23T22:00:00Z"));
        assertThat(export.facts()).hasSize(13);
        Fact.Node folder = (Fact.Node) export.facts().get(2);
        Sid domain = new Sid("S-1-5-21-1-2-3");
        assertThat(folder.permissions())
                .isEqualTo(
                        Descriptor.parse(
                                "O:BAG:DUD:PAI(A;OICI;FA;;;BA)(A;OICI;FR;;;DA)(A;;FR;;;S-1-5-21-7-8-9-500)",
                                Domains.of(domain)));
        assertThat(export.facts())
                .contains(
                        new Fact.AllShares("sv01"),
                        new Fact.Holds("sv01", Right.BACKUP, new Sid("S-1-5-32-551")),
                        new Fact.FileOwners(
                                "sv01",
                                "D:\\給与",
                                Set.of(domain.member(1105), WellKnown.ADMINISTRATORS)),
                        new Fact.Group(
                                Principal.at("sv01", WellKnown.ADMINISTRATORS),
                                List.of("Administrators"),
                                Set.of(
                                        Principal.of(domain.member(512)),
                                        Principal.of(new Sid("S-1-5-21-7-8-9-500")))),
                        new Fact.Setting("sv01", "HKLM\\Software", "Deny_All", "REG_DWORD", "1"));
    }

    @Test
    void readsADirectoryWhoseOwnGroupsAreThoseOfTheDomain() {
        Export export =
                read(
                        """
                        sekisho-acl\t1
                        captured\t2026-11-24T07:00:00+09:00
                        directory\tS-1-5-21-1-2-3
                        domain\tS-1-5-21-1-2-3
                        account\tS-1-5-21-1-2-3-1105\tsuzuki|suzuki@city.example\tenabled\tS-1-5-21-1-2-3-513\tS-1-22-1-1105
                        group\tS-1-5-32-548\tAccount Operators\tS-1-5-21-1-2-3-1105
                        changed\tS-1-5-32-548\t2026-11-20T00:00:00Z
                        noperson\tS-1-5-21-1-2-3-4711
                        member\tS-1-5-21-1-2-3-1105\tS-1-5-21-1-2-3-1200\t2026-10-01\t2027-04-01
                        """);
        Principal operators = Principal.at("S-1-5-21-1-2-3", WellKnown.ACCOUNT_OPERATORS);
        Principal suzuki = Principal.of(new Sid("S-1-5-21-1-2-3-1105"));
        assertThat(export.facts())
                .contains(
                        new Fact.Group(operators, List.of("Account Operators"), Set.of(suzuki)),
                        new Fact.Changed(operators, Instant.parse("2026-11-20T00:00:00Z")),
                        new Fact.NoPerson(Principal.of(new Sid("S-1-5-21-1-2-3-4711"))));
    }

    @Test
    void readsUnixPermissionsWithTheirOddNames() {
        Export export =
                read(
                        """
                        sekisho-acl\t1
                        captured\t2026-11-24T07:00:00+09:00
                        server\tnas01\tposix
                        folder\t/srv\tposix 0 0 2755
                        file\t/srv/a\\040b\\011\\134\tposix 1001 501 640 user::rw-,user:1002:r--,group::r--,mask::r--,other::---\t2\t8:1:99
                        folder\t/mnt\tnfs4 0 501 A::OWNER@:rx,A:g:501:rx,D::EVERYONE@:rwx
                        """);
        Fact.Node file = (Fact.Node) export.facts().get(2);
        assertThat(file.path()).isEqualTo("/srv/a b\t\\");
        assertThat(file.links()).isEqualTo(new Fact.Links(2, "8:1:99"));
        assertThat(file.permissions())
                .isEqualTo(
                        PosixAcl.parse(
                                "# owner: 1001\n# group: 501\nuser::rw-\nuser:1002:r--\ngroup::r--\nmask::r--\nother::---\n"));
        assertThat(((Fact.Node) export.facts().get(1)).permissions())
                .isEqualTo(PosixAcl.ofMode(0, 0, 02755));
        assertThat(((Fact.Node) export.facts().get(3)).permissions())
                .isEqualTo(
                        Nfs4Acl.parse(
                                "# owner: 0\n# group: 501\nA::OWNER@:rx\nA:g:501:rx\nD::EVERYONE@:rwx\n"));
    }

    @Test
    void readsSharesOfSamba() {
        Export export =
                read(
                        """
                        sekisho-acl\t1
                        captured\t2026-11-24T07:00:00+09:00
                        server\tnas01\tsamba
                        smb\t# Global parameters
                        smb\t[global]
                        smb\t\tworkgroup = ASHIHARA
                        smb\t\tguest account = ftp
                        smb\t\tusername map = /etc/samba/users
                        smb\t[soumu]
                        smb\t\tpath = /srv/soumu
                        smb\t\tvalid users = @soumu, "YAMADA\\taro yamada" +gyomu
                        smb\t\tforce user = suzuki
                        smb\t\tPublic = Yes
                        smb\t[users]
                        smb\t\tpath = /srv/users/%U/data
                        smb\t[homes]
                        smb\t\tbrowseable = No
                        smb\t[printers]
                        smb\t\tpath = /var/spool/samba
                        sharesec\tSOUMU\tD:(A;;FA;;;WD)
                        homes\t/home/suzuki
                        """);
        List<Fact.Share> shares =
                export.facts().stream()
                        .filter(Fact.Share.class::isInstance)
                        .map(Fact.Share.class::cast)
                        .toList();
        List<String> unjudged = List.of("usernamemap");
        assertThat(shares)
                .containsExactly(
                        new Fact.Share(
                                "nas01",
                                "soumu",
                                "/srv/soumu",
                                Optional.of(Descriptor.parse("D:(A;;FA;;;WD)", Domains.UNKNOWN)),
                                new SambaOptions(
                                        List.of("@soumu", "YAMADA\\taro yamada", "+gyomu"),
                                        List.of(),
                                        List.of(),
                                        Optional.of("suzuki"),
                                        Optional.empty(),
                                        Optional.of("ftp"),
                                        false,
                                        true,
                                        unjudged)),
                        plain("users", "/srv/users", unjudged),
                        plain("suzuki", "/home/suzuki", unjudged));
    }

    private static Fact.Share plain(String name, String path, List<String> unjudged) {
        return new Fact.Share(
                "nas01",
                name,
                path,
                Optional.empty(),
                new SambaOptions(
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        true,
                        unjudged));
    }

    /// The line as it stands in the file, and what the message says.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "folder>D:\\x>O:BAD:(A;;FR;;;S-1-5-2 | line 4, column 35: expected )",
                "folder>D:\\x>O:BAD:(A;OICI;FA;; | line 4, column 31: expected ;, found nothing",
                "folder>D:\\x>O:BAD:(QQ;;FR;;;WD) | line 4, column 20: expected a kind of entry, found \"QQ;;FR;;;WD)\"",
                "folder>x>O:BAD: | line 4, column 8: expected an absolute path, such as /srv/data or D:\\data, found \"x\"",
                "folder>/srv>posix 0 0 | line 4, column 13: expected posix, owner, group and mode as numbers, and maybe a list, found \"posix 0 0\"",
                "group>S-1-x>a>S-1-1-0 | line 4, column 7: expected S-1-…, found \"S-1-x\"",
                "member>S-1-1-0>S-1-1-0>2026-10-01>2026-10-01 | line 4, column 35: expected a date after the first, found \"2026-10-01\"",
                "member>S-1-1-0>S-1-1-0>R8.10.1 | line 4, column 24: expected a date such as 2026-10-01, or nothing, found \"R8.10.1\"",
                "account>S-1-1-0>a>yes | line 4, column 19: expected enabled or disabled, found \"yes\"",
                "server>sv02>windows | line 4, column 1: expected only one server a file, found \"server\"",
                "mapping>a | line 4, column 1: expected a kind of line: server, directory",
                "smb>what | line 4, column 5: expected [section] or name = value, as testparm -s prints it, found \"what\""
            })
    void refusesALineAndNamesIt(String line, String message) {
        assertThatThrownBy(() -> read(HEAD + line.replace('>', '\t') + "\n"))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("sv01.tsv, " + message);
    }

    @Test
    void refusesALabelledIndividualNumberWithoutShowingIt() {
        for (String name :
                List.of(
                        "個人番号123456789018.xlsx",
                        "マイナンバー：１２３４－５６７８－９０１８",
                        "my number 1234 5678 9018")) {
            String line = "folder\tD:\\" + name + "\tO:BAD:\n";
            assertThatThrownBy(() -> read(HEAD + line))
                    .hasMessage(
                            "sv01.tsv, line 4, column 8: expected no 個人番号 (rename the file, and export again), found one behind its label");
        }
        read(HEAD + "folder\tD:\\個人番号\\S-1-5-21-123456789018\tO:BAD:\n");
        read(HEAD + "folder\tD:\\個人番号123456789012\tO:BAD:\n");
    }

    @Test
    void refusesAFileThatWasCutShortOrChanged() {
        byte[] whole = signed(HEAD + "allshares\n");
        String text = new String(whole, StandardCharsets.UTF_8);
        assertThatThrownBy(() ->
                        ExportFile.read(
                                "sv01.tsv", utf8(text.substring(0, text.lastIndexOf("end\t")))))
                .hasMessage(
                        "sv01.tsv, line 4, column 1: expected the last line, end (the file was cut short), found \"allshares\"");
        assertThatThrownBy(() -> ExportFile.read("sv01.tsv", utf8(text.replace("allshares\n", ""))))
                .hasMessage(
                        "sv01.tsv, line 4, column 5: expected 3, the number of lines above (some are missing), found \"4\"");
        assertThatThrownBy(() ->
                        ExportFile.read("sv01.tsv", utf8(text.replace("allshares", "allrights"))))
                .hasMessageMatching(
                        Pattern.quote(
                                        "sv01.tsv, line 5, column 7: expected the SHA-256 of the lines above, ")
                                + "[0-9a-f]{64} \\(the file was changed after it was made\\), found \"[0-9a-f]{60}…\"");
        for (int length = 0; length < whole.length - 1; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ExportFile.read("sv01.tsv", cut))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void needsNoHashOfWhatSomebodyTyped() {
        Export typed =
                ExportFile.read(
                        "typed.tsv",
                        utf8(
                                "sekisho-acl\t1\tby hand\r\ncaptured\t2026-11-24T07:00:00+09:00\r\n\r\nnoperson\tS-1-5-21-1-2-3-4\r\n"));
        assertThat(typed.facts())
                .containsExactly(new Fact.NoPerson(Principal.of(new Sid("S-1-5-21-1-2-3-4"))));
    }

    @Test
    void refusesOtherEncodings() {
        assertThatThrownBy(() ->
                        ExportFile.read(
                                "sv01.tsv",
                                (HEAD + "tree\tD:\\給与\n").getBytes(Charset.forName("windows-31j"))))
                .hasMessage("sv01.tsv, line 4: expected UTF-8, found another encoding");
        assertThat(ExportFile.isOne(utf8(HEAD))).isTrue();
        assertThat(ExportFile.isOne(HEAD.getBytes(StandardCharsets.UTF_16))).isFalse();
    }

    static Export read(String text) {
        return ExportFile.read("sv01.tsv", signed(text));
    }

    static byte[] signed(String text) {
        try {
            String hash =
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
            return utf8(text + "end\t" + text.lines().count() + "\t" + hash + "\n");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
