package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.mynumber.channels.Channel;
import jp.sekisho.mynumber.channels.Seen;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Verdict;
import org.springframework.stereotype.Component;

/// What can leave the computers today, way by way.
@Component
public class ChannelBoard {
    private static final String CRITERION = "mynumber.channels-closed";
    private static final int USUAL_DAYS = 90;
    private static final Pattern DAYS = Pattern.compile("\"days\"\\s*:\\s*(\\d+)");

    private final ChannelTable table;
    private final EndpointTable endpoints;
    private final WayTable ways;
    private final Verdicts verdicts;
    private final Dates dates;

    ChannelBoard(
            ChannelTable table,
            EndpointTable endpoints,
            WayTable ways,
            Verdicts verdicts,
            Dates dates) {
        this.table = table;
        this.endpoints = endpoints;
        this.ways = ways;
        this.verdicts = verdicts;
        this.dates = dates;
    }

    /// A computer with its channels, in their order.
    public record Row(Endpoint endpoint, List<ChannelCell> cells) {
        public boolean has(Verdict verdict) {
            return cells.stream().anyMatch(each -> each.verdict() == verdict);
        }

        public Verdict verdict() {
            return Verdict.of(cells.stream().map(ChannelCell::verdict).toList());
        }

        /// Whether nothing of it is short, old or unknown.
        public boolean closed() {
            return !has(Verdict.SHORT) && !has(Verdict.STALE) && !has(Verdict.NOT_STARTED);
        }

        /// The oldest evidence it rests on.
        public Optional<LocalDate> oldest() {
            return cells.stream()
                    .flatMap(each -> Optional.ofNullable(each.seenOn()).stream())
                    .min(LocalDate::compareTo);
        }
    }

    /// @param rows those inside the zone first
    /// @param days for how long evidence is good
    /// @param rule for asking an exception of; empty when it was not taken up
    /// @param deliveries those of the day
    /// @param unregistered computers that exports tell of, but nobody registered
    public record Board(
            List<Row> rows,
            int days,
            Optional<UUID> rule,
            List<Delivery> deliveries,
            List<String> unregistered) {
        public List<Row> inside() {
            return rows.stream().filter(row -> row.endpoint().inside()).toList();
        }

        /// So many of those inside the zone, the worst first.
        public List<Row> worst(int most) {
            return inside().stream()
                    .sorted(Comparator.comparing(Row::verdict))
                    .limit(most)
                    .toList();
        }

        /// How each channel stands on all that are inside the zone.
        public List<ChannelTally> tallies() {
            var cells =
                    inside().stream()
                            .flatMap(row -> row.cells().stream())
                            .collect(Collectors.groupingBy(ChannelCell::channel));
            return Stream.of(Channel.values())
                    .map(channel ->
                            new ChannelTally(
                                    channel,
                                    cells.getOrDefault(channel, List.of()),
                                    recipients(channel)))
                    .toList();
        }

        private List<String> recipients(Channel channel) {
            return deliveries.stream()
                    .filter(each -> each.channel() == channel)
                    .map(Delivery::recipient)
                    .distinct()
                    .toList();
        }

        /// The oldest evidence of those inside the zone.
        public Optional<LocalDate> oldest() {
            return inside().stream()
                    .flatMap(row -> row.oldest().stream())
                    .min(LocalDate::compareTo);
        }

        /// How many inside the zone have this verdict on some channel.
        public long count(Verdict verdict) {
            return inside().stream().filter(row -> row.has(verdict)).count();
        }

        public long closed() {
            return inside().stream().filter(Row::closed).count();
        }
    }

    /// Whether it is the board that shows why a rule stands as it does.
    public static boolean isBehind(RuleVerdict rule) {
        return rule.rule().criterion().equals(CRITERION);
    }

    public Board today() {
        var day = dates.today();
        var rule =
                verdicts.now().map(judged -> judged.rules()).orElse(List.of()).stream()
                        .filter(ChannelBoard::isBehind)
                        .findFirst();
        var days = rule.map(ChannelBoard::days).orElse(USUAL_DAYS);
        var excepted = new HashMap<String, LocalDate>();
        rule.ifPresent(each ->
                each.findings()
                        .forEach(finding -> {
                            var until = finding.exceptedUntil();
                            if (until != null) {
                                excepted.put(finding.object(), until);
                            }
                        }));
        var cells = new LinkedHashMap<UUID, List<ChannelCell>>();
        var known = new HashMap<UUID, Endpoint>();
        endpoints.all().stream()
                .filter(each -> each.lastsOn(day))
                .forEach(each -> known.put(each.id(), each));
        for (var each : table.cells(day, days)) {
            var endpoint = Objects.requireNonNull(known.get(each.endpoint()));
            cells.computeIfAbsent(each.endpoint(), first -> new ArrayList<>())
                    .add(cell(each, endpoint.inside(), excepted));
        }
        var rows = new ArrayList<Row>();
        cells.forEach((id, all) ->
                rows.add(new Row(Objects.requireNonNull(known.get(id)), List.copyOf(all))));
        return new Board(
                rows,
                days,
                rule.map(each -> each.rule().id()),
                ways.deliveries().stream().filter(each -> each.lastsOn(day)).toList(),
                table.unregistered(day));
    }

    private static ChannelCell cell(
            ChannelTable.Cell cell, boolean inside, Map<String, LocalDate> excepted) {
        var object = "channel:" + cell.endpoint() + ":" + cell.channel();
        var until = excepted.get(object);
        var serials = Objects.requireNonNullElse(cell.serials(), "");
        return new ChannelCell(
                cell.endpoint(),
                cell.channel(),
                Objects.requireNonNullElse(cell.state(), Seen.State.UNKNOWN),
                Objects.requireNonNullElse(cell.why(), "none"),
                Objects.requireNonNullElse(cell.detail(), ""),
                serials.isEmpty() ? List.of() : List.of(serials.split("\n")),
                cell.seenOn(),
                cell.byHand(),
                cell.needed(),
                cell.unknownDevice(),
                !inside
                        ? Verdict.OUT_OF_SCOPE
                        : until != null && cell.standing() == Verdict.SHORT
                                ? Verdict.EXCEPTED
                                : cell.standing(),
                until);
    }

    private static int days(RuleVerdict rule) {
        var found = DAYS.matcher(rule.rule().parameters());
        return found.find() ? Integer.parseInt(found.group(1)) : USUAL_DAYS;
    }
}
