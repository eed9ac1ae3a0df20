package jp.sekisho.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/// The private half of a log's key: whoever holds it can sign checkpoints in the log's name.
///
/// [#secretText()] is the form of Go's `golang.org/x/mod/sumdb/note`, so that other tools can use
/// the key: `PRIVATE+KEY+`, name, `+`, key id, `+`, base64 of 0x01 and the 32-byte seed.
/// [#toString()] never shows the seed. Thread-safe.
public final class SigningKey {

    private static final String WHAT = "signing key";
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final KeyPair pair;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed;
        this.pair = Ed25519.fromSeed(seed);
        this.verifier = new VerifierKey(name, pair.getPublic());
    }

    /// A new key from the platform's secure random source.
    ///
    /// @param name the origin of the log that is to sign with it, such as `kouiki.example/shoseki-1`
    public static SigningKey generate(String name) {
        byte[] seed = new byte[Ed25519.KEY_BYTES];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /// Reads what [#secretText()] wrote. Messages of a refusal do not quote it.
    public static SigningKey parse(String secretText) {
        String[] parts =
                secretText.startsWith(PREFIX)
                        ? secretText.substring(PREFIX.length()).split("\\+", 3)
                        : new String[0];
        if (parts.length < 3 || !KeyName.fits(parts[0])) {
            throw refused("PRIVATE+KEY+name+id+base64");
        }
        byte[] typed = decoded(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != VerifierKey.ED25519) {
            throw refused("base64 of 0x01 and 32 bytes");
        }
        SigningKey parsed = new SigningKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!parsed.verifier.idText().equals(parts[1])) {
            throw refused("the id that belongs to the key");
        }
        return parsed;
    }

    private static byte[] decoded(String base64) {
        try {
            return StrictBase64.decode(WHAT, base64);
        } catch (Malformed _) {
            throw refused("canonical padded base64");
        }
    }

    private static Malformed refused(String expected) {
        return new Malformed(WHAT, expected, "something else");
    }

    /// The public half.
    public VerifierKey verifier() {
        return verifier;
    }

    /// The secret, as text on one line; see [KeyFile] for where to put it.
    public String secretText() {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        typed.write(VerifierKey.ED25519);
        typed.writeBytes(seed);
        String base64 = Base64.getEncoder().encodeToString(typed.toByteArray());
        return PREFIX + verifier.name() + "+" + verifier.idText() + "+" + base64;
    }

    /// The signature over the UTF-8 bytes of a text.
    NoteSignature sign(String text) {
        byte[] signature = Ed25519.sign(pair.getPrivate(), text.getBytes(StandardCharsets.UTF_8));
        return NoteSignature.of(verifier, signature);
    }

    @Override
    public String toString() {
        return "signing key of " + verifier;
    }
}
