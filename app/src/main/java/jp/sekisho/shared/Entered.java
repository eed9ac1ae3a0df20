package jp.sekisho.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/// What somebody entered into a form, kept as typed, so that a refused form shows it again. Reading
/// a field that cannot be understood notes a problem and goes on with a stand-in; [#orRefuse] then
/// stops before anything is done.
public final class Entered {
    private final MultiValueMap<String, String> fields;
    private final Model model;
    private final HttpServletResponse response;
    private final List<Problem> problems = new ArrayList<>();

    Entered(MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        this.fields = fields;
        this.model = model;
        this.response = response;
        model.addAttribute("form", this);
    }

    /// The field as typed; empty when it is not there.
    public String text(String field) {
        var value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    public List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /// Whether a box with this value was ticked, for showing a form again.
    public boolean has(String field, Object value) {
        return texts(field).contains(value.toString());
    }

    /// Whether the form was sent with this field, filled in or not.
    public boolean sent(String field) {
        return fields.containsKey(field);
    }

    public boolean empty() {
        return fields.isEmpty();
    }

    public LocalDate date(String field) {
        return optionalDate(field)
                .orElseGet(() -> {
                    if (problems.stream().noneMatch(p -> p.field().equals(field))) {
                        problems.add(Problem.at(field, "problem.date.required"));
                    }
                    return LocalDate.EPOCH;
                });
    }

    /// Three fields and an era, as `field.era`, `field.year`, `field.month`, `field.day`.
    public Optional<LocalDate> optionalDate(String field) {
        var year = text(field + ".year");
        var month = text(field + ".month");
        var day = text(field + ".day");
        if (year.isBlank() && month.isBlank() && day.isBlank()) {
            return Optional.empty();
        }
        var date = Era.date(text(field + ".era"), year, month, day);
        if (date.isEmpty()) {
            problems.add(Problem.at(field, "problem.date"));
        }
        return date;
    }

    public int number(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException notANumber) {
            problems.add(Problem.at(field, "problem.choice"));
            return 0;
        }
    }

    public UUID id(String field) {
        return optionalId(field)
                .orElseGet(() -> {
                    problems.add(Problem.at(field, "problem.choice"));
                    return new UUID(0, 0);
                });
    }

    public Optional<UUID> optionalId(String field) {
        return uuid(text(field));
    }

    public List<UUID> ids(String field) {
        return texts(field).stream().flatMap(value -> uuid(value).stream()).distinct().toList();
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        var constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(Problem.at(field, "problem.choice"));
                    return constants[0];
                });
    }

    public void orRefuse() {
        if (!problems.isEmpty()) {
            throw new Unacceptable(problems);
        }
    }

    /// Does what the form asks; if it cannot be taken, shows the page again with the problems.
    public String submit(Supplier<String> page, Supplier<String> act) {
        try {
            return act.get();
        } catch (Unacceptable unacceptable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", unacceptable.problems());
            return page.get();
        }
    }

    private static Optional<UUID> uuid(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
