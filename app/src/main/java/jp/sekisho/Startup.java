package jp.sekisho;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.sekisho.postgres.Refusal;

/// What the program says before it serves.
final class Startup {
    private Startup() {}

    static Refusal refusal(String key, Object... arguments) {
        return new Refusal(texts(), key, arguments);
    }

    static String say(String key, Object... arguments) {
        return new MessageFormat(texts().getString(key), Locale.getDefault()).format(arguments);
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("jp.sekisho.startup");
    }
}
