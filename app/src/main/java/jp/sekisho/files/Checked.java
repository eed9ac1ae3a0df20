package jp.sekisho.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.sekisho.extract.Inspected;

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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
