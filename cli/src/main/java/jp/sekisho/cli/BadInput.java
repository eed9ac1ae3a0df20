package jp.sekisho.cli;

/// Thrown when a command cannot use what it was given. The message is the one line that the user sees.
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadInput(String key, Object... arguments) {
        super(Messages.of(key, arguments));
    }
}
