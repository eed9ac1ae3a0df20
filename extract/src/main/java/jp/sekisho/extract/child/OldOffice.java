package jp.sekisho.extract.child;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.HashSet;
import java.util.Set;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;

/// Tells what lies in the container of the old Office formats, which also wraps new files under a
/// password. Only the names of its streams are looked at; nothing in it is read.
final class OldOffice {
    private static final int ENTRY = 128;

    private OldOffice() {}

    static Refused refusal(byte[] bytes) {
        var names = names(bytes);
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            return Refused.because(Fault.ENCRYPTED);
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return Refused.is(Kind.OLD_EXCEL);
        }
        return Refused.is(names.contains("WordDocument") ? Kind.OLD_WORD : Kind.OLD_OFFICE);
    }

    /// Directory entries begin at multiples of their length, wherever their sectors lie.
    private static Set<String> names(byte[] bytes) {
        var names = new HashSet<String>();
        for (int at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
            int length = (bytes[at + 64] & 0xff) | (bytes[at + 65] & 0xff) << 8;
            boolean stream = bytes[at + 66] == 2 || bytes[at + 66] == 1;
            if (stream && length >= 4 && length <= 64 && length % 2 == 0) {
                names.add(new String(bytes, at, length - 2, UTF_16LE));
            }
        }
        return names;
    }
}
