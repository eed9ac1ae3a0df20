package jp.sekisho.postgres;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Something on this machine keeps the program from starting. The message is one line for the
/// person at the keyboard: what is wrong, where, and what to do.
public final class Refusal extends RuntimeException {
    Refusal(String key, @Nullable Object... arguments) {
        this(ResourceBundle.getBundle("jp.sekisho.postgres.messages"), key, arguments);
    }

    Refusal(Throwable cause, String key, @Nullable Object... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    public Refusal(ResourceBundle texts, String key, @Nullable Object... arguments) {
        super(new MessageFormat(texts.getString(key), Locale.getDefault()).format(arguments));
    }
}
