package jp.sekisho.shared;

import java.util.List;

/// What somebody entered cannot be taken; nothing was changed. The form is shown again with what he
/// typed and with these problems.
public final class Unacceptable extends RuntimeException {
    private final transient List<Problem> problems;

    public Unacceptable(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static Unacceptable at(String field, String key, Object... arguments) {
        return new Unacceptable(List.of(Problem.at(field, key, arguments)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
