package jp.sekisho.mynumber.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.sekisho.acl.Fact;
import jp.sekisho.mynumber.channels.Seen.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {
    private static final String STORAGE =
            "HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\RemovableStorageDevices";
    private static final String DISK = STORAGE + "\\{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}";

    /// A Windows computer on which nothing but the network is left to others.
    private static final String WINDOWS =
            """
            {storage}|Deny_All|REG_DWORD|1
            {storage}||written|2026-09-01T09:00:00+09:00
            HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server|fDenyTSConnections|REG_DWORD|1
            Win32_OperatingSystem|LastBootUpTime|time|2026-09-02T08:00:00+09:00
            Win32_Printer|Count|number|0
            Win32_PnPEntity|Bluetooth|number|0
            """
                    .replace("{storage}", STORAGE);

    private static final String LINUX =
            """
            /etc/os-release|PRETTY_NAME|os|Debian GNU/Linux 12
            systemctl|usbguard|service|active
            systemctl|cups|service|inactive
            systemctl|xrdp|service|inactive
            systemctl|ssh|service|inactive
            systemctl|sshd|service|inactive
            /etc/usbguard/usbguard-daemon.conf|ImplicitPolicyTarget|usbguard|block
            /etc/usbguard/rules.conf|1|usbguard|allow id 046d:c31c name "Keyboard" with-interface { 03:01:01 03:00:00 }
            /etc/usbguard/rules.conf|2|usbguard|allow id 0781:5581 serial "4C530001" with-interface 08:06:50
            /etc/modprobe.d/closed.conf|install sr-mod|modprobe|/bin/false
            /etc/modprobe.d/closed.conf|install mmc_block|modprobe|/bin/false
            /etc/modprobe.d/closed.conf|install btusb|modprobe|/bin/false
            """;

    private static List<Fact.Setting> settings(String text) {
        var settings = new ArrayList<Fact.Setting>();
        for (var line : text.lines().toList()) {
            var f = line.split("\\|", 4);
            settings.add(new Fact.Setting("pc", f[0], f[1], f[2], f[3]));
        }
        return settings;
    }

    private static Map<Channel, Seen> judged(String text) {
        var all = new EnumMap<Channel, Seen>(Channel.class);
        Channels.judge(settings(text), false).forEach(each -> all.put(each.channel(), each));
        return all;
    }

    private static void assertClosedButFor(Map<Channel, Seen> judged, Channel... others) {
        judged.forEach((channel, seen) -> {
            if (List.of(others).contains(channel)) {
                assertThat(seen.state()).as("%s", seen).isNotEqualTo(State.BLOCKED);
            } else {
                assertThat(seen.state()).as("%s", seen).isEqualTo(State.BLOCKED);
            }
        });
        assertThat(judged).hasSize(8);
    }

    @Test
    void whatDeniesAllAndWasThereAtTheLastStartClosesEveryDevice() {
        assertClosedButFor(judged(WINDOWS), Channel.NETWORK);
        assertThat(judged(WINDOWS).get(Channel.NETWORK).state()).isEqualTo(State.UNKNOWN);
    }

    /// Each changes one thing, and exactly its channels are no longer closed.
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "Deny_All|REG_DWORD|1!Deny_All|REG_DWORD|0!OPEN!no-policy",
                "Deny_All|REG_DWORD|1!Deny_All|REG_SZ|1!OPEN!type",
                "Deny_All|REG_DWORD|1!Deny_Al|REG_DWORD|1!OPEN!no-policy",
                "RemovableStorageDevices|Deny_All!RemovableStorageDevices\\{53f5630d-b16b-11d2-b065-00104bd762ad}|Deny_All!OPEN!no-policy",
                "HKEY_LOCAL_MACHINE\\Software!HKEY_USERS\\S-1-5-21-1-2-3-1001\\Software!OPEN!user-only",
                "2026-09-01T09!2026-09-03T09!UNKNOWN!pending",
                "|written|!|seen|!UNKNOWN!untimed",
                "LastBootUpTime!Booted!UNKNOWN!untimed"
            })
    void oneChangeOpensWhatItClosed(String from, String to, State state, String why) {
        var judged = judged(WINDOWS.replace(from, to));
        assertClosedButFor(
                judged, Channel.NETWORK, Channel.DISK, Channel.PHONE, Channel.OPTICAL, Channel.SD);
        assertThat(judged.get(Channel.DISK).state()).isEqualTo(state);
        assertThat(judged.get(Channel.DISK).why()).isEqualTo(why);
    }

    @Test
    void aPolicyOfOneClassClosesOnlyThatClass() {
        var classOnly =
                WINDOWS.replace(STORAGE + "|Deny_All", DISK + "|Deny_Write")
                        .replace(STORAGE + "||", DISK + "||");
        var judged = judged(classOnly);
        assertClosedButFor(judged, Channel.NETWORK, Channel.PHONE, Channel.OPTICAL, Channel.SD);
        assertThat(judged.get(Channel.SD).state())
                .as("a reader may use another driver")
                .isEqualTo(State.UNKNOWN);
        assertThat(judged(classOnly.replace("Deny_Write", "Deny_Read")).get(Channel.DISK).state())
                .isEqualTo(State.OPEN);
        assertThat(judged(classOnly.replace("53f5630d", "53f56307")).get(Channel.DISK).state())
                .as("the GUID of fixed disks")
                .isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Win32_Printer|Count|number|0!Win32_Printer|Count|number|2!PRINT!OPEN",
                "Win32_Printer!Win32_Other!PRINT!UNKNOWN",
                "Bluetooth|number|0!Bluetooth|number|1!BLUETOOTH!OPEN",
                "fDenyTSConnections|REG_DWORD|1!fDenyTSConnections|REG_DWORD|0!SCREEN!OPEN",
                "fDenyTSConnections!fOther!SCREEN!UNKNOWN"
            })
    void whatIsNoStorageIsJudgedByItself(String from, String to, Channel channel, State state) {
        var judged = judged(WINDOWS.replace(from, to));
        assertClosedButFor(judged, Channel.NETWORK, channel);
        assertThat(judged.get(channel).state()).isEqualTo(state);
    }

    @Test
    void aFirewallClosesTheNetworkOnlyWithoutARuleToAnywhere() {
        var policies = "HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\WindowsFirewall\\";
        var text = new StringBuilder(WINDOWS);
        for (var profile : List.of("DomainProfile", "PrivateProfile", "PublicProfile")) {
            text.append(policies + profile + "|EnableFirewall|REG_DWORD|1\n")
                    .append(policies + profile + "|DefaultOutboundAction|REG_DWORD|1\n")
                    .append(policies + profile + "|AllowLocalPolicyMerge|REG_DWORD|0\n");
        }
        var rule = policies + "FirewallRules|r1|REG_SZ|v2.30|Action=Allow|Active=TRUE|Dir=Out|";
        assertClosedButFor(judged(text + rule + "Protocol=6|RA4=10.0.0.5|\n"));
        assertClosedButFor(judged(text + rule + "Protocol=6|RPort=443|\n"), Channel.NETWORK);
        assertClosedButFor(
                judged(text.toString().replaceFirst("(?s)Domain(Profile\\|AllowLocal)", "X$1")),
                Channel.NETWORK);
    }

    @Test
    void aStickIsLetThroughByItsSerialNumberAlone() {
        var judged = judged(LINUX);
        assertClosedButFor(judged, Channel.NETWORK);
        assertThat(judged.get(Channel.DISK).serials()).containsExactly("4C530001");
        assertThat(judged.get(Channel.PHONE).serials()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "serial \"4C530001\" !!DISK!usbguard-allow",
                "with-interface 08:06:50!with-interface one-of { 08:06:50 }!PHONE!usbguard",
                "ImplicitPolicyTarget|usbguard|block!ImplicitPolicyTarget|usbguard|allow!DISK!usbguard-conf",
                "{ 03:01:01 03:00:00 }!{ 03:01:01 08:06:50 }!DISK!usbguard-allow",
                "{ 03:01:01 03:00:00 }!one-of { 03:01:01 }!DISK!usbguard-allow",
                "usbguard|service|active!usbguard|service|inactive!DISK!loadable",
                "install sr-mod!blacklist sr-mod!OPTICAL!loadable",
                "install sr-mod|modprobe|/bin/false!install sr-mod|modprobe|/sbin/modprobe sr_mod!OPTICAL!loadable",
                "cups|service|inactive!cups|service|active!PRINT!service",
                "ssh|service|inactive!ssh|service|active!SCREEN!service"
            })
    void oneChangeOfLinuxIsNamed(String from, String to, Channel channel, String why) {
        assertThat(judged(LINUX.replace(from, to == null ? "" : to)).get(channel).why())
                .isEqualTo(why);
    }

    @Test
    void aModuleThatIsLoadedIsOpenWhateverTheFilesSay() {
        var loaded = LINUX + "/proc/modules|btusb|module|loaded\n";
        assertThat(judged(loaded).get(Channel.BLUETOOTH).state()).isEqualTo(State.OPEN);
    }

    @Test
    void onlyATypedSheetTellsWhatSomebodySaw() {
        var sheet = settings("sheet|NETWORK|seen|blocked\nsheet|PRINT|seen|perhaps\n");
        assertThat(Channels.judge(sheet, false)).isEmpty();
        assertThat(Channels.judge(sheet, true))
                .containsExactly(Seen.blocked(Channel.NETWORK, "seen"));
    }
}
