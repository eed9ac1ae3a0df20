package jp.sekisho.shared;

import java.util.List;

/// One thing wrong with what somebody entered: the field, and the message that says what to do.
public record Problem(String field, String key, List<Object> arguments) {
    public static Problem at(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }
}
