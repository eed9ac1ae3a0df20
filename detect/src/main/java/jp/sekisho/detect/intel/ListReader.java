package jp.sekisho.detect.intel;

import java.util.List;
import jp.sekisho.detect.intel.Indicator.Kind;

/// Reads a list with one indicator a line: an address, a block of addresses, a domain, a web address or a
/// hash. What follows `#`, `;`, a comma or a blank is a comment; `0.0.0.0 name`, as in a file of hosts, is
/// the name.
final class ListReader {
    private static final int MAX_SHOWN = 80;

    private final String source;
    private final List<Indicator> indicators;
    private final List<IntelProblem> problems;

    ListReader(String source, List<Indicator> indicators, List<IntelProblem> problems) {
        this.source = source;
        this.indicators = indicators;
        this.problems = problems;
    }

    void read(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] parts =
                    line.replace("\uFEFF", "").replace("\"", "").strip().split("[\\s,;]+|#.*", -1);
            String first = parts[0];
            boolean hosts = first.equals("0.0.0.0") || first.equals("127.0.0.1");
            String value =
                    Values.refanged(
                            hosts && parts.length > 1 && !parts[1].isEmpty() ? parts[1] : first);
            if (value.isEmpty() || value.equals("localhost")) {
                continue;
            }
            Kind kind = Values.kind(value);
            String normal = kind == null ? null : Values.normal(kind, value);
            if (kind == null || normal == null) {
                String shown = value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) : value;
                problems.add(
                        new IntelProblem(
                                source,
                                "line " + number,
                                "neither an address, a domain, a URL nor a hash: " + shown));
            } else {
                indicators.add(
                        new Indicator(
                                normal, normal, kind, normal, List.of(), source, Long.MAX_VALUE));
            }
        }
    }
}
