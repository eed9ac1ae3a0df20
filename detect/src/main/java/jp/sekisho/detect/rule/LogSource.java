package jp.sekisho.detect.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where events come from. A dimension that is null is left open.
public record LogSource(
        @Nullable String product, @Nullable String category, @Nullable String service) {
    public static final LogSource ANY = new LogSource(null, null, null);

    public LogSource {
        product = folded(product);
        category = folded(category);
        service = folded(service);
    }

    private static @Nullable String folded(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether all that this leaves definite is the same in the other.
    public boolean contains(LogSource other) {
        return (product == null || product.equals(other.product))
                && (category == null || category.equals(other.category))
                && (service == null || service.equals(other.service));
    }

    @Override
    public String toString() {
        return (product == null ? "*" : product)
                + "/"
                + (category == null ? "*" : category)
                + "/"
                + (service == null ? "*" : service);
    }
}
