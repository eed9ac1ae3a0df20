package jp.sekisho.files;

import jp.sekisho.extract.Inspected;
import jp.sekisho.shared.Sha256;

/// A file that was examined and may be kept. Made by [Examination] alone.
public final class Checked {
    private final String name;
    private final byte[] content;
    private final Inspected inspected;
    private final boolean declared;
    private final VirusScan.Result virusCheck;
    private final String digest;

    Checked(
            String name,
            byte[] content,
            Inspected inspected,
            boolean declared,
            VirusScan.Result virusCheck) {
        this.name = name;
        this.content = content;
        this.inspected = inspected;
        this.declared = declared;
        this.virusCheck = virusCheck;
        this.digest = digest(content);
    }

    static String digest(byte[] content) {
        return Sha256.hex(content);
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    String digest() {
        return digest;
    }

    Inspected.Form form() {
        return inspected.form();
    }

    int pages() {
        return inspected.pages();
    }

    boolean declared() {
        return declared;
    }

    VirusScan.Result virusCheck() {
        return virusCheck;
    }

    Evidence.Searched searched() {
        return Examination.searched(inspected);
    }
}
