package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import jp.sekisho.imports.Difference;
import org.jspecify.annotations.Nullable;

/// One line on the page of a person.
///
/// @param said key of the sentence and its arguments; days and labels are resolved when it is shown
/// @param why the second line, said in smaller letters
/// @param href where it is looked after; empty for nowhere
public record PersonFact(
        Difference.Note said,
        Difference.@Nullable Note why,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String href) {
    public static PersonFact of(String href, String key, Object... arguments) {
        return new PersonFact(new Difference.Note(key, List.of(arguments)), null, null, null, href);
    }

    public PersonFact because(String key, Object... arguments) {
        return new PersonFact(
                said, new Difference.Note(key, List.of(arguments)), since, until, href);
    }

    public PersonFact from(LocalDate first, @Nullable LocalDate last) {
        return new PersonFact(said, why, first, last, href);
    }
}
