package jp.sekisho.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something one person has to do himself, as a full act.
///
/// @param key of the act in the message files
/// @param href the page where it is done
public record Errand(String key, List<String> arguments, String href, @Nullable LocalDate due) {
    public Errand {
        arguments = List.copyOf(arguments);
    }
}
