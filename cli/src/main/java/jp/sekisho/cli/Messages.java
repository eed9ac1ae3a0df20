package jp.sekisho.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words on screen, in the language of the process.
final class Messages {
    static final String BUNDLE = "jp.sekisho.cli.messages";

    private Messages() {}

    static String of(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
