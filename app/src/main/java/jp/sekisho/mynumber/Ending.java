package jp.sekisho.mynumber;

import java.util.List;

/// What ends the reading of one account, as proposed: the reason that is nearest to the account goes,
/// so that nobody else is touched.
///
/// @param key of the sentence in the message files
/// @param command as somebody who rules the server would type it; empty where it takes more than one
public record Ending(String key, List<String> words, String command) {
    static Ending of(Reader reader, String server) {
        var who = reader.name().isEmpty() ? reader.label() : reader.name();
        var unix = reader.node().startsWith("/");
        for (var line : reader.chain().lines().toList()) {
            var parts = line.split("\t", -1);
            switch (parts[0]) {
                case "step.MemberOf" -> {
                    if (parts[1].equals(who)) {
                        return new Ending(
                                "member",
                                List.of(who, parts[2]),
                                unix
                                        ? "gpasswd -d %s %s"
                                                .formatted(quoted(who), quoted(parts[2]))
                                        : "Remove-ADGroupMember -Identity %s -Members %s"
                                                .formatted(single(parts[2]), single(who)));
                    }
                }
                case "step.OwnerOf", "step.OwnerOfParent" -> {
                    return new Ending(
                            "owner",
                            List.of(who, parts[2]),
                            unix
                                    ? "chown root %s".formatted(quoted(parts[2]))
                                    : "icacls %s /setowner Administrators"
                                            .formatted(single(parts[2])));
                }
                case "step.GrantedBy" -> {
                    if (parts.length > 5 && parts[5].equals(who)) {
                        return new Ending(
                                "entry",
                                List.of(who, parts[2]),
                                unix
                                        ? "setfacl -x u:%s %s"
                                                .formatted(quoted(who), quoted(parts[2]))
                                        : "icacls %s /remove:g %s"
                                                .formatted(single(parts[2]), single(who)));
                    }
                }
                default -> {}
            }
        }
        return new Ending("other", List.of(who, reader.node(), server), "");
    }

    /// For a Unix shell: a folder's name is never run, whatever stands in it.
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /// The same for PowerShell, which takes curly marks for straight ones.
    private static String single(String text) {
        return "'" + text.replaceAll("['‘’‚‛]", "$0$0") + "'";
    }
}
