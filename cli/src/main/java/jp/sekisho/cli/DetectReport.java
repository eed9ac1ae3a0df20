package jp.sekisho.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.sekisho.detect.Report;
import jp.sekisho.detect.RuleSet;

/// What a run of detection came to, for people or for machines.
record DetectReport(Report report, RuleSet rules) {
    private static final int FIELDS_SHOWN = 10;
    private static final int COSTLY_SHOWN = 5;

    List<String> lines() {
        double seconds = Math.max(1e-9, report.duration().toNanos() / 1e9);
        List<String> lines = new ArrayList<>();
        lines.add(
                Messages.of(
                        "detect.total",
                        report.events(),
                        Math.round(report.bytes() / 1e6),
                        Math.round(seconds * 10) / 10.0,
                        Math.round(report.events() / seconds),
                        Math.round(report.bytes() / 1e6 / seconds)));
        lines.add(
                Messages.of(
                        "detect.counts",
                        rules.size(),
                        report.alerts(),
                        report.deadLetters(),
                        report.unknownSources()));
        report.hitsByRule().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(rule -> rule(rule.getKey()))
                .forEach(lines::add);
        lines.add(Messages.of("detect.costly", COSTLY_SHOWN));
        report.checksByRule().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(COSTLY_SHOWN)
                .map(rule -> rule(rule.getKey()))
                .forEach(lines::add);
        report.evictions().stream()
                .map(lost ->
                        Messages.of(
                                "detect.evicted",
                                lost.ruleId(),
                                lost.groups(),
                                Math.round(100 * lost.nearest())))
                .forEach(lines::add);
        if (report.lateHits() > 0) {
            lines.add(Messages.of("detect.late", report.lateHits()));
        }
        if (!report.blindRules().isEmpty()) {
            lines.add(Messages.of("detect.blind", report.blindRules().size(), fields()));
        }
        return lines;
    }

    private String rule(String id) {
        return Messages.of(
                "detect.rule",
                report.hitsByRule().getOrDefault(id, 0L),
                report.checksByRule().getOrDefault(id, 0L),
                id);
    }

    /// The fields that most rules missed.
    private String fields() {
        Map<String, Integer> rulesByField = new TreeMap<>();
        report.blindRules()
                .values()
                .forEach(fields ->
                        fields.forEach(field -> rulesByField.merge(field, 1, Integer::sum)));
        return String.join(
                ", ",
                rulesByField.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                        Comparator.reverseOrder()))
                        .limit(FIELDS_SHOWN)
                        .map(field -> field.getKey() + " " + field.getValue())
                        .toList());
    }

    String json() {
        List<String> hits = new ArrayList<>();
        report.hitsByRule().forEach((rule, count) -> hits.add(Json.quote(rule) + ":" + count));
        List<String> checks = new ArrayList<>();
        report.checksByRule().forEach((rule, count) -> checks.add(Json.quote(rule) + ":" + count));
        List<String> evicted = new ArrayList<>();
        report.evictions()
                .forEach(lost -> evicted.add(Json.quote(lost.ruleId()) + ":" + lost.groups()));
        List<String> blind = new ArrayList<>();
        report.blindRules()
                .forEach((rule, fields) -> blind.add(Json.quote(rule) + ":" + array(fields)));
        return "{\"events\":%d,\"bytes\":%d,\"milliseconds\":%d,\"rules\":%d,\"alerts\":%d,\"dead_letters\":%d,\"unknown_sources\":%d,\"late_hits\":%d,\"evicted_groups\":{%s},\"hits\":{%s},\"checks\":{%s},\"blind_rules\":{%s}}"
                .formatted(
                        report.events(),
                        report.bytes(),
                        report.duration().toMillis(),
                        rules.size(),
                        report.alerts(),
                        report.deadLetters(),
                        report.unknownSources(),
                        report.lateHits(),
                        String.join(",", evicted),
                        String.join(",", hits),
                        String.join(",", checks),
                        String.join(",", blind));
    }

    private static String array(Set<String> texts) {
        return "[" + String.join(",", texts.stream().map(Json::quote).toList()) + "]";
    }
}
