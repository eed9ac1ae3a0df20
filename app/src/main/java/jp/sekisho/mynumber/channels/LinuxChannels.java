package jp.sekisho.mynumber.channels;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.sekisho.acl.Fact;
import jp.sekisho.mynumber.channels.Seen.State;

/// Modules that the kernel may not load, USBGuard, and services. A module that is only on the black
/// list can still be loaded, and one that is loaded already is not stopped by either.
final class LinuxChannels {
    private static final Set<String> CLOSED = Set.of("/bin/false", "/bin/true", "/usr/bin/false");

    private final Settings settings;
    private final Usbguard usbguard;

    LinuxChannels(Settings settings) {
        this.settings = settings;
        this.usbguard = new Usbguard(settings);
    }

    List<Seen> all() {
        var disk = disk();
        return List.of(
                disk,
                phone(),
                modules(Channel.OPTICAL, "sr_mod"),
                card(disk),
                modules(Channel.BLUETOOTH, "btusb"),
                service(Channel.PRINT, List.of("cups"), "no-printer"),
                Seen.unknown(Channel.NETWORK, "network"),
                service(Channel.SCREEN, List.of("xrdp", "ssh", "sshd"), "no-remote"));
    }

    private Seen disk() {
        if (usbguard.isActive()) {
            return usbguard.judge(Channel.DISK, "08");
        }
        var sticks = modules(Channel.DISK, "usb_storage");
        return sticks.state() == State.BLOCKED ? modules(Channel.DISK, "uas") : sticks;
    }

    private Seen phone() {
        return usbguard.isActive()
                ? usbguard.judge(Channel.PHONE, "06")
                : Seen.open(Channel.PHONE, "no-usbguard", "");
    }

    private Seen card(Seen disk) {
        var card = modules(Channel.SD, "mmc_block");
        return card.state() != State.BLOCKED || disk.state() == State.BLOCKED
                ? card
                : new Seen(Channel.SD, disk.state(), disk.why(), disk.detail(), List.of());
    }

    private Seen modules(Channel channel, String module) {
        var isLoaded =
                settings.below("/proc/modules").stream()
                        .anyMatch(each -> named(each.name()).equals(module));
        if (isLoaded) {
            return Seen.open(channel, "loaded", module);
        }
        var isClosed =
                settings.below("/").stream()
                        .filter(each -> each.type().equals("modprobe"))
                        .filter(each -> named(each.name()).equals("install " + module))
                        .map(Fact.Setting::value)
                        .anyMatch(value -> CLOSED.contains(value.strip()));
        return isClosed ? Seen.blocked(channel, "module") : Seen.open(channel, "loadable", module);
    }

    /// `-` and `_` are the same in the name of a module.
    private static String named(String name) {
        return name.replace('-', '_').toLowerCase(Locale.ROOT);
    }

    private Seen service(Channel channel, List<String> units, String closed) {
        var states =
                units.stream().map(unit -> settings.value("systemctl", unit, "service")).toList();
        if (states.stream().anyMatch(each -> each.filter("active"::equals).isPresent())) {
            return Seen.open(channel, "service", String.join(" ", units));
        }
        return states.stream().anyMatch(each -> each.isEmpty())
                ? Seen.unknown(channel, "not-exported")
                : Seen.blocked(channel, closed);
    }
}
