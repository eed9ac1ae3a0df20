package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekisho.office.Table;
import jp.sekisho.shared.Sha256;

/// The sign of what stands in the tables of a paper: sixteen digits in four groups, which can be
/// compared by eye. Not a proof against somebody who wants two papers to look alike.
final class Fingerprint {
    private static final int DIGITS = 16;
    private static final String CELL = "\u001f";
    private static final String ROW = "\u001e";

    private Fingerprint() {}

    static String of(List<Table> tables) {
        var text = tables.stream().map(Fingerprint::text).collect(Collectors.joining(ROW + ROW));
        var hex = HexFormat.of().formatHex(Sha256.of(text)).substring(0, DIGITS);
        return String.join(" ", hex.split("(?<=\\G.{4})"));
    }

    private static String text(Table table) {
        var heads = table.columns().stream().map(column -> column.head());
        var rows =
                table.rows().stream()
                        .map(row ->
                                row.stream()
                                        .map(cell -> cell.words(LocalDate::toString))
                                        .collect(Collectors.joining(CELL)))
                        .collect(Collectors.joining(ROW));
        return table.caption()
                + ROW
                + table.lead()
                + ROW
                + heads.collect(Collectors.joining(CELL))
                + ROW
                + rows;
    }
}
