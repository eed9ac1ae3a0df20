package jp.sekisho.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A rule of SigmaHQ and events that must make it fire.
record Regression(String ruleId, String path, List<String> events) {
    private static final Pattern HEAD =
            Pattern.compile(
                    "\\{\"rule_id\":\"([^\"]*)\",\"rule_path\":\"([^\"]*)\".*?\"events\":\\[");

    static List<Regression> read(Path data) throws IOException {
        List<Regression> all = new ArrayList<>();
        Path file = data.resolve("sigmahq-regression.ndjson.gz");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher head = HEAD.matcher(line);
                if (!head.lookingAt()) {
                    throw new IOException(line);
                }
                all.add(new Regression(head.group(1), head.group(2), events(line, head.end())));
            }
        }
        return all;
    }

    /// Cuts the objects of an array out of the line.
    private static List<String> events(String line, int from) {
        List<String> events = new ArrayList<>();
        int depth = 0;
        int start = from;
        boolean inText = false;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (inText) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inText = false;
                }
            } else if (c == '"') {
                inText = true;
            } else if (c == '{') {
                if (depth++ == 0) {
                    start = i;
                }
            } else if (c == '}' && --depth == 0) {
                events.add(line.substring(start, i + 1));
            }
            if (depth < 0) {
                break;
            }
        }
        return events;
    }
}
