package jp.sekisho.statute;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes well-formed XML, one element a line. Characters that XML cannot hold become U+FFFD.
final class XmlText {
    private final XMLStreamWriter out;
    private int level;

    private XmlText(XMLStreamWriter out) {
        this.out = out;
    }

    static XmlText to(Writer writer) throws XMLStreamException {
        XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
        out.writeStartDocument("UTF-8", "1.0");
        return new XmlText(out);
    }

    XmlText open(String name) throws XMLStreamException {
        newLine();
        out.writeStartElement(name);
        level++;
        return this;
    }

    XmlText attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, clean(value));
        return this;
    }

    XmlText close() throws XMLStreamException {
        level--;
        newLine();
        out.writeEndElement();
        return this;
    }

    XmlText element(String name, String text) throws XMLStreamException {
        newLine();
        out.writeStartElement(name);
        return endElement(text);
    }

    XmlText endElement(String text) throws XMLStreamException {
        out.writeCharacters(clean(text));
        out.writeEndElement();
        return this;
    }

    /// Begins an element that takes attributes and then text, for [#endElement(String)].
    XmlText begin(String name) throws XMLStreamException {
        newLine();
        out.writeStartElement(name);
        return this;
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(level));
    }

    void finish() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.flush();
    }

    private static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> cleaned.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return cleaned.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
