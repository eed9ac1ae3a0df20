package jp.sekisho.extract.child;

import jp.sekisho.extract.wire.Fault;

/// Cuts delimited text into records and fields, as Excel does: a quoted field may hold delimiters,
/// line breaks and doubled quotes; a quote inside an unquoted field is a character; a record ends
/// with CR, LF or both. A quote that is never closed would swallow the rest, so it is refused.
final class Csv {
    private final String text;
    private final char delimiter;
    private final Meter meter;
    private final StringBuilder field = new StringBuilder();
    private int at;
    private int line = 1;

    interface Sink {
        void field(int record, int column, String text);

        /// @return whether to go on
        boolean end(int record, int columns);
    }

    Csv(String text, char delimiter, Meter meter) {
        this.text = text;
        this.delimiter = delimiter;
        this.meter = meter;
    }

    void read(Sink sink) {
        for (int record = 1; at < text.length(); record++) {
            int column = 0;
            do {
                field();
                column++;
                sink.field(record, column, field.toString());
            } while (took(delimiter));
            lineEnd();
            if (!sink.end(record, column)) {
                return;
            }
        }
    }

    private void field() {
        field.setLength(0);
        if (at < text.length() && text.charAt(at) == '"') {
            quoted();
        }
        int from = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        add(from, at);
    }

    private void quoted() {
        int opened = line;
        int from = ++at;
        for (; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '\n' || (next == '\r' && !is(at + 1, '\n'))) {
                line++;
            } else if (next == '"') {
                add(from, at);
                at++;
                if (!is(at, '"')) {
                    return;
                }
                from = at;
            }
        }
        throw Refused.line(Fault.DAMAGED, opened);
    }

    private void add(int from, int until) {
        meter.text(field.length() + until - from);
        field.append(text, from, until);
    }

    private boolean ends(char next) {
        return next == delimiter || next == '\n' || next == '\r';
    }

    private boolean took(char wanted) {
        boolean took = is(at, wanted);
        at += took ? 1 : 0;
        return took;
    }

    private void lineEnd() {
        boolean took = took('\r');
        if (took('\n') || took) {
            line++;
        }
    }

    private boolean is(int index, char wanted) {
        return index < text.length() && text.charAt(index) == wanted;
    }
}
