package jp.sekisho.extract.child;

import jp.sekisho.extract.wire.Kind;

/// First bytes of files that nobody can read as text.
enum Magic {
    PNG("\u0089PNG", Kind.IMAGE),
    JPEG("\u00ff\u00d8\u00ff", Kind.IMAGE),
    GIF("GIF8", Kind.IMAGE),
    TIFF("II*\u0000", Kind.IMAGE),
    TIFF_BIG("MM\u0000*", Kind.IMAGE),
    GZIP("\u001f\u008b", Kind.ARCHIVE),
    SEVEN_ZIP("7z\u00bc\u00af", Kind.ARCHIVE),
    RAR("Rar!\u001a", Kind.ARCHIVE),
    CABINET("MSCF\u0000", Kind.ARCHIVE),
    WINDOWS_PROGRAM("MZ\u0090\u0000", Kind.PROGRAM),
    LINUX_PROGRAM("\u007fELF", Kind.PROGRAM),
    RICH_TEXT("{\\rtf", Kind.RICH_TEXT);

    private final String beginning;
    private final Kind kind;

    Magic(String beginning, Kind kind) {
        this.beginning = beginning;
        this.kind = kind;
    }

    boolean begins(String head) {
        return head.startsWith(beginning);
    }

    Kind kind() {
        return kind;
    }
}
