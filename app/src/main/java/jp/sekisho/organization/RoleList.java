package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Diagram;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Table;
import jp.sekisho.shared.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// 権限・責任等一覧表: every role with what it decides and answers for, and who holds it.
@Component
public class RoleList {
    /// Boxes side by side that can still be read on A4, and on a screen.
    private static final int MOST = 5;

    private static final int MOST_ON_SCREEN = 4;

    private final Appointments appointments;
    private final Body body;
    private final MessageSource messages;
    private final Dates dates;

    RoleList(Appointments appointments, Body body, MessageSource messages, Dates dates) {
        this.appointments = appointments;
        this.body = body;
        this.messages = messages;
        this.dates = dates;
    }

    public Chart chart() {
        var today = dates.today();
        return Chart.of(
                appointments.seats(today).stream()
                        .filter(seat -> seat.role().rules() == Role.Rules.SECURITY)
                        .toList(),
                today,
                MOST_ON_SCREEN);
    }

    /// The chart for paper: no more boxes side by side than a page has room for.
    public Diagram diagram() {
        var today = dates.today();
        var chart =
                Chart.of(
                        appointments.seats(today).stream()
                                .filter(seat -> seat.role().rules() == Role.Rules.SECURITY)
                                .toList(),
                        today,
                        MOST);
        return new Diagram(
                say("chart.title"),
                chart.width(),
                chart.height(),
                chart.boxes().stream().map(this::box).toList(),
                chart.lines().stream()
                        .map(line -> new Diagram.Line(line.x1(), line.y1(), line.x2(), line.y2()))
                        .toList());
    }

    private Diagram.Box box(Chart.Box box) {
        var acting = box.acting();
        var name =
                acting == null
                        ? say("roles.nobody")
                        : box.deputy() ? acting + "（" + say("roles.acts-for") + "）" : acting;
        return new Diagram.Box(
                box.x(),
                box.y(),
                Chart.BOX_WIDTH,
                Chart.BOX_HEIGHT,
                Stream.of(say("chart." + box.role()), box.unit(), name)
                        .filter(Objects::nonNull)
                        .toList(),
                acting == null);
    }

    public Paper paper() {
        var today = dates.today();
        var seats =
                appointments.seats(today).stream()
                        .filter(seat -> seat.role().rules() == Role.Rules.SECURITY || !seat.empty())
                        .toList();
        return new Paper(
                say("role-list.title"),
                say("role-list.form"),
                dates.full(today),
                List.of(body.name(), say("role-list.lead")),
                List.of(
                        new Table(
                                "",
                                List.of(
                                        new Column(say("roles.role"), 24),
                                        new Column(say("role-list.duty"), 48),
                                        new Column(say("roles.holder"), 18),
                                        new Column(say("roles.deputy"), 18),
                                        new Column(say("roles.decision"), 22),
                                        new Column(say("valid-from"), 16)),
                                seats.stream().map(seat -> row(seat, today)).toList())),
                List.of(say("role-list.foot")),
                true);
    }

    private List<Cell> row(Seat seat, LocalDate today) {
        var holder =
                seat.holders().stream()
                        .filter(each -> !each.validFrom().isAfter(today))
                        .findFirst()
                        .orElse(null);
        return List.of(
                Cell.of(name(seat)),
                Cell.of(say("role-duty." + seat.role())),
                Cell.of(names(seat.holders(), today)),
                Cell.of(names(seat.deputies(), today)),
                Cell.of(
                        holder == null
                                ? ""
                                : Stream.of(holder.instrument(), holder.documentNumber())
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining("　"))),
                holder == null ? Cell.of("") : new Cell.Day(holder.validFrom()));
    }

    private String name(Seat seat) {
        var role = say("label." + seat.role());
        return seat.unitName() == null ? role : role + "\n（" + seat.unitName() + "）";
    }

    private String names(List<Appointment> appointments, LocalDate today) {
        var names =
                appointments.stream()
                        .filter(each -> !each.validFrom().isAfter(today))
                        .map(each ->
                                Stream.of(each.postName(), each.holderName())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining("　")))
                        .collect(Collectors.joining("\n"));
        return names.isEmpty() ? say("role-list.nobody") : names;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
