package jp.sekisho.detect.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A correlation that keeps every hit for ever and looks at all of them each time. `bounds` are
/// comparisons and numbers in turn, such as `gte 3 lt 7`.
public record NaiveCorrelation(
        String type, int rules, int timespan, List<String> bounds, double rank) {
    /// A hit of the rule with that number.
    public record Hit(long second, int sequence, int rule, String group, int value) {}

    /// The hits that raise an alert, at the time of the newest of their group.
    public List<Hit> alerts(List<Hit> all) {
        List<Hit> alerts = new ArrayList<>();
        Map<String, List<Hit>> byGroup = new HashMap<>();
        Map<String, Long> alerted = new HashMap<>();
        for (Hit hit : all) {
            List<Hit> group = byGroup.computeIfAbsent(hit.group, _ -> new ArrayList<>());
            long newest =
                    Math.max(hit.second, group.stream().mapToLong(Hit::second).max().orElse(0));
            if (hit.second <= newest - timespan) {
                continue;
            }
            group.add(hit);
            List<Hit> window = group.stream().filter(h -> h.second > newest - timespan).toList();
            boolean quiet = alerted.getOrDefault(hit.group, 0L) <= newest - timespan;
            if (quiet && holds(figure(window))) {
                alerts.add(new Hit(newest, hit.sequence, hit.rule, hit.group, hit.value));
                alerted.put(hit.group, newest);
            }
        }
        return alerts;
    }

    private double figure(List<Hit> window) {
        return switch (type) {
            case "event_count" -> window.size();
            case "value_count" -> window.stream().map(Hit::value).distinct().count();
            case "temporal" -> window.stream().map(Hit::rule).distinct().count();
            case "temporal_ordered" -> ordered(window);
            case "value_sum" -> window.stream().mapToInt(Hit::value).sum();
            case "value_avg" -> window.stream().mapToInt(Hit::value).average().orElse(0);
            case "value_median" -> percentile(window, 50);
            default -> percentile(window, rank);
        };
    }

    private static double percentile(List<Hit> window, double rank) {
        int[] sorted = window.stream().mapToInt(Hit::value).toArray();
        Arrays.sort(sorted);
        double place = (sorted.length - 1) * rank / 100;
        int below = sorted[(int) place];
        int above = sorted[(int) Math.ceil(place)];
        return below + (above - below) * (place % 1);
    }

    /// The longest run of rules from the first on that some choice of hits makes in order.
    private int ordered(List<Hit> window) {
        Set<Hit> last = new HashSet<>(window.stream().filter(h -> h.rule == 0).toList());
        int length = 0;
        while (!last.isEmpty() && length < rules) {
            length++;
            Set<Hit> next = new HashSet<>();
            for (Hit hit : window) {
                for (Hit before : last) {
                    boolean after =
                            hit.second > before.second
                                    || (hit.second == before.second
                                            && hit.sequence > before.sequence);
                    if (hit.rule == length && after) {
                        next.add(hit);
                    }
                }
            }
            last = next;
        }
        return length;
    }

    private boolean holds(double figure) {
        for (int i = 0; i < bounds.size(); i += 2) {
            double bound = Double.parseDouble(bounds.get(i + 1));
            boolean holds =
                    switch (bounds.get(i)) {
                        case "gte" -> figure >= bound;
                        case "gt" -> figure > bound;
                        case "eq" -> figure == bound;
                        case "lte" -> figure <= bound;
                        case "lt" -> figure < bound;
                        default -> figure != bound;
                    };
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
