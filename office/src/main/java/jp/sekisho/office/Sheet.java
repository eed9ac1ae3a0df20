package jp.sekisho.office;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A [Paper] as the page that becomes a PDF.
final class Sheet {
    // Variation selectors: the faces at hand draw a box for them.
    private static final String SELECTORS = "[\\uFE00-\\uFE0F]|\\uDB40[\\uDD00-\\uDDEF]";

    // A number that is broken at its hyphen is dialled wrongly.
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+()-]{6,18}");

    private final StringBuilder html = new StringBuilder();
    private final String style;
    private final Function<LocalDate, String> day;

    Sheet(String style, Function<LocalDate, String> day) {
        this.style = style;
        this.day = day;
    }

    String html(Paper paper) {
        html.append("<html lang=\"ja\"><head><title>")
                .append(plain(paper.title()))
                .append("</title><meta name=\"description\" content=\"")
                .append(plain(paper.title()))
                .append("\"/><style>")
                .append(style)
                .append(paper.wide() ? "@page { size: A4 landscape; }" : "@page { size: A4; }")
                .append(paper.large() ? everySheet(paper) : "")
                .append("</style></head>")
                .append(paper.large() ? "<body class=\"large\">" : "<body>");
        line("p", "form", paper.form());
        line("p", "dated", paper.dated());
        line("h1", "title", paper.title());
        seals(paper.seals());
        paper.lead().forEach(text -> line("p", "lead", text));
        for (var table : paper.tables()) {
            html.append("<div class=\"part\">");
            line("h2", "caption", table.caption());
            line("p", "said", table.lead());
            if (table.ruled()) {
                table(table);
            }
            html.append("</div>");
        }
        paper.foot().forEach(text -> line("p", "foot", text));
        return html.append("</body></html>").toString();
    }

    /// What tells one sheet from another, where each may hang alone.
    private static String everySheet(Paper paper) {
        var said = (paper.title() + "　" + paper.form() + "　" + paper.dated()).strip();
        return "@page { @bottom-left { content: \""
                + said.replaceAll("[\\p{Cntrl}\"\\\\<>&]", "")
                + "\"; font: 9pt body, rest; } }";
    }

    private void line(String element, String kind, String text) {
        if (!text.isEmpty()) {
            html.append('<').append(element).append(" class=\"").append(kind).append("\">");
            html.append(plain(text)).append("</").append(element).append('>');
        }
    }

    private void seals(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        html.append("<table class=\"seals\"><tr>");
        names.forEach(name -> html.append("<th>").append(plain(name)).append("</th>"));
        html.append("</tr><tr>").repeat("<td></td>", names.size()).append("</tr></table>");
    }

    private void table(Table table) {
        int all = table.columns().stream().mapToInt(Column::width).sum();
        html.append("<table class=\"rows\"><thead><tr>");
        for (var column : table.columns()) {
            html.append("<th style=\"width: ")
                    .append(100.0 * column.width() / all)
                    .append("%\">")
                    .append(plain(column.head()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            html.append("<tr>");
            for (var cell : row) {
                var text = cell.words(day);
                html.append(opening(cell, text)).append(plain(text)).append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static String opening(Cell cell, String text) {
        if (cell instanceof Cell.Count) {
            return "<td class=\"count\">";
        }
        return TELEPHONE.matcher(text).matches() ? "<td class=\"kept\">" : "<td>";
    }

    private static String plain(String text) {
        return text.replaceAll(SELECTORS, "")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br/>");
    }
}
