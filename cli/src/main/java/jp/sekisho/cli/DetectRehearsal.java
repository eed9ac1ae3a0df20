package jp.sekisho.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// A run of `detect` over rules and events of its own, from which the JVM keeps what it learned for those
/// that follow. The launcher starts it once, before the first run; what a user reads never goes into it.
final class DetectRehearsal {
    private static final int RULES = 1_200;
    private static final int EVENTS = 20_000;
    private static final String[] SHAPES = {
        """
            Image|endswith: '\\\\%1$s.exe'
            CommandLine|contains|all:
                - '-%2$s '
                - '%3$s'
        """,
        """
            CommandLine|contains:
                - '%1$s'
                - '%2$s*%3$s'
                - '%3$s?%1$s'
        """,
        """
            CommandLine|re: '(?i)%1$s[0-9]{2,4}\\s+%2$s(a|b|%3$s)+'
            User|startswith: '%2$s'
        """,
        """
            CommandLine|windash|contains: ' -%1$s'
            ParentImage|endswith:
                - '\\\\%2$s.exe'
                - '\\\\%3$s.exe'
        """,
        """
            CommandLine|base64offset|contains: '%1$s%2$s'
            IntegrityLevel: null
        """,
        """
            DestinationIp|cidr:
                - '10.%4$d.0.0/16'
                - 'fd00:%4$d::/32'
            DestinationPort|gte: %4$d
        """,
        """
            Hashes|contains: 'SHA256=%1$s'
            Image|fieldref: ParentImage
        """,
    };

    private final Random random = new Random(25);

    private DetectRehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("rehearsal");
        Path rules = folder.resolve("rules.yml");
        Path events = folder.resolve("events.ndjson");
        try {
            new DetectRehearsal().write(rules, events);
            Main.run(
                    new PrintWriter(Writer.nullWriter()),
                    Console.ofProcess().err(),
                    "detect",
                    "--quiet",
                    "--rules",
                    rules.toString(),
                    "--events",
                    events.toString());
        } finally {
            Files.deleteIfExists(rules);
            Files.deleteIfExists(events);
            Files.delete(folder);
        }
    }

    private void write(Path rules, Path events) throws IOException {
        try (Writer out = Files.newBufferedWriter(rules)) {
            for (int i = 0; i < RULES; i++) {
                out.write(rule(i));
            }
        }
        try (Writer out = Files.newBufferedWriter(events)) {
            for (int i = 0; i < EVENTS; i++) {
                out.write(event(i));
            }
        }
    }

    private String rule(int number) {
        return """
        ---
        title: Rehearsal %1$d
        id: 00000000-0000-4000-8000-%1$012d
        status: test
        logsource:
            product: windows
            category: %2$s
        detection:
            selection_one:
        %3$s    selection_two:
        %4$s    filter_main:
                User|contains: '%5$s'
            condition: 1 of selection_* and not 1 of filter_*
        level: low
        """
                .formatted(
                        number,
                        number % 3 == 0 ? "network_connection" : "process_creation",
                        shape(number),
                        shape(number + 3),
                        word());
    }

    private String shape(int number) {
        return SHAPES[number % SHAPES.length]
                .formatted(word(), word(), word(), 1 + random.nextInt(200))
                .indent(4);
    }

    private String event(int number) {
        String event =
                """
                "EventID":%d
                "Channel":"Microsoft-Windows-Sysmon/Operational"
                "UtcTime":"2026-01-01 00:00:00.000"
                "Image":"C:\\\\Windows\\\\%s.exe"
                "ParentImage":"C:\\\\%s\\\\%s.exe"
                "CommandLine":"%s.exe -%s %s%d %s"
                "User":"OFFICE\\\\%s"
                "Hashes":"SHA256=%s"
                "DestinationIp":"10.%d.3.4"
                "DestinationPort":%d
                """
                        .formatted(
                                number % 4 == 0 ? 3 : 1,
                                word(),
                                word(),
                                word(),
                                word(),
                                word(),
                                word(),
                                random.nextInt(5_000),
                                word(),
                                word(),
                                word(),
                                random.nextInt(256),
                                random.nextInt(65_536));
        List<String> members = event.lines().collect(Collectors.toList());
        // Some sources write their names in one order, others in any.
        if (number % 2 == 0) {
            Collections.shuffle(members, random);
        }
        return "{" + String.join(",", members) + "}\n";
    }

    private String word() {
        int length = 3 + random.nextInt(8);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(i == 0 ? 26 : 5)));
        }
        return word.toString();
    }
}
