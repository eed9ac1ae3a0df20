package jp.sekisho.statute;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// A reading as 法令標準XML: the element names and attributes of the e-Gov schema, version 3.
final class LawXml {
    private final XmlText xml;
    private final LawXmlProvisions provisions;

    private LawXml(XmlText xml) {
        this.xml = xml;
        this.provisions = new LawXmlProvisions(xml);
    }

    static String of(Reading reading) {
        StringWriter out = new StringWriter();
        try {
            XmlText xml = XmlText.to(out);
            new LawXml(xml).law(reading.root());
            xml.finish();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString();
    }

    private void law(Node root) throws XMLStreamException {
        xml.open("Law").attribute("LawType", "Misc").attribute("Lang", "ja");
        InstrumentNumber.of(root).write(xml);
        xml.open("LawBody");
        for (Node title : root.children(Node.Kind.TITLE)) {
            xml.element("LawTitle", title.text().text());
        }
        for (Node child : root.children()) {
            front(child);
        }
        xml.open("MainProvision");
        for (Node child : root.children()) {
            provisions.main(child);
        }
        xml.close();
        for (Node child : root.children()) {
            behind(child);
        }
        xml.close().close();
    }

    private void front(Node node) throws XMLStreamException {
        switch (node.kind()) {
            case ENACTMENT -> xml.element("EnactStatement", node.text().text());
            case CONTENTS -> {
                xml.open("TOC");
                List<String> lines = node.text().text().lines().toList();
                xml.element("TOCLabel", lines.getFirst());
                for (String line : lines.subList(1, lines.size())) {
                    xml.open("TOCArticle").element("ArticleTitle", line).close();
                }
                xml.close();
            }
            case PREAMBLE -> {
                xml.open("Preamble")
                        .open("Paragraph")
                        .attribute("Num", "1")
                        .element("ParagraphNum", "");
                provisions.sentences("ParagraphSentence", node);
                xml.close().close();
            }
            default -> {}
        }
    }

    private void behind(Node node) throws XMLStreamException {
        switch (node.kind()) {
            case SUPPLEMENT -> supplement(node);
            case ANNEX -> annex(node);
            case FORM -> form(node);
            default -> {}
        }
    }

    private void supplement(Node node) throws XMLStreamException {
        String label = node.marker().text().replaceAll("\\s", "");
        boolean extract = label.endsWith("抄");
        int bracket = label.indexOf('（') >= 0 ? label.indexOf('（') : label.indexOf('(');
        int close = Math.max(label.lastIndexOf('）'), label.lastIndexOf(')'));
        xml.open("SupplProvision");
        if (bracket > 0 && close > bracket) {
            xml.attribute("AmendLawNum", label.substring(bracket + 1, close));
        }
        if (extract) {
            xml.attribute("Extract", "true");
        }
        xml.element("SupplProvisionLabel", node.marker().text());
        for (Node child : node.children()) {
            provisions.main(child);
        }
        xml.close();
    }

    private void annex(Node node) throws XMLStreamException {
        xml.open("AppdxTable").element("AppdxTableTitle", node.marker().text());
        xml.open("TableStruct").open("Table");
        for (String line : node.text().text().lines().toList()) {
            xml.open("TableRow").open("TableColumn").element("Sentence", line).close().close();
        }
        xml.close().close();
        notes(node);
        xml.close();
    }

    private void form(Node node) throws XMLStreamException {
        xml.open("AppdxStyle").element("AppdxStyleTitle", node.marker().text());
        xml.open("StyleStruct").element("Style", node.text().text()).close();
        notes(node);
        xml.close();
    }

    private void notes(Node node) throws XMLStreamException {
        for (Node note : node.children(Node.Kind.NOTE)) {
            xml.element("SupplNote", note.text().text());
        }
    }
}
