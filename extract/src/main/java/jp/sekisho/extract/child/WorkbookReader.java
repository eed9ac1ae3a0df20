package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;

/// An Excel workbook: its sheets in the order of their tabs.
final class WorkbookReader {
    private final Parts parts;
    private final Out out;
    private final Meter meter;

    private record Tab(String name, String id, int visibility) {}

    private WorkbookReader(Parts parts, Out out, Meter meter) {
        this.parts = parts;
        this.out = out;
        this.meter = meter;
    }

    static void read(Parts parts, Out out, Meter meter) {
        new WorkbookReader(parts, out, meter).read();
    }

    private void read() {
        var main = parts.main().orElseThrow(Refused::damaged);
        var targets = new HashMap<String, Parts.Relation>();
        var styles = Styles.none();
        List<RichText> strings = List.of();
        for (var relation : parts.relations(main)) {
            targets.put(relation.id(), relation);
            switch (relation.type()) {
                case "styles" -> styles = Styles.read(parts.open(relation.part()), meter);
                case "sharedStrings" -> strings = strings(parts.open(relation.part()));
                default -> {}
            }
        }
        var tabs = new ArrayList<Tab>();
        boolean since1904 = tabs(parts.open(main), tabs);
        var book = new SheetReader.Book(since1904, styles, strings);
        out.record(Tag.WORKBOOK);
        for (var tab : tabs) {
            var target = targets.get(tab.id);
            if (target == null) {
                throw Refused.damaged();
            }
            meter.record();
            out.record(Tag.SHEET).text(tab.name).number(tab.visibility);
            if (target.type().equals("worksheet")) {
                SheetReader.read(parts.open(target.part()), tab.name, book, out, meter);
            }
            Asides.read(parts, target.part(), out, meter);
        }
    }

    private static boolean tabs(Xml xml, List<Tab> tabs) {
        boolean since1904 = false;
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT && xml.is("workbookPr")) {
                since1904 = xml.truth("date1904");
            } else if (event == START_ELEMENT && xml.is("sheet")) {
                tabs.add(
                        new Tab(
                                xml.attribute("name"),
                                xml.attribute("id"),
                                switch (xml.attribute("state")) {
                                    case "hidden" -> 1;
                                    case "veryHidden" -> 2;
                                    default -> 0;
                                }));
            }
        }
        return since1904;
    }

    private List<RichText> strings(Xml xml) {
        var strings = new ArrayList<RichText>();
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT && xml.is("si")) {
                strings.add(RichText.read(xml, meter));
            }
        }
        return strings;
    }
}
