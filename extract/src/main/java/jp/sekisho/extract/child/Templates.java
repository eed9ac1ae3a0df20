package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Part;
import jp.sekisho.extract.wire.Spot;

/// What a Word document or a workbook must be so that it may become a paper of the office: nothing in it
/// runs, reaches outside, or holds another file. Instructions of Word's own fields are taken only from a
/// list of harmless ones; what a workbook must be besides, [Book] says.
final class Templates {
    private static final Set<String> HARMLESS =
            Set.of(
                    "PAGE",
                    "NUMPAGES",
                    "SECTION",
                    "SECTIONPAGES",
                    "SEQ",
                    "STYLEREF",
                    "PAGEREF",
                    "REF",
                    "TOC",
                    "DATE",
                    "TIME");

    private final Zip zip;
    private final Parts parts;
    private final Meter meter;

    /// A part of the document that may hold fields.
    record Story(String name, Part part) {}

    private Templates(byte[] bytes, Meter meter) {
        this.meter = meter;
        zip = new Zip(bytes, meter);
        parts = new Parts(zip, meter);
    }

    /// @return the package, when it is harmless
    static Templates checked(byte[] bytes, Meter meter) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw Refused.is(Kind.UNKNOWN);
        }
        var template = new Templates(bytes, meter);
        var kind = template.parts.kind();
        if (kind != Kind.DOCX && kind != Kind.XLSX) {
            throw Refused.is(kind);
        }
        template.parts.refuseMacros();
        template.refuseWhatReachesOut();
        if (kind == Kind.DOCX) {
            template.stories().forEach(story -> template.refuseInstructions(story.name()));
        }
        return template;
    }

    boolean isBook() {
        return parts.kind() == Kind.XLSX;
    }

    Parts parts() {
        return parts;
    }

    Zip zip() {
        return zip;
    }

    byte[] content(String part) {
        try (var stream = zip.open(part).orElseThrow(() -> Refused.part(Fault.DAMAGED, part))) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw Refused.part(Fault.DAMAGED, part);
        }
    }

    Meter meter() {
        return meter;
    }

    /// The body first, then its headers and footers.
    List<Story> stories() {
        var main = parts.main().orElseThrow(Refused::damaged);
        var stories = new ArrayList<Story>();
        stories.add(new Story(main, Part.BODY));
        for (var relation : parts.relations(main)) {
            switch (relation.type()) {
                case "header" -> stories.add(new Story(relation.part(), Part.HEADER));
                case "footer" -> stories.add(new Story(relation.part(), Part.FOOTER));
                default -> {}
            }
        }
        return stories;
    }

    private void refuseWhatReachesOut() {
        for (var name : zip.names()) {
            if (name.matches("xl/printersettings/[^/]+\\.bin")) {
                continue;
            }
            if (name.matches(
                            ".*/(embeddings|activex|afchunk[^/]*|customui|externallinks|querytables|pivot[a-z]+|tables|slicers)/?.*")
                    || name.matches(".*/connections\\.xml")
                    || name.matches(".*\\.(bin|exe|html?|mht|rtf|docx|dotx|docm|js|vbs)")) {
                throw Refused.part(Fault.EMBEDDED, name);
            }
            if (name.endsWith(".rels")) {
                refuseOutside(name);
            }
        }
    }

    private void refuseOutside(String relations) {
        var xml = parts.open(relations);
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event != START_ELEMENT || !xml.is("Relationship")) {
                continue;
            }
            var type = xml.attribute("Type").toLowerCase(Locale.ROOT);
            if (xml.attribute("TargetMode").equalsIgnoreCase("External")) {
                throw Refused.part(Fault.OUTSIDE, relations);
            }
            if (type.matches(".*/(oleobject|package|control|afchunk|attachedtemplate)")) {
                throw Refused.part(Fault.EMBEDDED, relations);
            }
        }
    }

    /// An instruction is put together from many runs, so it is judged as a whole. One inside another
    /// could be put together only when the document is opened.
    private void refuseInstructions(String part) {
        var xml = parts.open(part);
        var instruction = new StringBuilder();
        var open = new ArrayList<Boolean>();
        boolean inText = false;
        for (int event = xml.step(); event != END_DOCUMENT; event = xml.step()) {
            if (event == CHARACTERS && inText) {
                instruction.append(xml.characters());
                meter.text(instruction.length());
            } else if (event == END_ELEMENT && xml.is("instrText")) {
                inText = false;
            } else if (event == START_ELEMENT) {
                switch (xml.name()) {
                    case "fldSimple" -> judge(xml.attribute("instr"));
                    case "instrText" -> inText = true;
                    case "fldChar" -> {
                        switch (xml.attribute("fldCharType")) {
                            case "begin" -> {
                                if (open.contains(true)) {
                                    throw Refused.words(Fault.INSTRUCTION, Spot.PART, "{ { } }");
                                }
                                open.add(true);
                            }
                            case "separate" -> {
                                judge(instruction.toString());
                                instruction.setLength(0);
                                settle(open);
                            }
                            default -> {
                                if (!open.isEmpty() && open.removeLast()) {
                                    judge(instruction.toString());
                                    instruction.setLength(0);
                                }
                            }
                        }
                    }
                    default -> {}
                }
            }
        }
        if (!instruction.toString().isBlank()) {
            judge(instruction.toString());
        }
    }

    private static void settle(List<Boolean> open) {
        if (!open.isEmpty()) {
            open.set(open.size() - 1, false);
        }
    }

    private static void judge(String instruction) {
        var word = instruction.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        if (!HARMLESS.contains(word)) {
            throw Refused.words(Fault.INSTRUCTION, Spot.PART, word);
        }
    }
}
