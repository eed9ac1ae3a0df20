package jp.sekisho.extract.child;

import java.util.ArrayList;
import java.util.Set;
import jp.sekisho.extract.wire.Fault;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Goes through every object of a PDF for what would run when it is opened, and for what holds words
/// that cannot be read: pictures large enough for a line of them, and files inside.
final class PdfActions {
    private static final Set<String> RUNNING = Set.of("JavaScript", "Launch", "Rendition");

    private final Meter meter;
    private int unread;

    private PdfActions(Meter meter) {
        this.meter = meter;
    }

    /// @return how many pictures and attached files there are
    static int search(PDDocument document, Meter meter) {
        var search = new PdfActions(meter);
        var inner = document.getDocument();
        search.look(inner.getTrailer(), 0);
        for (var key : new ArrayList<>(inner.getXrefTable().keySet())) {
            meter.record();
            search.look(inner.getObjectFromPool(key).getObject(), 0);
        }
        return search.unread;
    }

    /// Only what stands directly inside; what is pointed to has its own number.
    private void look(@Nullable COSBase thing, int depth) {
        meter.depth(depth);
        if (thing instanceof COSDictionary dictionary) {
            var action = dictionary.getNameAsString(COSName.S);
            if ((action != null && RUNNING.contains(action))
                    || dictionary.containsKey(COSName.getPDFName("JavaScript"))) {
                throw Refused.because(Fault.ACTIVE);
            }
            unread += dictionary.containsKey(COSName.EF) || picture(dictionary) ? 1 : 0;
            dictionary.getValues().forEach(value -> look(value, depth + 1));
        } else if (thing instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                look(array.get(at), depth + 1);
            }
        }
    }

    private static boolean picture(COSDictionary dictionary) {
        return COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))
                && dictionary.getInt(COSName.WIDTH) >= 100
                && dictionary.getInt(COSName.HEIGHT) >= 10;
    }
}
