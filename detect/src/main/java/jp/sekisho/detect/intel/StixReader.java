package jp.sekisho.detect.intel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.sekisho.detect.intel.Indicator.Sought;
import jp.sekisho.detect.text.Dates;
import jp.sekisho.detect.text.Words;

/// Takes the indicators out of a STIX 2.1 bundle. Patterns that one event can meet are used; others are
/// reported.
final class StixReader {
    private final String source;
    private final List<Indicator> indicators;
    private final List<IntelProblem> problems;

    StixReader(String source, List<Indicator> indicators, List<IntelProblem> problems) {
        this.source = source;
        this.indicators = indicators;
        this.problems = problems;
    }

    void read(String text) {
        try {
            if (Json.read(text) instanceof Map<?, ?> bundle) {
                if (bundle.get("objects") instanceof List<?> objects) {
                    objects.forEach(this::object);
                } else {
                    object(bundle);
                }
            }
        } catch (IllegalArgumentException e) {
            problems.add(new IntelProblem(source, "file", String.valueOf(e.getMessage())));
        }
    }

    private void object(Object any) {
        if (!(any instanceof Map<?, ?> object) || !"indicator".equals(object.get("type"))) {
            return;
        }
        String id = String.valueOf(object.get("id"));
        if ("true".equals(object.get("revoked"))) {
            return;
        }
        Object type = object.get("pattern_type");
        if (!(object.get("pattern") instanceof String pattern)
                || (type != null && !type.equals("stix"))) {
            problems.add(new IntelProblem(source, id, "no pattern of the type \"stix\""));
            return;
        }
        long until = until(object.get("valid_until"));
        String name = object.get("name") instanceof String given ? given : id;
        try {
            for (List<Sought> together : StixPattern.read(pattern)) {
                Sought first = together.getFirst();
                indicators.add(
                        new Indicator(
                                id,
                                name,
                                first.kind(),
                                first.value(),
                                together.subList(1, together.size()),
                                source,
                                until));
            }
        } catch (IllegalArgumentException e) {
            problems.add(new IntelProblem(source, id, String.valueOf(e.getMessage())));
        }
    }

    private static long until(@org.jspecify.annotations.Nullable Object text) {
        if (!(text instanceof String date)) {
            return Long.MAX_VALUE;
        }
        byte[] bytes = date.getBytes(StandardCharsets.UTF_8);
        long nanos =
                Dates.instant(Arrays.copyOf(bytes, bytes.length + Words.PADDING), 0, bytes.length);
        return nanos == Dates.NONE ? Long.MAX_VALUE : nanos;
    }
}
