package jp.sekisho.mynumber;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.sekisho.mynumber.PayrollUserTable.Listed;

/// Whose a user of the payroll system is. A number alone decides where it is an employee number; the
/// digits of a login decide only together with the name, and a name alone is for people to say.
final class PayrollMatch {
    private static final Pattern PADDED = Pattern.compile("[a-z]*[-_]?0*([1-9]\\d*)");

    private final List<Listed> people;

    PayrollMatch(List<Listed> people) {
        this.people = people;
    }

    Optional<UUID> person(String login, String number, String name) {
        if (!number.isBlank()) {
            return only(each -> digits(each.number()).equals(digits(number)))
                    .filter(each -> !readable(name) || folded(each.name()).equals(folded(name)))
                    .map(Listed::person);
        }
        var exact = only(each -> folded(each.number()).equals(folded(login)));
        return exact.or(() ->
                        only(each ->
                                digits(each.number()).equals(digits(login))
                                        && folded(each.name()).equals(folded(name))))
                .map(Listed::person);
    }

    /// Somebody of that name, for a person to confirm.
    Optional<UUID> proposal(String name) {
        return only(each -> folded(each.name()).equals(folded(name))).map(Listed::person);
    }

    private Optional<Listed> only(Predicate<Listed> fits) {
        var found = people.stream().filter(each -> !each.name().isBlank()).filter(fits).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Whether it is more than the reading of a name.
    private static boolean readable(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String digits(String text) {
        var found = PADDED.matcher(folded(text));
        return found.matches() ? found.group(1) : " " + folded(text);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
