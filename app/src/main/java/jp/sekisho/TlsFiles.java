package jp.sekisho;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;

/// A certificate and its key, as PEM files. Checked before anything is started, so that what is
/// wrong is said in one line.
record TlsFiles(Path certificate, Path key, String host, Instant validUntil) {
    static TlsFiles check(Path certificate, Path key) {
        var chain = certificates(certificate);
        var leaf = chain.getFirst();
        mustBelongTogether(leaf.getPublicKey(), privateKey(key), certificate, key);
        return new TlsFiles(
                certificate.toAbsolutePath(),
                key.toAbsolutePath(),
                host(leaf).orElseThrow(() -> Startup.refusal("tls.no-name", certificate)),
                leaf.getNotAfter().toInstant());
    }

    private static List<X509Certificate> certificates(Path file) {
        try {
            return PemContent.of(text(file)).getCertificates();
        } catch (RuntimeException notPem) {
            throw Startup.refusal("tls.cert", file);
        }
    }

    private static PrivateKey privateKey(Path file) {
        var text = text(file);
        if (text.contains("ENCRYPTED")) {
            throw Startup.refusal("tls.key-locked", file);
        }
        try {
            var key = PemContent.of(text).getPrivateKey();
            if (key != null) {
                return key;
            }
        } catch (RuntimeException notPem) {
            // Told below, like a file without any key.
        }
        throw Startup.refusal("tls.key", file);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw Startup.refusal("tls.file", file);
        }
    }

    /// What the key signs, the certificate must confirm.
    private static void mustBelongTogether(
            PublicKey open, PrivateKey secret, Path certificate, Path key) {
        try {
            var algorithm =
                    switch (secret.getAlgorithm()) {
                        case "EC" -> "SHA256withECDSA";
                        case "RSA" -> "SHA256withRSA";
                        default -> secret.getAlgorithm();
                    };
            var signing = Signature.getInstance(algorithm);
            signing.initSign(secret);
            signing.update(new byte[] {1});
            var signed = signing.sign();
            signing.initVerify(open);
            signing.update(new byte[] {1});
            if (signing.verify(signed)) {
                return;
            }
        } catch (GeneralSecurityException otherKind) {
            // Told below, like a key of the same kind that does not fit.
        }
        throw Startup.refusal("tls.pair", key, certificate);
    }

    /// The first name the certificate is for.
    private static Optional<String> host(X509Certificate leaf) {
        try {
            var names = leaf.getSubjectAlternativeNames();
            return names == null
                    ? Optional.empty()
                    : names.stream()
                            .filter(name -> name.getFirst() instanceof Integer kind && kind == 2)
                            .map(name -> String.valueOf(name.get(1)))
                            .findFirst();
        } catch (CertificateParsingException broken) {
            return Optional.empty();
        }
    }
}
