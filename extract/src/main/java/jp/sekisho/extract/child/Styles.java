package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekisho.extract.show.Builtin;
import jp.sekisho.extract.show.CellFormat;

/// How cells are written: what of it matters to their reader.
final class Styles {
    private static final Style PLAIN = new Style(CellFormat.GENERAL, false, false);

    private final List<Style> styles = new ArrayList<>();

    record Style(CellFormat format, boolean bold, boolean struck) {}

    private record Font(boolean bold, boolean struck) {}

    static Styles none() {
        return new Styles();
    }

    static Styles read(Xml xml, Meter meter) {
        var formats = new HashMap<Integer, CellFormat>();
        var fonts = new ArrayList<Font>();
        var styles = new Styles();
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "numFmt" -> {
                    meter.record();
                    var code = CellFormat.of(xml.attribute("formatCode"));
                    xml.number("numFmtId").ifPresent(id -> formats.put(id, code));
                }
                case "fonts" -> fonts(xml, fonts, meter);
                case "cellXfs" -> styles.formats(xml, formats, fonts, meter);
                // Other lists hold fonts and formats of their own.
                case "cellStyleXfs", "dxfs" -> xml.skip();
                default -> {}
            }
        }
        return styles;
    }

    private static void fonts(Xml xml, List<Font> fonts, Meter meter) {
        int outside = xml.depth() - 1;
        boolean bold = false;
        boolean struck = false;
        while (xml.depth() > outside) {
            boolean start = xml.next() == START_ELEMENT;
            switch (xml.name()) {
                case "font" -> {
                    if (!start) {
                        meter.record();
                        fonts.add(new Font(bold, struck));
                    }
                    bold = false;
                    struck = false;
                }
                case "b" -> bold |= start && xml.on();
                case "strike" -> struck |= start && xml.on();
                default -> {}
            }
        }
    }

    private void formats(Xml xml, Map<Integer, CellFormat> formats, List<Font> fonts, Meter meter) {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == START_ELEMENT && xml.is("xf")) {
                meter.record();
                int format = xml.number("numFmtId").orElse(0);
                int font = xml.number("fontId").orElse(0);
                var written =
                        font >= 0 && font < fonts.size() ? fonts.get(font) : new Font(false, false);
                var shown = formats.getOrDefault(format, Builtin.format(format));
                styles.add(new Style(shown, written.bold, written.struck));
            }
        }
    }

    Style style(int number) {
        return number >= 0 && number < styles.size() ? styles.get(number) : PLAIN;
    }
}
