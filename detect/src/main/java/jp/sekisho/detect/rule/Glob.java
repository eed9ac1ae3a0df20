package jp.sekisho.detect.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A text with wildcards: `*` for any characters, `?` for one. Neighbouring texts are one part, and
/// neighbouring stars one star.
public record Glob(List<Part> parts) {
    private static final Glob STAR = new Glob(List.of(new AnyText()));

    public sealed interface Part {}

    public record Text(String text) implements Part {}

    public record AnyText() implements Part {}

    public record AnyCharacter() implements Part {}

    public Glob {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            Part last = joined.isEmpty() ? null : joined.getLast();
            if (part instanceof Text(String text)) {
                if (text.isEmpty()) {
                    continue;
                }
                if (last instanceof Text(String before)) {
                    joined.set(joined.size() - 1, new Text(before + text));
                    continue;
                }
            } else if (part instanceof AnyText && last instanceof AnyText) {
                continue;
            }
            joined.add(part);
        }
        parts = List.copyOf(joined);
    }

    /// A text that stands for itself.
    public static Glob literal(String text) {
        return new Glob(List.of(new Text(text)));
    }

    /// Reads a value of a rule. A backslash takes the meaning from a wildcard and from a backslash; before
    /// anything else it is a plain backslash.
    static Glob parse(String value) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length() && "\\*?".indexOf(value.charAt(i + 1)) >= 0) {
                plain.append(value.charAt(++i));
            } else if (c == '*' || c == '?') {
                parts.add(new Text(plain.toString()));
                plain.setLength(0);
                parts.add(c == '*' ? new AnyText() : new AnyCharacter());
            } else {
                plain.append(c);
            }
        }
        parts.add(new Text(plain.toString()));
        return new Glob(parts);
    }

    public boolean hasWildcards() {
        return parts.stream().anyMatch(part -> !(part instanceof Text));
    }

    /// The text of a glob without wildcards.
    public String plain() {
        if (parts.isEmpty()) {
            return "";
        }
        if (parts.size() == 1 && parts.getFirst() instanceof Text(String text)) {
            return text;
        }
        throw new IllegalStateException("wildcards in " + this);
    }

    public boolean startsOpen() {
        return !parts.isEmpty() && parts.getFirst() instanceof AnyText;
    }

    public boolean endsOpen() {
        return !parts.isEmpty() && parts.getLast() instanceof AnyText;
    }

    /// Without a star at either end.
    public Glob core() {
        int from = startsOpen() ? 1 : 0;
        int to = endsOpen() && parts.size() > from ? parts.size() - 1 : parts.size();
        return new Glob(parts.subList(from, to));
    }

    /// Whether there are wildcards but for a star at an end.
    public boolean isWild() {
        return core().hasWildcards();
    }

    /// As an expression that is found where the glob is the whole text, with dots for all characters.
    String asRegex() {
        StringBuilder regex = new StringBuilder(startsOpen() ? "" : "\\A");
        for (Part part : core().parts) {
            switch (part) {
                case AnyText _ -> regex.append(".*");
                case AnyCharacter _ -> regex.append('.');
                case Text(String text) ->
                        text.codePoints()
                                .forEach(c -> {
                                    if (c < 0x80 && !Character.isLetterOrDigit(c)) {
                                        regex.append('\\');
                                    }
                                    regex.appendCodePoint(c);
                                });
            }
        }
        return regex.append(endsOpen() ? "" : "\\z").toString();
    }

    /// As a rule would write it.
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case AnyText _ -> written.append('*');
                case AnyCharacter _ -> written.append('?');
                case Text(String text) ->
                        written.append(text.replace("*", "\\*").replace("?", "\\?"));
            }
        }
        return written.toString();
    }

    Glob openStart() {
        return STAR.then(this);
    }

    Glob openEnd() {
        return then(STAR);
    }

    Glob then(Glob other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Glob(all);
    }

    Glob mapText(UnaryOperator<String> change) {
        return new Glob(
                parts.stream()
                        .map(part ->
                                part instanceof Text(String text)
                                        ? new Text(change.apply(text))
                                        : part)
                        .toList());
    }
}
