package jp.sekisho.detect.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tags such as `attack.t1059.001` and `attack.execution` as the `attacks` of OCSF: one entry for each
/// technique, and for each tactic.
final class Attack {
    private static final String PREFIX = "attack.";
    private static final Map<String, String> TACTICS =
            Map.ofEntries(
                    Map.entry("reconnaissance", "TA0043"),
                    Map.entry("resource-development", "TA0042"),
                    Map.entry("initial-access", "TA0001"),
                    Map.entry("execution", "TA0002"),
                    Map.entry("persistence", "TA0003"),
                    Map.entry("privilege-escalation", "TA0004"),
                    Map.entry("defense-evasion", "TA0005"),
                    Map.entry("credential-access", "TA0006"),
                    Map.entry("discovery", "TA0007"),
                    Map.entry("lateral-movement", "TA0008"),
                    Map.entry("collection", "TA0009"),
                    Map.entry("command-and-control", "TA0011"),
                    Map.entry("exfiltration", "TA0010"),
                    Map.entry("impact", "TA0040"));

    private Attack() {}

    /// A JSON array; empty where no tag is of ATT&CK.
    static byte[] of(List<String> tags) {
        List<String> attacks = new ArrayList<>();
        for (String tag : tags) {
            String name = tag.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                String attack = one(name.substring(PREFIX.length()).replace('_', '-'));
                if (!attack.isEmpty()) {
                    attacks.add(attack);
                }
            }
        }
        return ("[" + String.join(",", attacks) + "]").getBytes(StandardCharsets.US_ASCII);
    }

    private static String one(String name) {
        if (name.matches("t\\d{4}(\\.\\d{3})?")) {
            String technique = name.substring(0, 5).toUpperCase(Locale.ROOT);
            String sub =
                    name.length() > 5
                            ? ",\"sub_technique\":{\"uid\":\""
                                    + name.toUpperCase(Locale.ROOT)
                                    + "\"}"
                            : "";
            return "{\"technique\":{\"uid\":\"" + technique + "\"}" + sub + "}";
        }
        String tactic = TACTICS.get(name);
        return tactic == null
                ? ""
                : "{\"tactic\":{\"uid\":\"" + tactic + "\",\"name\":\"" + name + "\"}}";
    }
}
