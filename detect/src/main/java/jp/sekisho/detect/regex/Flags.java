package jp.sekisho.detect.regex;

/// How an expression is read: `i` without case, `m` with `^` and `$` at each line, `s` with `.` for
/// newlines too.
public record Flags(boolean ignoreCase, boolean multiLine, boolean dotAll) {
    public static final Flags NONE = new Flags(false, false, false);
}
