package jp.sekisho.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with an entry, so that somebody hears of all of it at once.
public final class Checks {
    private static final int LONGEST_LINE = 200;

    private final List<Problem> problems = new ArrayList<>();

    public Checks refuse(boolean wrong, String field, String key, Object... arguments) {
        if (wrong) {
            problems.add(Problem.at(field, key, arguments));
        }
        return this;
    }

    /// One line of text that must be there.
    public Checks line(String field, String value) {
        return refuse(value.isBlank(), field, "problem.required").text(field, value, LONGEST_LINE);
    }

    /// One line of text that may be empty.
    public Checks optionalLine(String field, String value) {
        return text(field, value, LONGEST_LINE);
    }

    /// Several lines of text that may be empty.
    public Checks text(String field, String value, int longest) {
        return refuse(value.length() > longest, field, "problem.long", longest)
                .refuse(MyNumber.labelled(value), field, "problem.my-number");
    }

    /// A period that does not end before it begins.
    public Checks period(String field, LocalDate from, @Nullable LocalDate to) {
        return refuse(to != null && to.isBefore(from), field, "problem.period");
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public void orRefuse() {
        if (!problems.isEmpty()) {
            throw new Unacceptable(problems);
        }
    }
}
