package jp.sekisho.measures;

import java.util.Map;
import java.util.regex.Pattern;
import jp.sekisho.calendar.Recurrence;

/// A rule the program proposes. It hangs on the document, or on the demand of a clause whose heading,
/// caption or text shows the clue. A legal basis nobody has checked is not shown as law.
///
/// @param recurs how often it is to be done, where a record is judged ([Recurrence]); else empty
/// @param also clue to the demands that it answers without being counted there; may be empty
public record CatalogueRule(
        String number,
        String title,
        Way way,
        Basis basis,
        String basisText,
        String source,
        boolean verified,
        String criterion,
        Map<String, Integer> parameters,
        String responsible,
        String recurs,
        Hangs hangs,
        String clue,
        String also,
        About about) {
    /// On what a rule is counted.
    public enum Hangs {
        DOCUMENT,
        DEMAND
    }

    public CatalogueRule {
        if (!number.matches("\\d+-\\d+")) {
            throw new IllegalArgumentException("number is not of the form 1-1: " + number);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException(number + ": no title");
        }
        if (basis == Basis.LAW && (basisText.isBlank() || source.isBlank())) {
            throw new IllegalArgumentException(
                    number + ": a legal basis needs its text and source");
        }
        if (hangs == Hangs.DEMAND && clue.isBlank()) {
            throw new IllegalArgumentException(number + ": no clue to the demand it answers");
        }
        if (recurs.isEmpty() != (way == Way.COMPUTED)) {
            throw new IllegalArgumentException(
                    number + ": recurs says how often a rule that is not computed is to be done");
        }
        if (!recurs.isEmpty()) {
            Recurrence.parse(recurs);
        }
        parameters = Map.copyOf(parameters);
    }

    boolean points(String text) {
        return Pattern.compile(clue).matcher(text).find();
    }

    boolean pointsAlso(String text) {
        return !also.isEmpty() && Pattern.compile(also).matcher(text).find();
    }
}
