package jp.sekisho.mynumber;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.sekisho.measures.Finding;
import jp.sekisho.measures.HeadCount;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Verdict;
import org.springframework.stereotype.Component;

/// Who can read each place on a day, and how that stands.
@Component
public class ReaderBoard {
    private static final int USUAL_DAYS = 30;
    private static final Pattern DAYS = Pattern.compile("\"days\"\\s*:\\s*(\\d+)");

    private final BoardTable table;
    private final ReaderTable readings;
    private final PlaceTable places;
    private final ExportTable exports;
    private final Verdicts verdicts;
    private final Dates dates;

    ReaderBoard(
            BoardTable table,
            ReaderTable readings,
            PlaceTable places,
            ExportTable exports,
            Verdicts verdicts,
            Dates dates) {
        this.table = table;
        this.readings = readings;
        this.places = places;
        this.exports = exports;
        this.verdicts = verdicts;
        this.dates = dates;
    }

    /// @param days for how long an export is good
    /// @param rule of the text, for asking an exception of; empty when it was not taken up
    /// @param payroll who can sign in to the payroll system
    public record Board(
            LocalDate day,
            List<PlaceStanding> places,
            int days,
            Optional<UUID> rule,
            List<PayrollReader> payroll) {
        public HeadCount payrollOutside() {
            return HeadCount.of(
                    payroll.stream().filter(PayrollReader::outside).map(PayrollReader::who));
        }

        /// Who can sign in to the payroll system.
        public HeadCount payrollAll() {
            return HeadCount.of(payroll.stream().map(PayrollReader::who));
        }

        /// Of whom the regulation says this. Whoever is excepted by one login only is not.
        public HeadCount payrollCount(Verdict ofText) {
            return HeadCount.of(
                    payroll.stream(), PayrollReader::who, PayrollReader::ofText, ofText);
        }

        public long proved() {
            return places.stream().filter(place -> place.verdict() == Verdict.MET).count();
        }
    }

    public Board today() {
        return of(dates.today(), verdicts.now());
    }

    /// As a past day is known now (基準日).
    ///
    /// @throws jp.sekisho.shared.Unacceptable for a day that has not come
    public Board on(LocalDate day) {
        return of(day, verdicts.on(day, false));
    }

    private Board of(LocalDate day, Optional<Judged> judged) {
        var rules = judged.map(Judged::rules).orElse(List.of());
        var text = of(rules, "mynumber.readers-in-office");
        var excepted = new HashMap<String, LocalDate>();
        for (var rule : rules) {
            if (rule.rule().criterion().equals("mynumber.readers-in-office")
                    || rule.rule().criterion().equals("mynumber.none-can-gain")) {
                rule.findings().forEach(finding -> excepted(finding, excepted));
            }
        }
        var days = of(rules, "mynumber.exports-fresh").map(ReaderBoard::days).orElse(USUAL_DAYS);
        var readers =
                table.readers(day).stream()
                        .map(each -> each.exceptedUntil(excepted.get(each.object())))
                        .collect(groupingBy(Reader::place));
        var said = new HashMap<UUID, ReaderTable.Said>();
        readings.said(day).forEach(each -> said.put(each.place(), each));
        var end = dates.start(day.plusDays(1));
        var taken = exports.all().stream().filter(each -> each.captured().isBefore(end)).toList();
        return new Board(
                day,
                places.all().stream()
                        .filter(place -> place.lastsOn(day))
                        .map(place -> standing(place, readers, said, day.minusDays(days), taken))
                        .toList(),
                days,
                text.map(rule -> rule.rule().id()),
                table.payroll(day).stream()
                        .map(each -> each.exceptedUntil(excepted.get(each.object())))
                        .toList());
    }

    public PlaceStanding of(UUID place) {
        return today().places().stream()
                .filter(each -> each.place().id().equals(place))
                .findFirst()
                .orElseThrow(() -> new Absent("place", place));
    }

    private static Optional<RuleVerdict> of(List<RuleVerdict> rules, String criterion) {
        return rules.stream().filter(each -> each.rule().criterion().equals(criterion)).findFirst();
    }

    private static void excepted(Finding finding, Map<String, LocalDate> excepted) {
        var until = finding.exceptedUntil();
        if (until != null) {
            excepted.put(finding.object(), until);
        }
    }

    private static int days(RuleVerdict rule) {
        var found = DAYS.matcher(rule.rule().parameters());
        return found.find() ? Integer.parseInt(found.group(1)) : USUAL_DAYS;
    }

    private static PlaceStanding standing(
            Place place,
            Map<UUID, List<Reader>> readers,
            Map<UUID, ReaderTable.Said> all,
            LocalDate oldest,
            List<PermissionExport> taken) {
        var here = readers.getOrDefault(place.id(), List.of());
        var said = all.get(place.id());
        Predicate<Reader> unproved = each -> each.verdict() == Reads.UNPROVED;
        var shown = here.stream().filter(unproved.negate()).toList();
        var open = (int) here.stream().filter(each -> !each.certain()).count();
        return said == null
                ? new PlaceStanding(place, null, false, "", shown, open, false, List.of())
                : new PlaceStanding(
                        place,
                        said.captured(),
                        said.listed(),
                        said.missing(),
                        shown,
                        open,
                        said.captured().isBefore(oldest),
                        Rest.of(place, taken, oldest));
    }
}
