package jp.sekisho.access;

import java.util.List;
import java.util.stream.Stream;
import jp.sekisho.shared.Sha256;

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
        return Sha256.of(code.replace("-", ""));
    }
}
