package jp.sekisho.extract.child;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Want;

/// Knows a file by its bytes, whatever it is called, and hands it to its reader.
final class Recognition {
    private final byte[] bytes;
    private final Want want;
    private final Out out;
    private final Meter meter;

    private Recognition(byte[] bytes, Want want, Out out, Meter meter) {
        this.bytes = bytes;
        this.want = want;
        this.out = out;
        this.meter = meter;
    }

    static void read(byte[] bytes, Want want, Out out, Meter meter) {
        if (bytes.length == 0) {
            throw Refused.because(Fault.EMPTY);
        }
        new Recognition(bytes, want, out, meter).read();
    }

    private void read() {
        var head = new String(bytes, 0, Math.min(bytes.length, 1024), ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            container();
        } else if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw OldOffice.refusal(bytes);
        } else if (head.contains("%PDF-") && !head.startsWith("dn:")) {
            accept(Kind.PDF, want == Want.ANYTHING || want == Want.DOCUMENT);
            PdfReader.read(bytes, out, meter);
        } else {
            refuseByMagic(head);
            text();
        }
    }

    private void container() {
        var parts = new Parts(new Zip(bytes, meter), meter);
        switch (parts.kind()) {
            case XLSX -> {
                accept(Kind.XLSX, want == Want.ANYTHING || want == Want.TABLE);
                parts.refuseMacros();
                WorkbookReader.read(parts, out, meter);
            }
            case DOCX -> {
                accept(Kind.DOCX, want == Want.ANYTHING || want == Want.DOCUMENT);
                parts.refuseMacros();
                DocxReader.read(parts, out, meter);
            }
            case Kind other -> throw Refused.is(other);
        }
    }

    static void refuseByMagic(String head) {
        for (var magic : Magic.values()) {
            if (magic.begins(head)) {
                throw Refused.is(magic.kind());
            }
        }
    }

    private void text() {
        var decoded = Decoded.of(bytes);
        var text = decoded.text();
        if (text.isBlank()) {
            throw Refused.because(Fault.EMPTY);
        }
        boolean ldif = Ldif.looksLikeIt(text);
        switch (want) {
            case DIRECTORY -> {
                accept(markup(text), ldif);
                Ldif.read(decoded, out, meter);
            }
            case TABLE -> {
                var kind = ldif ? Kind.LDIF : markup(text);
                accept(kind, kind == Kind.TEXT);
                TableReader.read(decoded, Delimiter.of(text, meter), out, meter);
            }
            case DOCUMENT -> TextReader.read(decoded, out, meter);
            case ANYTHING, INSPECTION, PICTURE, TEMPLATE, FILLED -> {
                var delimiter = Delimiter.sure(text, meter);
                if (ldif) {
                    Ldif.read(decoded, out, meter);
                } else if (delimiter.isPresent() && markup(text) == Kind.TEXT) {
                    TableReader.read(decoded, delimiter.get().character(), out, meter);
                } else {
                    TextReader.read(decoded, out, meter);
                }
            }
        }
    }

    /// A page of the web saved as a spreadsheet is a favourite of business systems.
    static Kind markup(String text) {
        var head = text.stripLeading();
        head = head.substring(0, Math.min(head.length(), 200)).toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<table")) {
            return Kind.HTML;
        }
        return head.startsWith("<?xml") ? Kind.XML : Kind.TEXT;
    }

    private static void accept(Kind kind, boolean wanted) {
        if (!wanted) {
            throw Refused.is(kind);
        }
    }
}
