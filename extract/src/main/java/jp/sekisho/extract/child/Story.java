package jp.sekisho.extract.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import jp.sekisho.extract.wire.Fault;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// One part of a Word document as a tree: paragraphs, rows, texts. Read it through [Templates] first,
/// which bounds its size and depth.
final class Story {
    private static final DocumentBuilderFactory FACTORY = factory();

    private final Document tree;

    private Story(Document tree) {
        this.tree = tree;
    }

    static Story of(byte[] xml, String part) {
        try {
            var builder = builder();
            builder.setErrorHandler(null);
            return new Story(builder.parse(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException broken) {
            throw Refused.part(Fault.DAMAGED, part);
        }
    }

    private static DocumentBuilderFactory factory() {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DocumentBuilder builder() {
        try {
            return FACTORY.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            tree.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(tree), new StreamResult(bytes));
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    List<Element> paragraphs() {
        return below(tree.getDocumentElement(), "p");
    }

    List<Element> rows() {
        return below(tree.getDocumentElement(), "tr");
    }

    /// Every element of this name, in the order of the document.
    List<Element> all(String name) {
        return below(tree.getDocumentElement(), name);
    }

    /// The elements of this name below, in the order of the document.
    static List<Element> below(Node root, String name) {
        var found = new ArrayList<Element>();
        collect(root, name, found);
        return found;
    }

    private static void collect(Node node, String name, List<Element> found) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (name.equals(element.getLocalName())) {
                    found.add(element);
                }
                collect(element, name, found);
            }
        }
    }

    /// The texts of a paragraph, without those of paragraphs inside it.
    static List<Element> texts(Element paragraph) {
        return below(paragraph, "t").stream()
                .filter(text -> paragraph.equals(above(text, "p")))
                .toList();
    }

    /// The nearest element of this name around a node, or null.
    static @Nullable Element above(Node node, String name) {
        for (var up = node.getParentNode(); up != null; up = up.getParentNode()) {
            if (up instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }
}
