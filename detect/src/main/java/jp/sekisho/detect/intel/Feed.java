package jp.sekisho.detect.intel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The indicators of a file and what of it could not be used. A file that begins with `{` is a STIX 2.1
/// bundle, any other a list with one indicator a line.
public record Feed(List<Indicator> indicators, List<IntelProblem> problems) {
    public Feed {
        indicators = List.copyOf(indicators);
        problems = List.copyOf(problems);
    }

    /// @throws IOException if the file cannot be read
    public static Feed read(Path file) throws IOException {
        return of(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    /// Reads text that stands in `source`.
    public static Feed of(String source, String text) {
        List<Indicator> indicators = new ArrayList<>();
        List<IntelProblem> problems = new ArrayList<>();
        if (text.stripLeading().startsWith("{")) {
            new StixReader(source, indicators, problems).read(text);
        } else {
            new ListReader(source, indicators, problems).read(text);
        }
        return new Feed(indicators, problems);
    }
}
