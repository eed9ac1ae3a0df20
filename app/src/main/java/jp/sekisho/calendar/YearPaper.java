package jp.sekisho.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Table;
import jp.sekisho.organization.Body;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.FiscalYear;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// 年間計画表: the year on paper, and as the grid of the page.
@Component
public class YearPaper {
    private final YearPlan plan;
    private final TransferDuties transfers;
    private final DutyWords words;
    private final Body body;
    private final MessageSource messages;
    private final Dates dates;

    YearPaper(
            YearPlan plan,
            TransferDuties transfers,
            DutyWords words,
            Body body,
            MessageSource messages,
            Dates dates) {
        this.plan = plan;
        this.transfers = transfers;
        this.words = words;
        this.body = body;
        this.messages = messages;
        this.dates = dates;
    }

    /// @param ahead whether with what is asked for transfers whose day has not come
    public YearGrid grid(FiscalYear year, boolean ahead) {
        var ofTransfers =
                transfers.since(year.first(), ahead).stream()
                        .filter(each -> !each.due().isAfter(year.last()))
                        .toList();
        return YearGrid.of(year, plan.of(year), ofTransfers, ahead, dates.today(), words);
    }

    public Paper paper(FiscalYear year, boolean ahead) {
        var grid = grid(year, ahead);
        var columns = new ArrayList<Column>();
        columns.add(new Column(say("duty.what"), 34));
        columns.add(new Column(say("duty.role"), 24));
        grid.months()
                .forEach(month ->
                        columns.add(
                                new Column(
                                        say("month", String.valueOf(month.getMonthValue())), 8)));
        return new Paper(
                say("year-paper.title", dates.fiscalYear(year.first())),
                say("year-paper.form"),
                dates.full(dates.today()),
                List.of(body.name(), say("year-paper.lead")),
                List.of(new Table("", columns, grid.rows().stream().map(this::row).toList())),
                List.of(say("year-paper.foot")),
                true);
    }

    private List<Cell> row(YearGrid.Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(row.title()));
        cells.add(Cell.of(row.who()));
        for (int month = 0; month < 12; month++) {
            cells.add(
                    Cell.of(
                            row.in(month).stream()
                                    .map(each -> say("mark.sign." + each.mark()))
                                    .collect(Collectors.joining())));
        }
        return cells;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
