package jp.sekisho.extract.wire;

import java.text.Normalizer;

/// How the names of fields are compared: as people mean them, not as an input method happened to
/// write them. Full width and half width are one; blanks do not count.
public final class FieldNames {
    private FieldNames() {}

    public static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /// The table a name belongs to, which is what stands before the first point; empty for none.
    public static String table(String normal) {
        int point = normal.indexOf('.');
        return point < 0 ? "" : normal.substring(0, point);
    }
}
