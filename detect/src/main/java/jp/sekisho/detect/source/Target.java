package jp.sekisho.detect.source;

import java.util.Objects;
import jp.sekisho.detect.rule.LogSource;
import org.jspecify.annotations.Nullable;

/// A log source that an event may be from. A dimension that is null may be anything; [#NONE] says that
/// the event certainly belongs to no such group.
public record Target(
        @Nullable String product, @Nullable String category, @Nullable String service) {
    public static final String NONE = "-";
    public static final Target UNKNOWN = new Target(null, null, null);

    /// Whether a rule for `rule` is asked of such an event: nothing that both leave definite differs.
    public boolean admits(LogSource rule) {
        return admits(product, rule.product())
                && admits(category, rule.category())
                && admits(service, rule.service());
    }

    private static boolean admits(@Nullable String here, @Nullable String asked) {
        return here == null || asked == null || here.equals(asked);
    }

    /// Whether the events are of the source that a rule names, and not only admitted since neither says
    /// enough. Where the event itself gives a name, it may be any.
    boolean isOf(LogSource rule) {
        Target any = new Target(open(product), open(category), open(service));
        return any.admits(rule)
                && (rule.equals(LogSource.ANY)
                        || isSame(product, rule.product())
                        || isSame(category, rule.category())
                        || isSame(service, rule.service()));
    }

    private static boolean isSame(@Nullable String here, @Nullable String asked) {
        return asked != null && asked.equals(here);
    }

    private static @Nullable String open(@Nullable String name) {
        return name != null && name.startsWith("$") ? null : name;
    }

    /// Whether what the event says of itself fits this.
    boolean fits(LogSource tags) {
        return fits(product, tags.product())
                && fits(category, tags.category())
                && fits(service, tags.service());
    }

    private static boolean fits(@Nullable String here, @Nullable String tag) {
        return tag == null || Objects.equals(here, tag);
    }
}
