package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;

/// An Office package: parts, what they are, and how they point to each other.
final class Parts {
    private static final String TYPES = "[Content_Types].xml";

    private final Zip zip;
    private final Meter meter;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> typesByEnding = new HashMap<>();

    /// A pointer to a part of the same package. Those that lead outside are not kept.
    record Relation(String id, String type, String part) {}

    Parts(Zip zip, Meter meter) {
        this.zip = zip;
        this.meter = meter;
        if (zip.has(TYPES)) {
            readTypes();
        }
    }

    private void readTypes() {
        var xml = open(TYPES);
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT && xml.is("Override")) {
                types.put(key(xml.attribute("PartName")), xml.attribute("ContentType"));
            } else if (event == START_ELEMENT && xml.is("Default")) {
                typesByEnding.put(key(xml.attribute("Extension")), xml.attribute("ContentType"));
            }
        }
    }

    Kind kind() {
        if (zip.has("mimetype") && zip.has("META-INF/manifest.xml")) {
            return Kind.OPEN_DOCUMENT;
        }
        if (typesByEnding.isEmpty() && types.isEmpty()) {
            return Kind.ARCHIVE;
        }
        var type = main().map(this::type).orElse("");
        if (type.contains("spreadsheetml")) {
            return Kind.XLSX;
        }
        if (type.contains("wordprocessingml") || type.contains("ms-word")) {
            return Kind.DOCX;
        }
        if (type.contains("presentation") || type.contains("powerpoint")) {
            return Kind.POWERPOINT;
        }
        if (type.contains("sheet.binary")) {
            return Kind.BINARY_EXCEL;
        }
        return type.contains("ms-excel") ? Kind.XLSX : Kind.ARCHIVE;
    }

    /// Macros hide behind a harmless name as easily as behind their own.
    void refuseMacros() {
        var macros =
                java.util.stream.Stream.of(types, typesByEnding)
                        .flatMap(of -> of.values().stream())
                        .map(type -> type.toLowerCase(Locale.ROOT))
                        .anyMatch(type ->
                                type.contains("macroenabled")
                                        || type.contains("vbaproject")
                                        || type.contains("macrosheet"));
        if (macros || zip.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw Refused.because(Fault.MACROS);
        }
    }

    Optional<String> main() {
        return relations("").stream()
                .filter(relation -> relation.type.equals("officeDocument"))
                .map(Relation::part)
                .findFirst();
    }

    /// What the part at this path points to, in the order it says.
    List<Relation> relations(String part) {
        int slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        var file = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        var relations = new ArrayList<Relation>();
        if (!zip.has(file)) {
            return relations;
        }
        var xml = open(file);
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT
                    && xml.is("Relationship")
                    && !xml.attribute("TargetMode").equalsIgnoreCase("External")) {
                meter.record();
                var type = xml.attribute("Type");
                relations.add(
                        new Relation(
                                xml.attribute("Id"),
                                type.substring(type.lastIndexOf('/') + 1),
                                resolve(folder, xml.attribute("Target"))));
            }
        }
        return relations;
    }

    /// Pictures and things of other programs, whose words are not read.
    int unread() {
        return (int)
                zip.names().stream()
                        .filter(name -> name.matches(".*/(media|embeddings)/[^/]+"))
                        .count();
    }

    boolean has(String part) {
        return zip.has(part);
    }

    Xml open(String part) {
        var stream = zip.open(part).orElseThrow(() -> Refused.part(Fault.DAMAGED, part));
        return new Xml(stream, part, meter);
    }

    private String type(String part) {
        var own = types.get(key(part));
        var byEnding = typesByEnding.get(key(part.substring(part.lastIndexOf('.') + 1)));
        return own != null ? own : byEnding != null ? byEnding : "";
    }

    private static String resolve(String folder, String target) {
        var steps = new ArrayDeque<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }
}
