package jp.sekisho.postgres;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Something on this machine keeps the program from starting. The message is one line for the
/// person at the keyboard: what is wrong, where, and what to do.
public final class Refusal extends RuntimeException {
    public Refusal(String key, @Nullable Object... arguments) {
        super(text(key, arguments));
    }

    public Refusal(Throwable cause, String key, @Nullable Object... arguments) {
        super(text(key, arguments), cause);
    }

    private static String text(String key, @Nullable Object... arguments) {
        var bundle = ResourceBundle.getBundle("jp.sekisho.postgres.messages");
        return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(arguments);
    }
}
