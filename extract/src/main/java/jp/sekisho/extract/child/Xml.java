package jp.sekisho.extract.child;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.sekisho.extract.wire.Fault;

/// One part read forward, element by element. Names are compared without their namespaces, because
/// two standards write the same part under different ones. A document type is refused: no office
/// program writes one, and entities live there.
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final String part;
    private final Meter meter;
    private int depth;

    Xml(InputStream stream, String part, Meter meter) {
        this.part = part;
        this.meter = meter;
        try {
            reader = FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException | RuntimeException broken) {
            throw damaged(broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // The meter knows what is too much. These limits would call a long sheet full of `&amp;`
        // broken, and nobody can define entities here.
        for (var limit :
                List.of(
                        "maxElementDepth",
                        "entityExpansionLimit",
                        "totalEntitySizeLimit",
                        "maxGeneralEntitySizeLimit")) {
            factory.setProperty("jdk.xml." + limit, "0");
        }
        return factory;
    }

    /// The next start or end of an element, or the end of the document.
    ///
    /// @return one of the constants of [XMLStreamConstants]
    int next() {
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return event;
            }
        }
    }

    /// Also texts.
    int step() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> meter.depth(++depth);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Refused.part(Fault.DAMAGED, part);
                default -> {}
            }
            return event;
        } catch (Refused refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException broken) {
            throw damaged(broken);
        }
    }

    /// What the unpacking below has to say comes out of the parser wrapped up.
    private Refused damaged(Throwable broken) {
        for (var cause = Optional.of(broken); cause.isPresent(); ) {
            if (cause.get() instanceof Refused refused) {
                return refused;
            }
            cause = Optional.ofNullable(cause.get().getCause());
        }
        return Refused.part(Fault.DAMAGED, part);
    }

    /// The characters of the present event.
    String characters() {
        return reader.getText();
    }

    /// How many elements are open.
    int depth() {
        return depth;
    }

    String name() {
        return reader.getLocalName();
    }

    boolean is(String name) {
        return reader.getLocalName().equals(name);
    }

    /// An attribute by its name without prefix, or empty.
    String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return "";
    }

    /// Absent attributes are false; an element's mere presence is judged by [#on()].
    boolean truth(String name) {
        return switch (attribute(name)) {
            case "1", "true", "on" -> true;
            default -> false;
        };
    }

    /// A property that is on unless its `val` says otherwise, such as `<b/>`.
    boolean on() {
        return switch (attribute("val")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    OptionalInt number(String name) {
        var text = attribute(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException broken) {
            throw Refused.part(Fault.DAMAGED, part);
        }
    }

    /// The characters directly inside the element that has just begun, up to its end.
    String text() {
        var text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = step();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                meter.text(text.length() + reader.getTextLength());
                if (depth == outside + 1) {
                    text.append(reader.getText());
                }
            }
        }
        return text.toString();
    }

    /// Goes past the element that has just begun, with all it holds.
    void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            step();
        }
    }
}
