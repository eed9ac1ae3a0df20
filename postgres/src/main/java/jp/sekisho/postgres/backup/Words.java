package jp.sekisho.postgres.backup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.sekisho.postgres.Refusal;
import org.jspecify.annotations.Nullable;

/// What this package says to the person at the keyboard.
final class Words {
    private Words() {}

    static Refusal refusal(String key, @Nullable Object... arguments) {
        return new Refusal(texts(), key, arguments);
    }

    static Refusal refusal(Throwable cause, String key, @Nullable Object... arguments) {
        var refusal = refusal(key, arguments);
        refusal.initCause(cause);
        return refusal;
    }

    static String say(String key, Object... arguments) {
        return new MessageFormat(texts().getString(key), Locale.getDefault()).format(arguments);
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("jp.sekisho.postgres.backup.messages");
    }
}
