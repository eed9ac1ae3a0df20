package jp.sekisho.statute;

import java.util.Random;

/// An edit of any kind at any place.
final class RandomEdit {

    private RandomEdit() {}

    static Edit of(Random random, int length) {
        int at = random.nextInt(length + 1);
        int to = at + random.nextInt(12);
        Flag.Kind flag = Flag.Kind.values()[random.nextInt(Flag.Kind.values().length)];
        return switch (random.nextInt(13)) {
            case 0 -> new Edit.Begin(at);
            case 1 -> new Edit.Continue(at);
            case 2 -> new Edit.Move(at, 6 + random.nextInt(12));
            case 3 -> new Edit.Caption(new Range(at, to), random.nextBoolean());
            case 4 -> new Edit.Omit(new Range(at, to));
            case 5 -> new Edit.Keep(new Range(at, to));
            case 6 -> new Edit.Hold(flag, at);
            case 7 -> new Edit.Answer(flag, at, "as_printed");
            case 8 -> new Edit.Judge(at, ClauseKind.values()[random.nextInt(4)]);
            case 9 -> new Edit.SplitDemand(at);
            case 10 -> new Edit.JoinDemand(at);
            case 11 -> new Edit.AddDemand(new Range(at, to));
            default -> new Edit.RemoveDemand(at);
        };
    }
}
