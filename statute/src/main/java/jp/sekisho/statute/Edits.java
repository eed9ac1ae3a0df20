package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An edit script made ready for the stages of a reading: what it says about each place, the last word first.
final class Edits {

    /// An edit and its place in the script, for refusals.
    record Numbered(int index, Edit edit) {
        RefusedEdit refused(RefusedEdit.Reason reason) {
            return new RefusedEdit(index, edit, reason);
        }
    }

    final List<Numbered> all = new ArrayList<>();
    private final Map<Integer, Boolean> begins = new HashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();
    private final Map<Range, Boolean> captions = new HashMap<>();
    private final Map<Integer, ClauseKind> kinds = new HashMap<>();
    private final Map<String, Edit> answers = new HashMap<>();
    private final Set<Range> askedCaptions = new HashSet<>();
    private final BitSet omitted = new BitSet();
    private final BitSet kept = new BitSet();

    Edits(String original, List<Edit> edits) {
        for (int i = 0; i < edits.size(); i++) {
            Numbered numbered = new Numbered(i, edits.get(i));
            checkInside(numbered, original);
            all.add(numbered);
            note(edits.get(i));
        }
    }

    private static void checkInside(Numbered numbered, String original) {
        Range range = place(numbered.edit);
        boolean flag = numbered.edit instanceof Edit.Hold || numbered.edit instanceof Edit.Answer;
        if (range.to() > original.length() + (flag ? 1 : 0)) {
            throw numbered.refused(RefusedEdit.Reason.OUTSIDE);
        }
        boolean parts =
                splitsCharacter(original, range.from())
                        || (isStretch(numbered.edit) && splitsCharacter(original, range.to()));
        if (!flag && parts) {
            throw numbered.refused(RefusedEdit.Reason.NO_TEXT);
        }
    }

    private static boolean isStretch(Edit edit) {
        return edit instanceof Edit.Caption
                || edit instanceof Edit.Omit
                || edit instanceof Edit.Keep
                || edit instanceof Edit.AddDemand;
    }

    /// Characters beyond the basic plane are two units long, and no edit may part them.
    private static boolean splitsCharacter(String original, int offset) {
        return offset > 0
                && offset < original.length()
                && Character.isLowSurrogate(original.charAt(offset))
                && Character.isHighSurrogate(original.charAt(offset - 1));
    }

    /// The characters that an edit speaks of.
    static Range place(Edit edit) {
        return switch (edit) {
            case Edit.Begin(int at) -> one(at);
            case Edit.Continue(int at) -> one(at);
            case Edit.Move(int at, _) -> one(at);
            case Edit.Caption(Range range, _) -> range;
            case Edit.Omit(Range range) -> range;
            case Edit.Keep(Range range) -> range;
            case Edit.Hold(_, int at) -> one(at);
            case Edit.Answer(_, int at, _) -> one(at);
            case Edit.Judge(int at, _) -> one(at);
            case Edit.SplitDemand(int at) -> one(at);
            case Edit.JoinDemand(int at) -> one(at);
            case Edit.AddDemand(Range range) -> range;
            case Edit.RemoveDemand(int at) -> one(at);
        };
    }

    private static Range one(int at) {
        return new Range(at, at + 1);
    }

    private void note(Edit edit) {
        switch (edit) {
            case Edit.Begin(int at) -> begins.put(at, true);
            case Edit.Continue(int at) -> begins.put(at, false);
            case Edit.Move(int at, int depth) -> depths.put(at, depth);
            case Edit.Caption(Range range, boolean yes) -> captions.put(range, yes);
            case Edit.Omit(Range range) -> {
                omitted.set(range.from(), range.to());
                kept.clear(range.from(), range.to());
            }
            case Edit.Keep(Range range) -> {
                kept.set(range.from(), range.to());
                omitted.clear(range.from(), range.to());
            }
            case Edit.Hold(Flag.Kind kind, int at) -> answers.put(key(kind, at), edit);
            case Edit.Answer(Flag.Kind kind, int at, _) -> answers.put(key(kind, at), edit);
            case Edit.Judge(int at, ClauseKind kind) -> kinds.put(at, kind);
            case Edit.SplitDemand _, Edit.JoinDemand _, Edit.AddDemand _, Edit.RemoveDemand _ -> {}
        }
    }

    boolean drops(int offset) {
        return omitted.get(offset);
    }

    boolean keeps(int offset) {
        return kept.get(offset);
    }

    /// True when a block must begin at `offset`, false when none may, null when nobody said.
    @Nullable Boolean begins(int offset) {
        return begins.get(offset);
    }

    /// Whether `range` was said to be a caption or heading; null when nobody said.
    @Nullable Boolean captionSaid(Range range) {
        if (captions.isEmpty()) {
            return null;
        }
        askedCaptions.add(range);
        return captions.get(range);
    }

    /// Whether the reading ever asked about `range` as a caption.
    boolean wasAskedFor(Range range) {
        return askedCaptions.contains(range);
    }

    /// The range that begins at `from` and was said to be a heading, or null.
    @Nullable Range headingAt(int from) {
        for (Map.Entry<Range, Boolean> caption : captions.entrySet()) {
            if (caption.getValue() && caption.getKey().from() == from) {
                return caption.getKey();
            }
        }
        return null;
    }

    @Nullable Integer depth(int offset) {
        return depths.get(offset);
    }

    @Nullable ClauseKind kind(int offset) {
        return kinds.get(offset);
    }

    @Nullable Edit answer(Flag.Kind kind, int at) {
        return answers.get(key(kind, at));
    }

    static String key(Flag.Kind kind, int at) {
        return kind + "@" + at;
    }

    /// Where the edits that belong to the answer at `index` begin: behind the answer before it.
    int startOfAnswer(int index) {
        int start = index;
        while (start > 0
                && !(all.get(start - 1).edit instanceof Edit.Answer)
                && !(all.get(start - 1).edit instanceof Edit.Hold)) {
            start--;
        }
        return start;
    }
}
