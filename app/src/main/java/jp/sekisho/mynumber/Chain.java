package jp.sekisho.mynumber;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jp.sekisho.acl.Missing;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Readers;
import jp.sekisho.acl.Right;
import jp.sekisho.acl.Sid;
import jp.sekisho.acl.Source;
import jp.sekisho.acl.Step;

/// Writes reasons and gaps of the engine as lines that outlive it: the kind, then its parts between
/// tabs. What begins with `@` is a word of the message files, so that a line can be read in any
/// language.
final class Chain {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    /// How a line begins that says of a domain that not all its accounts are listed.
    static final String ACCOUNTS = "lacking.Accounts\t";

    private final Readers readers;

    Chain(Readers readers) {
        this.readers = readers;
    }

    List<String> steps(List<Step> steps) {
        return steps.stream().map(step -> line("step", (Record) step)).toList();
    }

    String missing(Missing missing) {
        return line("lacking", (Record) missing);
    }

    private String line(String kind, Record record) {
        var words = new ArrayList<String>();
        words.add(kind + "." + record.getClass().getSimpleName());
        for (var component : record.getClass().getRecordComponents()) {
            try {
                words.add(word(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return String.join("\t", words);
    }

    private String word(Object value) {
        return switch (value) {
            case Principal principal -> name(principal);
            case Sid sid -> name(Principal.of(sid));
            case Step.Trustee.Identity(Principal principal) -> name(principal);
            case Step.Trustee.Owner _ -> "@owner";
            case Step.Trustee.Everybody _ -> "@everybody";
            case Right right -> "@right." + right;
            case Step.Grant grant -> "@grant." + grant;
            case Step.Scope scope -> "@scope." + scope;
            case Instant instant -> MINUTE.format(instant);
            case Source source -> source.name();
            default -> String.valueOf(value);
        };
    }

    private String name(Principal principal) {
        var names = readers.names(principal);
        return names.isEmpty() ? "@sid." + principal.sid().text() : names.getFirst();
    }
}
