package jp.sekisho.cli;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import jp.sekisho.acl.Missing;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Readers;
import jp.sekisho.acl.Right;
import jp.sekisho.acl.Sid;
import jp.sekisho.acl.Source;
import jp.sekisho.acl.Step;

/// Says steps and gaps in the language of the process. Each kind has a message, whose arguments are the
/// components of its record, in order.
final class AclWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    private final Readers readers;

    AclWords(Readers readers) {
        this.readers = readers;
    }

    String step(Step step) {
        return sentence("acl.step.", (Record) step);
    }

    String missing(Missing missing) {
        return sentence("acl.lacking.", (Record) missing);
    }

    private String sentence(String prefix, Record record) {
        Object[] words =
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(component -> word(value(record, component)))
                        .toArray();
        return Messages.of(prefix + record.getClass().getSimpleName(), words);
    }

    static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String word(Object value) {
        return switch (value) {
            case Principal principal -> name(principal);
            case Sid sid -> name(Principal.of(sid));
            case Step.Trustee.Identity(Principal principal) -> name(principal);
            case Step.Trustee.Owner _ -> Messages.of("acl.owner");
            case Step.Trustee.Everybody _ -> Messages.of("acl.everybody");
            case Right right -> Messages.of("acl.right." + right, right.constant());
            case Step.Grant grant -> Messages.of("acl.grant." + grant);
            case Step.Scope scope -> Messages.of("acl.scope." + scope);
            case Instant instant -> MINUTE.format(instant);
            case Source source -> source.name();
            default -> String.valueOf(value);
        };
    }

    /// The first name, or the SID where there is none.
    String name(Principal principal) {
        List<String> names = readers.names(principal);
        if (!names.isEmpty()) {
            return names.getFirst();
        }
        try {
            return Messages.of("acl.sid." + principal.sid());
        } catch (MissingResourceException unknown) {
            return principal.sid().text();
        }
    }

    /// With its SID behind the name.
    String nameAndSid(Principal principal) {
        String name = name(principal);
        String sid = principal.sid().text();
        return name.equals(sid) ? sid : Messages.of("acl.name", name, sid);
    }

    static String time(Instant instant) {
        return MINUTE.format(instant);
    }
}
