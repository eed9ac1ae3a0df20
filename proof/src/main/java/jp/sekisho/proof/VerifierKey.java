package jp.sekisho.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a log's key, as verifiers are given it.
///
/// Text form (C2SP signed-note, "vkey"): name, `+`, key id as 8 lower-case hexadecimal digits, `+`,
/// base64 of 0x01 and the 32 bytes of the key. Equal when the text is equal. Thread-safe.
public final class VerifierKey {

    private static final String WHAT = "verifier key";
    static final byte ED25519 = 0x01;

    private final String name;
    private final int id;
    private final PublicKey key;

    VerifierKey(String name, PublicKey key) {
        this.name = KeyName.checked(name);
        this.key = key;
        this.id = idOf(name, Ed25519.raw(key));
    }

    /// Reads the text form, in its one spelling.
    ///
    /// @throws Malformed if it is none, is of another algorithm, or its id is not that of its key
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3); // base64 may hold '+' too
        if (parts.length < 3 || !KeyName.fits(parts[0])) {
            throw new Malformed(WHAT, "name+id+base64", Quoted.text(vkey));
        }
        byte[] typed = StrictBase64.decode(WHAT, parts[2]);
        if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != ED25519) {
            throw new Malformed(WHAT, "0x01 and 32 bytes", Quoted.text(parts[2]));
        }
        VerifierKey parsed = new VerifierKey(parts[0], pointOf(typed));
        if (!parsed.idText().equals(parts[1])) {
            throw new Malformed(WHAT, "the id " + parsed.idText(), Quoted.text(parts[1]));
        }
        return parsed;
    }

    private static PublicKey pointOf(byte[] typed) {
        try {
            return Ed25519.publicKey(Arrays.copyOfRange(typed, 1, typed.length));
        } catch (InvalidKeySpecException _) {
            throw new Malformed(
                    WHAT, "a point of the curve", HexFormat.of().formatHex(typed, 1, typed.length));
        }
    }

    /// SHA-256(name ‖ newline ‖ 0x01 ‖ raw key), the first four bytes.
    private static int idOf(String name, byte[] raw) {
        byte[] prefix = (name + "\n").getBytes(StandardCharsets.UTF_8);
        Hash hash = new Sha256().of(prefix, new byte[] {ED25519}, raw);
        return ByteBuffer.wrap(hash.bytes()).getInt();
    }

    /// The name in signature lines; for a log's own key, its origin.
    public String name() {
        return name;
    }

    /// The id in signature lines.
    public int id() {
        return id;
    }

    /// The id as 8 hexadecimal digits.
    public String idText() {
        return HexFormat.of().toHexDigits(id);
    }

    /// Whether this key made the signature (64 bytes, without key id) over exactly these bytes.
    public boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(key, message, signature);
    }

    /// The text form.
    @Override
    public String toString() {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        typed.write(ED25519);
        typed.writeBytes(Ed25519.raw(key));
        String base64 = Base64.getEncoder().encodeToString(typed.toByteArray());
        return name + "+" + idText() + "+" + base64;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
