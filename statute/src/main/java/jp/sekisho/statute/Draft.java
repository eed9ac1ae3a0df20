package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node in the making: stretches of ink instead of texts.
final class Draft {

    /// Characters `from..to` of the ink.
    record Stretch(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    static final Stretch NOTHING = new Stretch(0, 0);

    Node.Kind kind;
    final int depth;
    final int at;
    @Nullable Numeral number;
    @Nullable Numeral through;
    Style style = Style.NONE;
    Stretch marker = NOTHING;
    Stretch caption = NOTHING;
    final List<Stretch> text = new ArrayList<>();
    final List<Draft> children = new ArrayList<>();

    Draft(Node.Kind kind, int depth, int at) {
        this.kind = kind;
        this.depth = depth;
        this.at = at;
    }

    Draft child(Draft child) {
        children.add(child);
        return child;
    }

    void addText(int from, int to) {
        if (from < to) {
            text.add(new Stretch(from, to));
        }
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    int textStart() {
        return text.getFirst().from();
    }

    int textEnd() {
        return text.getLast().to();
    }

    /// Whether the text up to `end` may become the caption: none stands there yet, and no footnote lies in between.
    boolean mayTakeCaption(int end) {
        return caption.isEmpty() && hasText() && end > textStart() && end <= text.getFirst().to();
    }

    /// Takes the first characters of the text, up to `end`, for the caption.
    void captionUpTo(int end) {
        Stretch first = text.getFirst();
        caption = new Stretch(first.from(), end);
        if (end >= first.to()) {
            text.removeFirst();
        } else {
            text.set(0, new Stretch(end, first.to()));
        }
    }

    boolean says(Ink ink, String words) {
        return text.size() == 1
                && textEnd() - textStart() == words.length()
                && ink.has(textStart(), words);
    }

    List<Draft> children(Node.Kind wanted) {
        return children.stream().filter(child -> child.kind == wanted).toList();
    }
}
