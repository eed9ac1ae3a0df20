package jp.sekisho.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A table that Excel opens as it is: UTF-8 with its mark, every cell quoted (RFC 4180), and no cell
/// that Excel would take for a formula. Used by one thread.
public final class Csv {
    private final StringBuilder text = new StringBuilder("\uFEFF");

    public void row(String... cells) {
        text.append(Arrays.stream(cells).map(Csv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        var harmless =
                !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    public byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }
}
