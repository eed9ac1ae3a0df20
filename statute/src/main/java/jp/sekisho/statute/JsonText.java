package jp.sekisho.statute;

/// Writes JSON, two spaces a level. Knows nothing of what it writes.
final class JsonText {
    private final StringBuilder out = new StringBuilder();
    private int level;
    private boolean empty = true;
    private boolean named;

    JsonText object(Runnable members) {
        return inside('{', members, '}');
    }

    JsonText array(Runnable elements) {
        return inside('[', elements, ']');
    }

    private JsonText inside(char open, Runnable content, char close) {
        next();
        out.append(open);
        level++;
        empty = true;
        content.run();
        level--;
        if (!empty) {
            newLine();
        }
        out.append(close);
        empty = false;
        return this;
    }

    JsonText name(String name) {
        next();
        quote(name);
        out.append(": ");
        named = true;
        return this;
    }

    JsonText value(@org.jspecify.annotations.Nullable String value) {
        next();
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    JsonText value(int value) {
        next();
        out.append(value);
        return this;
    }

    JsonText value(boolean value) {
        next();
        out.append(value);
        return this;
    }

    private void next() {
        if (named) {
            named = false;
            return;
        }
        if (!empty) {
            out.append(',');
        }
        if (level > 0) {
            newLine();
        }
        empty = false;
    }

    private void newLine() {
        out.append('\n').repeat("  ", level);
    }

    private void quote(String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean lone = Character.isSurrogate(c) && !isPaired(s, i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < ' ' || lone) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String s, int i) {
        return Character.isHighSurrogate(s.charAt(i))
                ? i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(s.charAt(i - 1));
    }

    @Override
    public String toString() {
        return out.append('\n').toString();
    }
}
