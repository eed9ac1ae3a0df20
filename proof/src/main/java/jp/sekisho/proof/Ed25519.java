package jp.sekisho.proof;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// RFC 8032 by the JDK, with keys as the 32 raw bytes that signed notes use.
final class Ed25519 {

    static final int KEY_BYTES = 32;

    /// What stands before the raw key in SubjectPublicKeyInfo (RFC 8410 §4).
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String NAME = "Ed25519";

    private Ed25519() {}

    /// The key that the raw bytes are; [InvalidKeySpecException] if they are no point on the curve.
    static PublicKey publicKey(byte[] raw) throws InvalidKeySpecException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(SPKI_PREFIX);
        encoded.writeBytes(raw);
        try {
            PublicKey key =
                    KeyFactory.getInstance(NAME)
                            .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
            Signature.getInstance(NAME).initVerify(key); // only here is the point looked at
            return key;
        } catch (InvalidKeySpecException e) {
            throw e;
        } catch (InvalidKeyException e) {
            throw new InvalidKeySpecException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e); // every Java platform since 15 has Ed25519
        }
    }

    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, SPKI_PREFIX.length, encoded.length);
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(NAME);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException _) {
            return false; // not even the shape of a signature
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e); // the key was looked at when it was made
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signer = Signature.getInstance(NAME);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// The pair that grows from a seed (RFC 8032 §5.1.5).
    ///
    /// The JDK derives a public key only while generating a pair, from 32 bytes of its random
    /// source; here the source gives the seed. Should a JDK take its bytes otherwise one day, the
    /// comparison with the seed fails, rather than a key that nobody asked for being used.
    static KeyPair fromSeed(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!Arrays.equals(seed(pair.getPrivate()), seed)) {
                throw new IllegalStateException(
                        "this Java does not derive Ed25519 keys as expected");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// The last 32 bytes of PKCS#8 (RFC 8410 §7).
    private static byte[] seed(PrivateKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    private static final class Fixed extends SecureRandom {
        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, Math.min(bytes.length, target.length));
        }
    }
}
