package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins doubts with what was said about them. An answer often removes its own doubt from the text; the flag must stay
/// in the list all the same, so it is taken from the reading before the answer.
final class Answers {
    private final String original;
    private final Edits script;
    private final Map<String, Doubts.Raised> raised = new HashMap<>();
    private boolean untouchedNoted;

    private Answers(String original, Edits script, List<Doubts.Raised> raised) {
        this.original = original;
        this.script = script;
        remember(raised);
    }

    /// All doubts: those raised, and those that were answered and are not raised any more.
    static List<Doubts.Raised> complete(String original, Edits script, List<Doubts.Raised> raised) {
        List<Doubts.Raised> all = new ArrayList<>(raised);
        all.removeIf(doubt -> isAnotherThanAnswered(doubt, script));
        Answers answers = new Answers(original, script, all);
        Set<String> listed = new HashSet<>(answers.raised.keySet());
        for (int i = 0; i < script.all.size(); i++) {
            String wanted = wanted(script.all.get(i).edit());
            if (!wanted.isEmpty() && listed.add(wanted)) {
                all.add(answers.before(i, wanted));
            }
        }
        return all;
    }

    /// What was made of the text by an answer may itself raise a doubt of that kind at that place.
    private static boolean isAnotherThanAnswered(Doubts.Raised doubt, Edits script) {
        return script.answer(doubt.kind(), doubt.range().from()) instanceof Edit.Answer given
                && doubt.choices().stream()
                        .noneMatch(choice -> choice.key().equals(given.choice()));
    }

    /// Most answered doubts are those of the untouched text; the others are those of the script up to the answer.
    private Doubts.Raised before(int index, String wanted) {
        Doubts.Raised known = raised.get(wanted);
        if (known == null && !untouchedNoted) {
            untouchedNoted = true;
            note(List.of());
            known = raised.get(wanted);
        }
        for (int length = Math.max(1, script.startOfAnswer(index));
                known == null && length <= index;
                length++) {
            note(script.all.subList(0, length).stream().map(Edits.Numbered::edit).toList());
            known = raised.get(wanted);
        }
        if (known != null) {
            return known;
        }
        throw script.all.get(index).refused(RefusedEdit.Reason.NO_FLAG);
    }

    /// Remembers what a reading with the edits `earlier` doubts.
    private void note(List<Edit> earlier) {
        remember(Statute.tree(original, new Edits(original, earlier)).doubts().raised);
    }

    private void remember(List<Doubts.Raised> doubts) {
        doubts.forEach(
                doubt -> raised.putIfAbsent(Edits.key(doubt.kind(), doubt.range().from()), doubt));
    }

    private static String wanted(Edit edit) {
        return switch (edit) {
            case Edit.Hold(Flag.Kind kind, int at) -> Edits.key(kind, at);
            case Edit.Answer(Flag.Kind kind, int at, _) -> Edits.key(kind, at);
            case Edit.Begin _,
                    Edit.Continue _,
                    Edit.Move _,
                    Edit.Caption _,
                    Edit.Omit _,
                    Edit.Keep _,
                    Edit.Judge _,
                    Edit.SplitDemand _,
                    Edit.JoinDemand _,
                    Edit.AddDemand _,
                    Edit.RemoveDemand _ ->
                    "";
        };
    }

    /// The doubts as flags: with the path of their provision, and with the answer that was given.
    static List<Flag> flags(List<Doubts.Raised> doubts, Node root, Edits script) {
        List<Flag> flags = new ArrayList<>();
        Map<String, Flag> byKey = new HashMap<>();
        for (Doubts.Raised doubt : doubts) {
            Flag flag =
                    flag(
                            doubt,
                            root.at(doubt.about()).path(),
                            script.answer(doubt.kind(), doubt.range().from()));
            flags.add(flag);
            byKey.put(Edits.key(flag.kind(), flag.range().from()), flag);
        }
        for (Edits.Numbered numbered : script.all) {
            if (numbered.edit() instanceof Edit.Answer answer) {
                Flag flag = byKey.get(Edits.key(answer.kind(), answer.at()));
                if (flag == null
                        || flag.choices().stream()
                                .noneMatch(choice -> choice.key().equals(answer.choice()))) {
                    throw numbered.refused(RefusedEdit.Reason.NO_CHOICE);
                }
            }
        }
        return flags;
    }

    private static Flag flag(Doubts.Raised doubt, String path, @Nullable Edit said) {
        Flag.State state =
                said == null
                        ? Flag.State.OPEN
                        : said instanceof Edit.Hold ? Flag.State.HELD : Flag.State.SETTLED;
        String answer = said instanceof Edit.Answer given ? given.choice() : "";
        return new Flag(
                doubt.kind(), path, doubt.range(), doubt.detail(), doubt.choices(), state, answer);
    }
}
