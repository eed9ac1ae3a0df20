package jp.sekisho.cli;

/// What `doctor` saw at one place, and what is to be done about it.
///
/// @param area what was looked at, a word that machines can rely on
/// @param todo empty when nothing is to be done
record Finding(Level level, String area, String text, String todo) {
    enum Level {
        OK,
        NOTE,
        BAD
    }

    static Finding ok(String area, String key, Object... arguments) {
        return new Finding(Level.OK, area, Messages.of("doctor." + key, arguments), "");
    }

    static Finding note(String area, String key, Object... arguments) {
        return told(Level.NOTE, area, key, arguments);
    }

    static Finding bad(String area, String key, Object... arguments) {
        return told(Level.BAD, area, key, arguments);
    }

    private static Finding told(Level level, String area, String key, Object... arguments) {
        return new Finding(
                level,
                area,
                Messages.of("doctor." + key, arguments),
                Messages.of("doctor." + key + ".do", arguments));
    }

    String line() {
        var line =
                "%s %s: %s"
                        .formatted(
                                Messages.of("doctor.level." + level),
                                Messages.of("doctor.area." + area),
                                text);
        return todo.isEmpty() ? line : line + System.lineSeparator() + "       → " + todo;
    }

    String json() {
        return "{\"level\":%s,\"area\":%s,\"text\":%s,\"todo\":%s}"
                .formatted(
                        Json.quote(level.name().toLowerCase(java.util.Locale.ROOT)),
                        Json.quote(area),
                        Json.quote(text),
                        Json.quote(todo));
    }
}
