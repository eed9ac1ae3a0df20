package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Csv;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Table;
import jp.sekisho.organization.RosterNow.Known;
import jp.sekisho.organization.RosterNow.Standing;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The roster as a file in the columns that [RosterRegister] reads: taken in again as it is, it
/// changes nothing. Everybody who stands somewhere today or will, one row for each place.
@Component
public class RosterSheet {
    private static final String NOWHERE = "－";
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("職員番号", 10),
                    new Column("氏名", 18),
                    new Column("フリガナ", 20),
                    new Column("実施機関", 12),
                    new Column("所属", 18),
                    new Column("係", 14),
                    new Column("職名", 18),
                    new Column("区分", 18),
                    new Column("本務・兼務の別", 14),
                    new Column("開始日", 18),
                    new Column("終了日", 18),
                    new Column("採用日", 18),
                    new Column("所属団体", 18),
                    new Column("責任者", 8),
                    new Column("パソコン", 9),
                    new Column("メール", 8));

    private final RosterTable table;
    private final Body body;
    private final MessageSource messages;
    private final Dates dates;

    RosterSheet(RosterTable table, Body body, MessageSource messages, Dates dates) {
        this.table = table;
        this.body = body;
        this.messages = messages;
        this.dates = dates;
    }

    /// Says of when it is, so that the import begins from that day.
    public String fileName() {
        return title() + "_" + dates.full(dates.today()) + "現在";
    }

    public Paper paper() {
        return new Paper(
                title(),
                "",
                dates.full(dates.today()) + "現在",
                body.name().isEmpty() ? List.of() : List.of(body.name()),
                List.of(new Table("", COLUMNS, rows())),
                List.of(),
                true);
    }

    public byte[] csv() {
        var csv = new Csv();
        csv.row(COLUMNS.stream().map(Column::head).toArray(String[]::new));
        for (var row : rows()) {
            csv.row(row.stream().map(cell -> cell.words(dates::full)).toArray(String[]::new));
        }
        return csv.bytes();
    }

    private String title() {
        return messages.getMessage("people.roster", null, LocaleContextHolder.getLocale());
    }

    /// Those with a number first: whoever has none is known again by his name alone.
    private List<List<Cell>> rows() {
        var now = table.now();
        var today = dates.today();
        var order = order(now);
        var people = new ArrayList<Known>();
        now.everybody().forEach(people::add);
        people.sort(
                Comparator.<Known, Boolean>comparing(person -> person.employeeNumber().isEmpty())
                        .thenComparing(person -> first(now, person, today, order))
                        .thenComparing(Known::employeeNumber)
                        .thenComparing(Known::name)
                        .thenComparing(Known::id));
        var rows = new ArrayList<List<Cell>>();
        for (var person : people) {
            for (var place : places(now, person, today)) {
                rows.add(row(now, person, place, today));
            }
        }
        return rows;
    }

    private static List<Standing> places(RosterNow now, Known person, LocalDate today) {
        return now.places(person.id()).stream()
                .filter(place -> place.until(today))
                .sorted(
                        Comparator.<Standing, Boolean>comparing(place -> place.capacity() != null)
                                .thenComparing(Standing::validFrom)
                                .thenComparing(Standing::id))
                .toList();
    }

    /// Organs and units in the order of the office.
    private static Map<UUID, Integer> order(RosterNow now) {
        var order = new java.util.HashMap<UUID, Integer>();
        now.organs.forEach(organ -> order.put(organ.id(), order.size()));
        now.units.forEach(unit -> order.put(unit.id(), order.size()));
        return order;
    }

    private static String first(
            RosterNow now, Known person, LocalDate today, Map<UUID, Integer> order) {
        return places(now, person, today).stream()
                .findFirst()
                .map(place ->
                        "%05d %05d"
                                .formatted(
                                        order.getOrDefault(place.organ(), 0),
                                        place.unit() == null
                                                ? 0
                                                : order.getOrDefault(place.unit(), 0)))
                .orElse("");
    }

    private List<Cell> row(RosterNow now, Known person, Standing place, LocalDate today) {
        var units = units(now, place.unit());
        var title = title(now, place);
        var hired = person.hiredOn();
        return List.of(
                Cell.of(person.employeeNumber().isEmpty() ? "なし" : person.employeeNumber()),
                Cell.of(person.name()),
                Cell.of(person.kana()),
                Cell.of(now.organName(place.organ())),
                Cell.of(units.getFirst()),
                Cell.of(units.getLast()),
                Cell.of(title),
                Cell.of(RosterWords.word(place.kind())),
                Cell.of(RosterWords.word(place.capacity())),
                new Cell.Day(place.validFrom()),
                day(place.validTo()),
                // A day of hire that is still to come is not in question yet.
                day(hired != null && hired.isAfter(today) ? null : hired),
                Cell.of(now.partnerName(person.partner())),
                Cell.of(lead(person, title)),
                Cell.of(yes(person.terminal())),
                Cell.of(yes(person.mail())));
    }

    private static String title(RosterNow now, Standing place) {
        return place.title().isEmpty() ? now.postName(place.post()) : place.title();
    }

    /// The unit and what is above it; of more, the two that tell it.
    private static List<String> units(RosterNow now, @Nullable UUID unit) {
        if (unit == null) {
            return List.of(NOWHERE, NOWHERE);
        }
        var names = new ArrayList<String>();
        for (var at = unit; at != null && names.size() < 2; ) {
            var each = now.unit(at);
            names.addFirst(each.name());
            at = each.parent();
        }
        if (names.size() == 1) {
            names.add(NOWHERE);
        }
        return names;
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.of("") : new Cell.Day(day);
    }

    private static String lead(Known person, String title) {
        return Boolean.TRUE.equals(person.lead()) ? "○" : title.contains("責任者") ? "×" : "";
    }

    private static String yes(@Nullable Boolean value) {
        return value == null ? "" : value ? "○" : "×";
    }
}
