package jp.sekisho.mynumber.channels;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekisho.mynumber.channels.Seen.State;

/// Policies of Windows. A value of the wrong type or under a wrong key blocks nothing, a policy of one
/// user does not bind the others, and one that is newer than the last start may not be in force.
final class WindowsChannels {
    private static final String HIVE = "HKEY_LOCAL_MACHINE\\";
    private static final String POLICIES = HIVE + "Software\\Policies\\Microsoft\\";
    private static final String STORAGE = POLICIES + "Windows\\RemovableStorageDevices";
    private static final String INSTALL = POLICIES + "Windows\\DeviceInstall\\Restrictions";
    private static final String TERMINAL = POLICIES + "Windows NT\\Terminal Services";
    private static final String FIREWALL = POLICIES + "WindowsFirewall";
    private static final String DRIVERS = HIVE + "SYSTEM\\CurrentControlSet\\Services\\";
    private static final String DWORD = "REG_DWORD";

    private static final List<String> DISKS = List.of("{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}");
    private static final List<String> DISCS = List.of("{53f56308-b6bf-11d0-94f2-00a0c91efb8b}");

    /// The first as Microsoft's page on ADMX_RemovableStorage has it; the second, which Windows writes
    /// too, was seen in scripts only. Both have to deny.
    private static final List<String> PHONES =
            List.of(
                    "{6AC27878-A6FA-4155-BA85-F98F491D4F33}",
                    "{F33FDC04-D1AC-4E8E-9A30-19BBD4B108AE}");

    private static final List<String> REDIRECTIONS =
            List.of("fDisableCdm", "fDisableClip", "fDisableCpm", "fDisablePNPRedir");

    /// How far a setting that closes something holds; the later, the weaker.
    private enum Holds {
        NOW,
        /// Changed after the last start.
        PENDING,
        /// Nobody wrote when it was changed.
        UNTIMED,
        WRONG_TYPE,
        NOT
    }

    private final Settings settings;

    WindowsChannels(Settings settings) {
        this.settings = settings;
    }

    List<Seen> all() {
        var disk = device(Channel.DISK, DISKS);
        return List.of(
                disk,
                device(Channel.PHONE, PHONES),
                optical(),
                card(disk),
                bluetooth(),
                print(),
                network(),
                screen());
    }

    private Seen device(Channel channel, List<String> classes) {
        var everything = denies(STORAGE, "Deny_All");
        var those =
                classes.stream()
                        .map(each -> denies(STORAGE + "\\" + each, "Deny_Write"))
                        .max(Enum::compareTo)
                        .orElseThrow();
        if (everything == Holds.NOW) {
            return Seen.blocked(channel, "deny-all");
        }
        if (those == Holds.NOW) {
            return Seen.blocked(channel, "deny-class");
        }
        return switch (those.compareTo(everything) < 0 ? those : everything) {
            case NOW -> throw new IllegalStateException();
            case PENDING -> Seen.unknown(channel, "pending");
            case UNTIMED -> Seen.unknown(channel, "untimed");
            case WRONG_TYPE -> Seen.open(channel, "type", "");
            case NOT -> undenied(channel);
        };
    }

    private Seen undenied(Channel channel) {
        if (isOfOneUser()) {
            return Seen.open(channel, "user-only", "");
        }
        return isOne(INSTALL, "DenyRemovableDevices") || isOne(INSTALL, "DenyUnspecified")
                ? Seen.unknown(channel, "install-only")
                : Seen.open(channel, "no-policy", "");
    }

    private boolean isOfOneUser() {
        return settings.below("HKEY_USERS\\").stream()
                .anyMatch(each ->
                        each.name().toLowerCase(Locale.ROOT).startsWith("deny_")
                                && each.value().equals("1"));
    }

    private Seen optical() {
        var seen = device(Channel.OPTICAL, DISCS);
        return driver("cdrom") == Holds.NOW && seen.state() != State.BLOCKED
                ? Seen.blocked(Channel.OPTICAL, "driver")
                : seen;
    }

    /// A reader shows its card as a disk, or uses a driver of its own.
    private Seen card(Seen disk) {
        if (denies(STORAGE, "Deny_All") == Holds.NOW) {
            return Seen.blocked(Channel.SD, "deny-all");
        }
        if (disk.state() != State.BLOCKED) {
            return new Seen(Channel.SD, disk.state(), disk.why(), disk.detail(), List.of());
        }
        return driver("sdbus") == Holds.NOW
                ? Seen.blocked(Channel.SD, "driver")
                : Seen.unknown(Channel.SD, "card");
    }

    private Seen bluetooth() {
        var radios = settings.number("Win32_PnPEntity", "Bluetooth", "number");
        if (radios.filter(count -> count == 0).isPresent()) {
            return Seen.blocked(Channel.BLUETOOTH, "no-device");
        }
        return switch (driver("BTHUSB")) {
            case NOW -> Seen.blocked(Channel.BLUETOOTH, "driver");
            case PENDING -> Seen.unknown(Channel.BLUETOOTH, "pending");
            case UNTIMED -> Seen.unknown(Channel.BLUETOOTH, "untimed");
            case WRONG_TYPE, NOT ->
                    radios.isPresent()
                            ? Seen.open(Channel.BLUETOOTH, "device", String.valueOf(radios.get()))
                            : Seen.unknown(Channel.BLUETOOTH, "not-exported");
        };
    }

    private Seen print() {
        return settings.number("Win32_Printer", "Count", "number")
                .map(count ->
                        count == 0
                                ? Seen.blocked(Channel.PRINT, "no-printer")
                                : Seen.open(Channel.PRINT, "printers", String.valueOf(count)))
                .orElseGet(() -> Seen.unknown(Channel.PRINT, "not-exported"));
    }

    /// Closed here only if every profile refuses what no rule of the policy lets out; otherwise the
    /// network itself may close it, of which this computer knows nothing.
    private Seen network() {
        for (var profile : List.of("DomainProfile", "PrivateProfile", "PublicProfile")) {
            var key = FIREWALL + "\\" + profile;
            if (!isOne(key, "EnableFirewall")
                    || !isOne(key, "DefaultOutboundAction")
                    || settings.number(key, "AllowLocalPolicyMerge", DWORD).orElse(1) != 0) {
                return Seen.unknown(Channel.NETWORK, "network");
            }
        }
        return settings.below(FIREWALL + "\\FirewallRules").stream()
                .filter(each -> isWayOut(each.value()))
                .findFirst()
                .map(rule -> Seen.open(Channel.NETWORK, "rule", rule.name()))
                .orElseGet(() -> Seen.blocked(Channel.NETWORK, "firewall"));
    }

    /// A rule that lets TCP out to anywhere.
    private static boolean isWayOut(String rule) {
        var parts = List.of(rule.split("\\|"));
        var protocol =
                parts.stream().filter(each -> each.startsWith("Protocol=")).findFirst().orElse("");
        return parts.contains("Dir=Out")
                && parts.contains("Action=Allow")
                && parts.contains("Active=TRUE")
                && (protocol.isEmpty() || protocol.equals("Protocol=6"))
                && parts.stream().noneMatch(each -> each.matches("RA[46]=.*"));
    }

    private Seen screen() {
        var system = HIVE + "SYSTEM\\CurrentControlSet\\Control\\Terminal Server";
        var refused =
                settings.number(TERMINAL, "fDenyTSConnections", DWORD)
                        .or(() -> settings.number(system, "fDenyTSConnections", DWORD));
        if (refused.filter(value -> value == 1).isPresent()) {
            return Seen.blocked(Channel.SCREEN, "no-remote");
        }
        if (REDIRECTIONS.stream().allMatch(each -> isOne(TERMINAL, each))) {
            return Seen.blocked(Channel.SCREEN, "redirection");
        }
        return refused.isPresent()
                ? Seen.open(Channel.SCREEN, "remote", "")
                : Seen.unknown(Channel.SCREEN, "not-exported");
    }

    private boolean isOne(String place, String name) {
        return settings.number(place, name, DWORD).filter(value -> value == 1).isPresent();
    }

    private Holds denies(String place, String name) {
        return holds(place, name, 1);
    }

    private Holds driver(String name) {
        return holds(DRIVERS + name, "Start", 4);
    }

    private Holds holds(String place, String name, int wanted) {
        if (settings.isOfAnotherType(place, name, DWORD)) {
            return Holds.WRONG_TYPE;
        }
        if (settings.number(place, name, DWORD).filter(value -> value == wanted).isEmpty()) {
            return Holds.NOT;
        }
        var written = settings.moment(place, "", "written");
        var started = settings.moment("Win32_OperatingSystem", "LastBootUpTime", "time");
        if (written.isEmpty() || started.isEmpty()) {
            return Holds.UNTIMED;
        }
        return Optional.of(started.get())
                        .filter(start -> !start.isBefore(written.get()))
                        .isPresent()
                ? Holds.NOW
                : Holds.PENDING;
    }
}
