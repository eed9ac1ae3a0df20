package jp.sekisho.detect.input;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A spelling of events that can be read.
public enum InputFormat {
    /// One object of JSON on each line. The engine reads these as they are.
    JSON,
    /// Objects of JSON on any number of lines, in an array, or in the list of a cloud service's file.
    JSON_OBJECTS,
    /// As [#JSON_OBJECTS], with the data of Windows events as pairs of name and text.
    JSON_PAIRS,
    WINDOWS_XML,
    SYSLOG,
    CEF,
    LEEF,
    KEY_VALUE,
    ZEEK,
    W3C,
    SQUID,
    ACCESS_LOG,
    /// Lines of which nothing is known.
    TEXT;

    private static final Records LINES = new Records.Lines();
    private static final Records OBJECTS = new Records.Objects();
    private static final Records ELEMENTS = new Records.Elements();

    /// The name for people: lower case with dashes.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<InputFormat> named(String name) {
        return Arrays.stream(values()).filter(format -> format.toString().equals(name)).findFirst();
    }

    public Records records() {
        return switch (this) {
            case JSON, SYSLOG, CEF, LEEF, KEY_VALUE, ZEEK, W3C, SQUID, ACCESS_LOG, TEXT -> LINES;
            case JSON_OBJECTS, JSON_PAIRS -> OBJECTS;
            case WINDOWS_XML -> ELEMENTS;
        };
    }

    /// Whether lines that begin with `#` say what the columns are.
    public boolean hasColumns() {
        return this == ZEEK || this == W3C;
    }

    /// A rewriter for one thread. The clock completes times without a year or a zone.
    public Rewriter rewriter(Clock clock) {
        return switch (this) {
            case JSON, JSON_OBJECTS -> new JsonObjects();
            case JSON_PAIRS -> new NamedPairs();
            case WINDOWS_XML -> new WindowsXml();
            case SYSLOG -> new Syslog(clock);
            case CEF, LEEF -> new Headed();
            case KEY_VALUE -> new PairLines();
            case ZEEK -> new ZeekLog();
            case W3C -> new W3cLog();
            case SQUID -> new SquidLog();
            case ACCESS_LOG -> new AccessLog();
            case TEXT -> new PlainLines();
        };
    }

    /// The format of what begins with these bytes; JSON where nothing tells.
    public static InputFormat of(byte[] head, int length) {
        return Guess.of(head, length);
    }

    /// The columns before the first line.
    public static Columns noColumns() {
        return Columns.NONE;
    }

    /// The columns in force behind from..to, where a line begins.
    public Columns columnsAfter(Columns before, byte[] bytes, int from, int to) {
        return hasColumns() ? before.after(bytes, from, to) : before;
    }
}
