package jp.sekisho.statute;

import java.util.List;
import java.util.Locale;

/// The stored form of an edit: a verb, a place, at most two words.
final class EditLine {

    private EditLine() {}

    static String write(Edit edit) {
        return switch (edit) {
            case Edit.Begin(int at) -> "begin " + at;
            case Edit.Continue(int at) -> "continue " + at;
            case Edit.Move(int at, int depth) -> "move " + at + " " + depth;
            case Edit.Caption(Range range, boolean yes) ->
                    "caption " + range + (yes ? " yes" : " no");
            case Edit.Omit(Range range) -> "omit " + range;
            case Edit.Keep(Range range) -> "keep " + range;
            case Edit.Hold(Flag.Kind kind, int at) -> "hold " + at + " " + lower(kind);
            case Edit.Answer(Flag.Kind kind, int at, String choice) ->
                    "answer " + at + " " + lower(kind) + " " + choice;
            case Edit.Judge(int at, ClauseKind kind) -> "judge " + at + " " + lower(kind);
            case Edit.SplitDemand(int at) -> "split-demand " + at;
            case Edit.JoinDemand(int at) -> "join-demand " + at;
            case Edit.AddDemand(Range range) -> "add-demand " + range;
            case Edit.RemoveDemand(int at) -> "remove-demand " + at;
        };
    }

    static Edit read(String line) {
        List<String> words = List.of(line.strip().split(" +"));
        try {
            return read(words.getFirst(), words.subList(1, words.size()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("not an edit: \"" + line + "\"", wrong);
        }
    }

    private static Edit read(String verb, List<String> words) {
        int expected =
                switch (verb) {
                    case "move", "caption", "hold", "judge" -> 2;
                    case "answer" -> 3;
                    default -> 1;
                };
        if (words.size() != expected) {
            throw new IllegalArgumentException(
                    verb + " takes " + expected + " words, but has " + words.size());
        }
        String place = words.getFirst();
        return switch (verb) {
            case "begin" -> new Edit.Begin(offset(place));
            case "continue" -> new Edit.Continue(offset(place));
            case "move" -> new Edit.Move(offset(place), offset(words.get(1)));
            case "caption" -> new Edit.Caption(range(place), yes(words.get(1)));
            case "omit" -> new Edit.Omit(range(place));
            case "keep" -> new Edit.Keep(range(place));
            case "hold" -> new Edit.Hold(flag(words.get(1)), offset(place));
            case "answer" -> new Edit.Answer(flag(words.get(1)), offset(place), words.get(2));
            case "judge" -> new Edit.Judge(offset(place), ClauseKind.valueOf(upper(words.get(1))));
            case "split-demand" -> new Edit.SplitDemand(offset(place));
            case "join-demand" -> new Edit.JoinDemand(offset(place));
            case "add-demand" -> new Edit.AddDemand(range(place));
            case "remove-demand" -> new Edit.RemoveDemand(offset(place));
            default -> throw new IllegalArgumentException("unknown verb " + verb);
        };
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not in small letters: " + word);
        }
        return word.toUpperCase(Locale.ROOT);
    }

    private static Flag.Kind flag(String word) {
        return Flag.Kind.valueOf(upper(word));
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no: " + word);
        };
    }

    private static int offset(String word) {
        if (!word.matches("0|[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("not an offset: " + word);
        }
        return Integer.parseInt(word);
    }

    private static Range range(String word) {
        int dots = word.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("not a range: " + word);
        }
        return new Range(offset(word.substring(0, dots)), offset(word.substring(dots + 2)));
    }
}
