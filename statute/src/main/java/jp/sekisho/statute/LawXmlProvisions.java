package jp.sekisho.statute;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/// The provisions of a reading as 法令標準XML: 編 to 目, 条, 項, 号, 細分.
final class LawXmlProvisions {
    private static final int DEEPEST_SUBITEM = 10;

    private final XmlText xml;

    LawXmlProvisions(XmlText xml) {
        this.xml = xml;
    }

    void main(Node node) throws XMLStreamException {
        switch (node.kind()) {
            case PART -> division("Part", node);
            case CHAPTER -> division("Chapter", node);
            case SECTION -> division("Section", node);
            case SUBSECTION -> division("Subsection", node);
            case DIVISION -> division("Division", node);
            case ARTICLE -> article(node);
            case PARAGRAPH, HEADING -> paragraph(node, 1);
            case ITEM, SUBITEM -> item(node, 0, 1);
            case NOTE -> xml.element("SupplNote", node.text().text());
            case REGULATION,
                    TITLE,
                    INSTRUMENT,
                    HISTORY,
                    ENACTMENT,
                    CONTENTS,
                    PREAMBLE,
                    FRONT,
                    SUPPLEMENT,
                    ANNEX,
                    FORM,
                    FOOTNOTE -> {}
        }
    }

    private void division(String name, Node node) throws XMLStreamException {
        xml.open(name).attribute("Num", number(node, 1));
        if (node.isDeleted()) {
            xml.attribute("Delete", "true");
        }
        String title =
                node.marker().text()
                        + (node.caption().isEmpty() ? "" : "　" + node.caption().text());
        xml.element(name + "Title", title);
        for (Node child : node.children()) {
            main(child);
        }
        xml.close();
    }

    private void article(Node node) throws XMLStreamException {
        Numeral through = node.through();
        xml.open("Article")
                .attribute("Num", number(node, 1) + (through == null ? "" : ":" + through.xml()));
        if (node.isDeleted()) {
            xml.attribute("Delete", "true");
        }
        if (!node.caption().isEmpty()) {
            xml.element("ArticleCaption", node.caption().text());
        }
        xml.element("ArticleTitle", node.marker().text());
        if (node.children(Node.Kind.PARAGRAPH).isEmpty()) {
            xml.open("Paragraph").attribute("Num", "1").element("ParagraphNum", "");
            sentences("ParagraphSentence", node);
            xml.close();
        }
        int index = 1;
        for (Node child : node.children()) {
            if (child.kind() == Node.Kind.PARAGRAPH) {
                paragraph(child, index++);
            } else {
                main(child);
            }
        }
        xml.close();
    }

    private void paragraph(Node node, int index) throws XMLStreamException {
        xml.open("Paragraph").attribute("Num", number(node, index));
        if (node.style() == Style.CIRCLED) {
            xml.attribute("OldStyle", "true");
        }
        if (!node.caption().isEmpty()) {
            xml.element("ParagraphCaption", node.caption().text());
        }
        xml.element("ParagraphNum", node.marker().text());
        sentences("ParagraphSentence", node);
        below(node, 0);
        xml.close();
    }

    private void below(Node node, int level) throws XMLStreamException {
        int index = 1;
        for (Node child : node.children()) {
            if (child.kind().isProvision()) {
                item(child, level, index++);
            } else {
                main(child);
            }
        }
    }

    private void item(Node node, int level, int index) throws XMLStreamException {
        String name = level == 0 ? "Item" : "Subitem" + Math.min(level, DEEPEST_SUBITEM);
        xml.open(name).attribute("Num", number(node, index));
        xml.element(name + "Title", node.marker().text());
        if (node.caption().isEmpty()) {
            sentences(name + "Sentence", node);
        } else {
            xml.open(name + "Sentence");
            xml.open("Column")
                    .attribute("Num", "1")
                    .element("Sentence", node.caption().text())
                    .close();
            xml.open("Column").attribute("Num", "2");
            eachSentence(node);
            xml.close().close();
        }
        below(node, level + 1);
        xml.close();
    }

    void sentences(String holder, Node node) throws XMLStreamException {
        xml.open(holder);
        eachSentence(node);
        xml.close();
    }

    private void eachSentence(Node node) throws XMLStreamException {
        List<Sentence> sentences = node.sentences();
        boolean excepts =
                sentences.stream().anyMatch(sentence -> sentence.part() == Sentence.Part.PROVISO);
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            xml.begin("Sentence");
            if (sentences.size() > 1) {
                xml.attribute("Num", String.valueOf(i + 1));
            }
            if (excepts) {
                xml.attribute(
                        "Function", sentence.part() == Sentence.Part.PROVISO ? "proviso" : "main");
            }
            xml.endElement(node.text().text().substring(sentence.from(), sentence.to()));
        }
    }

    /// Only a place in the row stands for a number that was never printed.
    private static String number(Node node, int index) {
        Numeral number = node.number();
        return number == null ? String.valueOf(index) : number.xml();
    }
}
