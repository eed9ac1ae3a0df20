package jp.sekisho.statute;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/// The number and date of an instrument as 法令標準XML wants them. What is not printed is left out.
record InstrumentNumber(String words, String era, String year, String number) {
    private static final List<String> ERAS = List.of("明治", "大正", "昭和", "平成", "令和");
    private static final List<String> NAMES =
            List.of("Meiji", "Taisho", "Showa", "Heisei", "Reiwa");
    private static final Pattern YEAR =
            Pattern.compile("(明治|大正|昭和|平成|令和)(元|[0-9]{1,2}|[一二三四五六七八九十]{1,4})年");
    private static final Pattern NUMBER = Pattern.compile("第([0-9]{1,5}|[〇一二三四五六七八九十百]{1,6})号");

    static InstrumentNumber of(Node root) {
        String words =
                root.children(Node.Kind.INSTRUMENT).stream()
                        .map(node -> node.marker().text() + node.text().text())
                        .collect(Collectors.joining(" "));
        String folded = Paths.squeeze(words);
        Matcher year = YEAR.matcher(folded);
        Matcher number = NUMBER.matcher(folded);
        boolean dated = year.find();
        return new InstrumentNumber(
                words,
                dated ? NAMES.get(ERAS.indexOf(year.group(1))) : "",
                dated ? arabic(year.group(2)) : "",
                number.find() ? arabic(number.group(1)) : "");
    }

    private static String arabic(String digits) {
        int kanji = KanjiNumber.value(digits);
        return digits.equals("元") ? "1" : kanji >= 0 ? String.valueOf(kanji) : digits;
    }

    /// Attributes of the law element, which must still be open, and its LawNum.
    void write(XmlText xml) throws XMLStreamException {
        if (!era.isEmpty()) {
            xml.attribute("Era", era).attribute("Year", year);
        }
        if (!number.isEmpty()) {
            xml.attribute("Num", number);
        }
        if (!words.isEmpty()) {
            xml.element("LawNum", words);
        }
    }
}
