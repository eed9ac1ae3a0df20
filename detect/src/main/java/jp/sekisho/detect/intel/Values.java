package jp.sekisho.detect.intel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.sekisho.detect.intel.Indicator.Kind;
import jp.sekisho.detect.text.IpAddress;
import org.jspecify.annotations.Nullable;

/// The form in which values of indicators are compared.
final class Values {
    private static final Pattern HASH =
            Pattern.compile("[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128}");
    private static final Pattern PORT = Pattern.compile("0|[1-9][0-9]{0,4}");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?=.{4,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    private Values() {}

    /// The kind that a text looks like, or null where it looks like none.
    static @Nullable Kind kind(String text) {
        String value = text.toLowerCase(Locale.ROOT);
        if (value.contains("://")) {
            return Kind.URL;
        }
        if (HASH.matcher(value).matches()) {
            return Kind.HASH;
        }
        if (isAddress(value)) {
            return Kind.ADDRESS;
        }
        int slash = value.indexOf('/');
        if (slash > 0 && isAddress(value.substring(0, slash))) {
            return value.substring(slash + 1).matches("[0-9]{1,3}") ? Kind.NETWORK : null;
        }
        return DOMAIN.matcher(value).matches() ? Kind.DOMAIN : null;
    }

    /// The value as events are compared with it, or null where it is none of the kind.
    static @Nullable String normal(Kind kind, String text) {
        String value = kind == Kind.URL ? text : text.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case ADDRESS -> isAddress(value) ? value : null;
            case NETWORK -> kind(value) == Kind.NETWORK ? value : null;
            case HASH -> HASH.matcher(value).matches() ? value : null;
            case URL -> value.contains("://") ? value : null;
            case PORT -> PORT.matcher(value).matches() ? value : null;
            case DOMAIN -> {
                String name = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
                yield DOMAIN.matcher(name).matches() ? name : null;
            }
        };
    }

    private static boolean isAddress(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new IpAddress().read(bytes, 0, bytes.length);
    }

    /// Takes back what keeps people from clicking: `hxxp`, `[.]`, `[:]`.
    static String refanged(String text) {
        return text.replace("[.]", ".")
                .replace("[:]", ":")
                .replace("(.)", ".")
                .replaceFirst("^(?i)hxxp", "http");
    }
}
