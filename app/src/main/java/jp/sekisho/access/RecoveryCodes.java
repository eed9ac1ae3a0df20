package jp.sekisho.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/// 予備コード: ten codes on paper for the day the phone is lost, each good once. With 74 random bits
/// a plain hash keeps them.
final class RecoveryCodes {
    static final int COUNT = 10;
    private static final int LENGTH = 17;

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(() -> Passwords.generate().substring(0, LENGTH))
                .limit(COUNT)
                .toList();
    }

    /// @param code without its hyphens, as [Totp#typed] leaves it, or with them
    static byte[] digest(String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(code.replace("-", "").getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
