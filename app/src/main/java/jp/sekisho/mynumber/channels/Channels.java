package jp.sekisho.mynumber.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.sekisho.acl.Fact;

/// Judges every channel of a computer by what a collector wrote of its settings. What no setting tells
/// is never taken for blocked. Stateless.
public final class Channels {
    /// Where a sheet that somebody filled in by hand says what he saw.
    public static final String SHEET = "sheet";

    private Channels() {}

    /// @param byHand whether somebody typed the file: only then his own observations count
    /// @return nothing for a computer whose settings are not in the file
    public static List<Seen> judge(List<Fact.Setting> settings, boolean byHand) {
        Map<Channel, Seen> all = new EnumMap<>(Channel.class);
        var machine = settings.stream().filter(each -> !each.place().equals(SHEET)).toList();
        if (isWindows(machine)) {
            new WindowsChannels(new Settings(machine)).all().forEach(e -> all.put(e.channel(), e));
        } else if (!machine.isEmpty()) {
            new LinuxChannels(new Settings(machine)).all().forEach(e -> all.put(e.channel(), e));
        }
        if (byHand) {
            settings.stream()
                    .filter(each -> each.place().equals(SHEET))
                    .forEach(each -> observed(each).ifPresent(e -> all.put(e.channel(), e)));
        }
        return new ArrayList<>(all.values());
    }

    private static boolean isWindows(List<Fact.Setting> settings) {
        return settings.stream()
                .anyMatch(each ->
                        each.place().startsWith("HKEY_") || each.place().startsWith("Win32_"));
    }

    private static Optional<Seen> observed(Fact.Setting line) {
        return Arrays.stream(Channel.values())
                .filter(each -> each.name().equals(line.name().toUpperCase(Locale.ROOT)))
                .findFirst()
                .flatMap(channel ->
                        switch (line.value()) {
                            case "blocked" -> Optional.of(Seen.blocked(channel, "seen"));
                            case "open" -> Optional.of(Seen.open(channel, "seen", ""));
                            default -> Optional.empty();
                        });
    }
}
