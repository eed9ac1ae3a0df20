package jp.sekisho.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekisho.policy.Demand;
import jp.sekisho.policy.Provision;

/// A piece of a clause's text: plain, or a demand with the number it carries. The first character
/// of a numbered demand stands apart, because its number may not be separated from it by a line end.
public record Segment(String first, String rest, boolean demand, boolean covered, String number) {
    /// Single demands are not numbered, and a clause that is asked as a whole is not underlined.
    public static List<Segment> of(Provision provision, Set<UUID> covered) {
        var text = provision.text();
        var demands =
                provision.demands().stream()
                        .filter(demand -> demand.ends() > 0)
                        .sorted(Comparator.comparingInt(Demand::starts))
                        .toList();
        if (demands.size() <= 1) {
            var only = provision.demands().stream().findFirst();
            var dashed = only.isPresent() && !covered.contains(only.get().id());
            return demands.isEmpty() || !dashed
                    ? List.of(plain(text))
                    : around(text, demands.getFirst(), "");
        }
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (var demand : demands) {
            segments.add(plain(text.substring(at, demand.starts())));
            segments.add(
                    demand(
                            text.substring(demand.starts(), demand.ends()),
                            covered.contains(demand.id()),
                            demand.circled()));
            at = demand.ends();
        }
        segments.add(plain(text.substring(at)));
        return segments.stream().filter(segment -> !segment.text().isEmpty()).toList();
    }

    private static List<Segment> around(String text, Demand demand, String number) {
        return Stream.of(
                        plain(text.substring(0, demand.starts())),
                        demand(text.substring(demand.starts(), demand.ends()), false, number),
                        plain(text.substring(demand.ends())))
                .filter(segment -> !segment.text().isEmpty())
                .toList();
    }

    private static Segment plain(String text) {
        return new Segment("", text, false, false, "");
    }

    private static Segment demand(String text, boolean covered, String number) {
        var first = text.offsetByCodePoints(0, 1);
        return new Segment(text.substring(0, first), text.substring(first), true, covered, number);
    }

    public String text() {
        return first + rest;
    }
}
