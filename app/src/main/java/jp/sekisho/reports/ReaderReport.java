package jp.sekisho.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.sekisho.measures.HeadCount;
import jp.sekisho.measures.Sentences;
import jp.sekisho.mynumber.ChainWords;
import jp.sekisho.mynumber.ChannelBoard;
import jp.sekisho.mynumber.ChannelCell;
import jp.sekisho.mynumber.PlaceStanding;
import jp.sekisho.mynumber.Reader;
import jp.sekisho.mynumber.ReaderBoard;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Table;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The year's proof for individual numbers: who can read, why and until when, by which ways data can
/// leave, and what of that is not proved.
@Component
class ReaderReport {
    private final ReaderBoard readers;
    private final ChannelBoard channels;
    private final ChainWords chains;
    private final Sentences sentences;
    private final Words words;
    private final Dates dates;

    ReaderReport(
            ReaderBoard readers,
            ChannelBoard channels,
            ChainWords chains,
            Sentences sentences,
            Words words,
            Dates dates) {
        this.readers = readers;
        this.channels = channels;
        this.chains = chains;
        this.sentences = sentences;
        this.words = words;
        this.dates = dates;
    }

    /// @param names whether people are named; otherwise they are counted
    List<Table> tables(boolean names) {
        var board = readers.today();
        var places = board.places();
        var ways = channels.today();
        return List.of(
                places(places),
                names ? named(board) : counted(board),
                unproved(places),
                computers(ways),
                open(ways));
    }

    private Table places(List<PlaceStanding> places) {
        return table(
                "places",
                words.say(
                        "report.readers.places",
                        places.size(),
                        places.stream().filter(each -> each.verdict() == Verdict.MET).count()),
                places.stream()
                        .map(each ->
                                List.of(
                                        Cell.of(each.place().name()),
                                        Cell.of(each.place().unitName()),
                                        Cell.of(each.place().purpose()),
                                        Cell.of(sentences.said(each.certain())),
                                        day(each.captured()),
                                        Cell.of(
                                                words.say(
                                                        "readers.verdict." + each.verdict(),
                                                        sentences.said(each.outside())))))
                        .toList(),
                column("place.name", 20),
                column("place.unit", 16),
                column("place.purpose", 24),
                column("readers.count", 12),
                column("readers.captured", 16),
                column("readers.result", 18));
    }

    private Table named(ReaderBoard.Board board) {
        var rows = new ArrayList<List<Cell>>();
        for (var place : board.places()) {
            place.readers().stream()
                    .filter(Reader::certain)
                    .forEach(each ->
                            rows.add(
                                    List.of(
                                            Cell.of(place.place().name()),
                                            Cell.of(each.label()),
                                            Cell.of(each.units().isEmpty() ? "—" : each.units()),
                                            Cell.of(chains.shortly(each.chain(), each.node())),
                                            day(each.exceptedUntil()),
                                            Cell.of(words.verdict(each.ofText(), 0)),
                                            Cell.of(words.verdict(each.ofDesignation(), 0)))));
        }
        for (var user : board.payroll()) {
            rows.add(
                    List.of(
                            Cell.of(words.say("readers.payroll")),
                            Cell.of(user.label()),
                            Cell.of(user.units().isEmpty() ? "—" : user.units()),
                            Cell.of(words.say("report.readers.login", user.login())),
                            day(user.exceptedUntil()),
                            Cell.of(words.verdict(user.ofText(), 0)),
                            Cell.of(words.verdict(user.ofDesignation(), 0))));
        }
        return table(
                "readers",
                "",
                rows,
                column("place.name", 16),
                column("readers.person", 16),
                column("readers.units", 14),
                column("readers.why", 34),
                column("report.readers.until", 16),
                column("readers.of-text", 16),
                column("readers.of-law", 16));
    }

    private Table counted(ReaderBoard.Board board) {
        var rows = new ArrayList<List<Cell>>();
        for (var place : board.places()) {
            rows.add(counts(place.place().name(), place::count));
        }
        if (!board.payroll().isEmpty()) {
            rows.add(counts(words.say("readers.payroll"), board::payrollCount));
        }
        return table(
                "readers",
                words.say("report.readers.counted"),
                rows,
                column("place.name", 24),
                column("report.readers.inside", 20),
                column("report.readers.excepted", 20),
                column("report.readers.outside", 20));
    }

    private List<Cell> counts(String name, Function<Verdict, HeadCount> count) {
        return List.of(
                Cell.of(name),
                Cell.of(sentences.said(count.apply(Verdict.MET))),
                Cell.of(sentences.said(count.apply(Verdict.EXCEPTED))),
                Cell.of(sentences.said(count.apply(Verdict.SHORT))));
    }

    private Table unproved(List<PlaceStanding> places) {
        var rows = new ArrayList<List<Cell>>();
        for (var place : places) {
            if (place.captured() == null) {
                rows.add(row(place, words.say("readers.verdict.NOT_STARTED")));
            } else if (!place.listed()) {
                rows.add(
                        row(
                                place,
                                words.say(
                                        "readers.unlisted",
                                        place.place().server(),
                                        place.place().path())));
            }
            if (place.stale()) {
                rows.add(row(place, words.say("report.readers.stale")));
            }
            for (var old : place.old()) {
                rows.add(
                        row(
                                place,
                                words.say(
                                        "report.readers.old",
                                        words.say("readers.rests." + old.key()),
                                        dates.full(old.captured()))));
            }
            chains.lines(place.missing()).forEach(line -> rows.add(row(place, line)));
        }
        return table(
                "unproved",
                words.say("report.readers.never"),
                rows,
                column("place.name", 24),
                column("report.readers.missing", 80));
    }

    private static List<Cell> row(PlaceStanding place, String text) {
        return List.of(Cell.of(place.place().name()), Cell.of(text));
    }

    private Table computers(ChannelBoard.Board board) {
        return table(
                "computers",
                words.say("report.readers.computers", board.inside().size(), board.closed()),
                board.inside().stream()
                        .map(row ->
                                List.of(
                                        Cell.of(row.endpoint().name()),
                                        Cell.of(row.endpoint().unitName()),
                                        new Cell.Count(of(row, Verdict.MET)),
                                        new Cell.Count(of(row, Verdict.EXCEPTED)),
                                        new Cell.Count(of(row, Verdict.SHORT)),
                                        new Cell.Count(
                                                of(row, Verdict.STALE)
                                                        + of(row, Verdict.NOT_STARTED)),
                                        day(row.oldest().orElse(null))))
                        .toList(),
                column("endpoint.name", 20),
                column("place.unit", 18),
                column("report.readers.closed", 14),
                column("verdict.EXCEPTED", 14),
                column("report.readers.open", 14),
                column("report.readers.unseen", 18),
                column("channels.oldest", 18));
    }

    private static long of(ChannelBoard.Row row, Verdict verdict) {
        return row.cells().stream().filter(each -> each.verdict() == verdict).count();
    }

    private Table open(ChannelBoard.Board board) {
        var rows = new ArrayList<List<Cell>>();
        for (var row : board.inside()) {
            for (var cell : row.cells()) {
                if (cell.verdict() != Verdict.MET && cell.verdict() != Verdict.NOT_STARTED) {
                    rows.add(
                            List.of(
                                    Cell.of(row.endpoint().name()),
                                    Cell.of(words.say("channel." + cell.channel())),
                                    Cell.of(words.verdict(cell.verdict(), 0)),
                                    Cell.of(why(cell)),
                                    day(cell.exceptedUntil()),
                                    day(cell.seenOn())));
                }
            }
        }
        return table(
                "open",
                "",
                rows,
                column("endpoint.name", 16),
                column("channel.title", 22),
                column("readers.result", 16),
                column("channel.why", 50),
                column("report.readers.until", 16),
                column("channel.seen-on", 16));
    }

    private String why(ChannelCell cell) {
        return words.say("channel-why." + cell.why(), cell.detail());
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.of("—") : new Cell.Day(day);
    }

    private Column column(String key, int width) {
        return new Column(words.say(key), width);
    }

    /// An empty table is said to be empty.
    private Table table(String key, String said, List<List<Cell>> rows, Column... columns) {
        var caption = words.say("report.section." + key);
        return rows.isEmpty()
                ? Table.said(caption, (words.say("report.none") + "　" + said).strip())
                : new Table(caption, said, List.of(columns), rows);
    }
}
