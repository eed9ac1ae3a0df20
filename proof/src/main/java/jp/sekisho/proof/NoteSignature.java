package jp.sekisho.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// One signature line of a note: who claims to have signed, and base64 of key id and signature.
///
/// @param name the name of the key
/// @param base64 padded base64 of the 4-byte key id and at least one further byte
public record NoteSignature(String name, String base64) {

    private static final String WHAT = "signature";

    public NoteSignature {
        KeyName.checked(name);
        if (StrictBase64.decode(WHAT, base64).length <= Integer.BYTES) {
            throw new Malformed(WHAT, "a key id and a signature", Quoted.text(base64));
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + signature.length);
        bytes.putInt(key.id()).put(signature);
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes.array()));
    }

    /// The id of the key that claims to have signed.
    public int keyId() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64)).getInt();
    }

    /// Name and key id, as in the beginning of a vkey.
    public String signer() {
        return name + "+" + idText();
    }

    /// The id as 8 hexadecimal digits.
    public String idText() {
        return HexFormat.of().toHexDigits(keyId());
    }

    /// The signature without the key id.
    byte[] bytes() {
        byte[] all = Base64.getDecoder().decode(base64);
        return Arrays.copyOfRange(all, Integer.BYTES, all.length);
    }

    /// Name and key id together name a key; one of them alone does not.
    boolean claims(VerifierKey key) {
        return name.equals(key.name()) && keyId() == key.id();
    }
}
