package jp.sekisho.files;

import jp.sekisho.extract.Extract;

/// The reader of strangers' files that the program uses, for tests of other modules.
public final class Children {
    private Children() {}

    public static Extract extract() {
        return new ExtractProgram().extract();
    }
}
