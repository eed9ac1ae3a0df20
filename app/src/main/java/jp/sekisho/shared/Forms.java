package jp.sekisho.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Errors beside their fields. Named `forms` in templates.
@Component("forms")
public class Forms {
    private final MessageSource messages;

    Forms(MessageSource messages) {
        this.messages = messages;
    }

    /// What to do about the field; null when nothing is wrong with it.
    public @Nullable String error(@Nullable List<Problem> problems, String field) {
        return problems == null
                ? null
                : problems.stream()
                        .filter(problem -> problem.field().equals(field))
                        .map(this::say)
                        .findFirst()
                        .orElse(null);
    }

    /// For `aria-invalid`: `true`, or no attribute.
    public @Nullable String invalid(@Nullable List<Problem> problems, String field) {
        return error(problems, field) == null ? null : "true";
    }

    /// For `aria-describedby`: the hint and the error, as far as they are there.
    public @Nullable String described(
            @Nullable List<Problem> problems, String field, @Nullable String hint) {
        var error = error(problems, field) == null ? "" : field + "-error";
        var both = ((hint == null ? "" : field + "-hint ") + error).strip();
        return both.isEmpty() ? null : both;
    }

    public String say(Problem problem) {
        return messages.getMessage(
                problem.key(), problem.arguments().toArray(), LocaleContextHolder.getLocale());
    }
}
