package jp.sekisho.extract.child;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;

/// Says what a file is before what it says. Programs come first: what begins as one is one, whatever
/// else it may be.
final class Inspecting {
    private final byte[] bytes;
    private final Out out;
    private final Meter meter;

    private Inspecting(byte[] bytes, Out out, Meter meter) {
        this.bytes = bytes;
        this.out = out;
        this.meter = meter;
    }

    static void read(byte[] bytes, Out out, Meter meter) {
        new Inspecting(bytes, out, meter).read();
    }

    private void read() {
        var head = new String(bytes, 0, Math.min(bytes.length, 8192), ISO_8859_1);
        if ((head.startsWith("MZ") && head.indexOf(0) >= 0) || head.startsWith("#!")) {
            throw Refused.is(Kind.PROGRAM);
        }
        var picture = Drawing.kind(head);
        if (picture.isPresent()) {
            int pages = Drawing.check(bytes, meter);
            inspected(picture.get(), pages, pages);
        } else if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            container();
        } else if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw OldOffice.refusal(bytes);
        } else {
            Recognition.refuseByMagic(head);
            if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
                pdf();
            } else if (MailReader.looksLikeIt(head)) {
                MailReader.read(bytes, out, meter, images -> inspected(Kind.MAIL, 0, images));
            } else {
                text();
            }
        }
    }

    private void pdf() {
        PdfReader.read(
                bytes,
                out,
                meter,
                document -> {
                    int unread = PdfActions.search(document, meter);
                    inspected(Kind.PDF, document.getNumberOfPages(), unread);
                });
    }

    private void container() {
        var parts = new Parts(new Zip(bytes, meter), meter);
        var kind = parts.kind();
        switch (kind) {
            case XLSX, DOCX, POWERPOINT -> parts.refuseMacros();
            default -> throw Refused.is(kind);
        }
        if (kind == Kind.POWERPOINT) {
            var slides = SlidesReader.slides(parts);
            inspected(kind, slides.size(), parts.unread());
            SlidesReader.read(parts, slides, out, meter);
            return;
        }
        inspected(kind, 0, parts.unread());
        if (kind == Kind.XLSX) {
            WorkbookReader.read(parts, out, meter);
        } else {
            DocxReader.read(parts, out, meter);
        }
    }

    private void text() {
        var decoded = Decoded.of(bytes);
        var text = decoded.text();
        if (text.isBlank()) {
            throw Refused.because(Fault.EMPTY);
        }
        var markup = Recognition.markup(text);
        if (markup != Kind.TEXT) {
            throw Refused.is(markup);
        }
        if (Ldif.looksLikeIt(text)) {
            inspected(Kind.LDIF, 0, 0);
            Ldif.read(decoded, out, meter);
            return;
        }
        var delimiter = Delimiter.sure(text, meter);
        inspected(delimiter.isPresent() ? Kind.DELIMITED : Kind.TEXT, 0, 0);
        if (delimiter.isPresent()) {
            TableReader.read(decoded, delimiter.get().character(), out, meter);
        } else {
            TextReader.read(decoded, out, meter);
        }
    }

    private void inspected(Kind kind, int pages, int unread) {
        out.record(Tag.INSPECTED).one(kind).number(pages).number(unread);
    }
}
