package jp.sekisho.mynumber.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.sekisho.mynumber.channels.Seen.State;

/// Rules of USBGuard: of a device the first that fits counts. A device is let through by name only if
/// its rule names its serial number.
final class Usbguard {
    private static final String CONF = "/etc/usbguard/usbguard-daemon.conf";
    private static final String RULES = "/etc/usbguard/rules.conf";
    private static final Set<String> STRICT = Set.of("apply-policy", "block", "reject");
    private static final Pattern SERIAL = Pattern.compile("\\bserial \"([^\"*]+)\"");
    private static final Pattern INTERFACES =
            Pattern.compile("with-interface (?:([a-z-]+) )?(?:\\{([^}]*)\\}|(\\S+))");

    private final Settings settings;

    Usbguard(Settings settings) {
        this.settings = settings;
    }

    boolean isActive() {
        return settings.value("systemctl", "usbguard", "service")
                .filter("active"::equals)
                .isPresent();
    }

    /// @param kind class of the interfaces that carry data, in two hexadecimal digits
    Seen judge(Channel channel, String kind) {
        if (!settings.value(CONF, "RuleFile", "usbguard").orElse(RULES).strip().equals(RULES)) {
            return Seen.unknown(channel, "usbguard-rules");
        }
        for (var policy : List.of("PresentDevicePolicy", "InsertedDevicePolicy")) {
            var value = settings.value(CONF, policy, "usbguard").orElse("apply-policy").strip();
            if (!STRICT.contains(value)) {
                return Seen.open(channel, "usbguard-conf", policy + "=" + value);
            }
        }
        var serials = new ArrayList<String>();
        for (var line : settings.below(RULES)) {
            var rule = line.value().strip();
            if (rule.startsWith("allow")) {
                if (!covers(rule, kind)) {
                    continue;
                }
                var serial = SERIAL.matcher(rule);
                if (!serial.find()) {
                    return Seen.open(channel, "usbguard-allow", rule);
                }
                serials.add(serial.group(1));
            } else if (stopsAll(rule, kind)) {
                return new Seen(channel, State.BLOCKED, "usbguard", "", serials);
            }
        }
        var rest = settings.value(CONF, "ImplicitPolicyTarget", "usbguard").orElse("").strip();
        return switch (rest) {
            case "block", "reject" -> new Seen(channel, State.BLOCKED, "usbguard", "", serials);
            case "" -> Seen.unknown(channel, "not-exported");
            default -> Seen.open(channel, "usbguard-conf", "ImplicitPolicyTarget=" + rest);
        };
    }

    /// Whether a device with such an interface can be meant.
    private static boolean covers(String rule, String kind) {
        var interfaces = INTERFACES.matcher(rule);
        if (!interfaces.find()) {
            return true;
        }
        var how = interfaces.group(1) == null ? "equals" : interfaces.group(1);
        var list = interfaces.group(2) == null ? interfaces.group(3) : interfaces.group(2);
        var named = names(list, kind);
        return switch (how) {
            case "equals", "equals-ordered" -> named;
            case "none-of" -> !list.toLowerCase(Locale.ROOT).contains(kind + ":*:*");
            default -> true;
        };
    }

    private static boolean names(String list, String kind) {
        return List.of(list.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .anyMatch(each -> each.startsWith(kind + ":") || each.startsWith("*"));
    }

    /// Whether every device with such an interface ends here.
    private static boolean stopsAll(String rule, String kind) {
        return rule.matches("(block|reject)")
                || rule.toLowerCase(Locale.ROOT)
                        .matches(
                                "(block|reject) with-interface one-of \\{[^}]*\\b"
                                        + kind
                                        + ":\\*:\\*[^}]*\\}");
    }
}
