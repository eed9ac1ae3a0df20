package jp.sekisho.detect.naive;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/// A field with its modifiers and values, or keywords.
final class NaiveItem {
    private final String field;
    private final List<String> modifiers;
    private final List<Predicate<NaiveEvent>> tests = new ArrayList<>();

    NaiveItem(String key, Object value) {
        List<String> words = Arrays.asList(key.split("\\|", -1));
        this.field = words.getFirst();
        this.modifiers = words.subList(1, words.size());
        List<?> values = value instanceof List<?> list ? list : Arrays.asList(value);
        values.forEach(one -> tests.add(test(one)));
    }

    /// "Normally, lists of values are linked with OR. This modifier (all) changes this to AND."
    boolean holds(NaiveEvent event) {
        boolean result =
                has("all")
                        ? tests.stream().allMatch(test -> test.test(event))
                        : tests.stream().anyMatch(test -> test.test(event));
        return has("neq") != result;
    }

    private boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    private Predicate<NaiveEvent> test(Object value) {
        if (has("exists")) {
            return event -> event.values(field).isEmpty() != (Boolean) value;
        }
        if (value == null) {
            return event -> !event.hasNotNull(field);
        }
        if (has("fieldref")) {
            return event ->
                    event.texts(field).stream()
                            .anyMatch(a ->
                                    event.texts((String) value).stream()
                                            .anyMatch(b -> stands(a, b)));
        }
        Predicate<NaiveText> test = ofText(value);
        return event ->
                (field.isEmpty() ? event.allTexts() : event.texts(field)).stream().anyMatch(test);
    }

    private boolean stands(NaiveText text, NaiveText other) {
        String a = has("cased") ? text.plain() : text.folded();
        String b = has("cased") ? other.plain() : other.folded();
        if (has("contains")) {
            return a.contains(b);
        }
        return has("startswith") ? a.startsWith(b) : has("endswith") ? a.endsWith(b) : a.equals(b);
    }

    private Predicate<NaiveText> ofText(Object value) {
        for (String modifier : modifiers) {
            if (List.of("minute", "hour", "day", "week", "month", "year").contains(modifier)) {
                return text -> {
                    Integer part = NaiveDate.part(text.plain(), modifier);
                    return part != null && compare(new BigDecimal(part), number(value));
                };
            }
        }
        if (has("lt") || has("lte") || has("gt") || has("gte")) {
            return text -> {
                String form = "[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,4})?";
                return text.plain().matches(form)
                        && compare(new BigDecimal(text.plain()), number(value));
            };
        }
        String written = written(value);
        if (has("re")) {
            Predicate<String> regex = NaiveRegex.find(written, has("i"), has("m"), has("s"));
            return text -> regex.test(text.plain());
        }
        if (has("cidr")) {
            return text -> NaiveNetwork.contains(written, text.plain());
        }
        List<NaiveGlob> globs = List.of(NaiveGlob.parse(written));
        for (String modifier : modifiers) {
            globs = globs.stream().flatMap(glob -> modify(glob, modifier).stream()).toList();
        }
        List<Predicate<NaiveText>> wanted = new ArrayList<>();
        for (NaiveGlob glob : globs) {
            wanted.add((field.isEmpty() ? glob.between("*", "*") : glob).test(has("cased")));
        }
        return text -> wanted.stream().anyMatch(glob -> glob.test(text));
    }

    private boolean compare(BigDecimal actual, BigDecimal wanted) {
        int sign = actual.compareTo(wanted);
        if (has("lt")) {
            return sign < 0;
        }
        if (has("lte")) {
            return sign <= 0;
        }
        return has("gt") ? sign > 0 : has("gte") ? sign >= 0 : sign == 0;
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal((String) value);
    }

    private static String written(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    private static List<NaiveGlob> modify(NaiveGlob glob, String modifier) {
        return switch (modifier) {
            case "contains" -> List.of(glob.between("*", "*"));
            case "startswith" -> List.of(glob.between("", "*"));
            case "endswith" -> List.of(glob.between("*", ""));
            case "windash" -> glob.windash();
            case "base64" -> List.of(NaiveGlob.literal(base64(glob.bytes(), 0, 0, 0)));
            case "base64offset" -> offsets(glob.bytes());
            case "wide", "utf16le" -> List.of(glob.utf16(false));
            case "utf16be" -> List.of(glob.utf16(true));
            case "utf16" -> List.of(NaiveGlob.literal("\u00FF\u00FE").then(glob.utf16(false)));
            default -> List.of(glob);
        };
    }

    /// "There are three variants for shifts by zero to two bytes and except the first and last byte the
    /// encoded values have a static part in the middle that can be recognized."
    private static List<NaiveGlob> offsets(byte[] bytes) {
        List<NaiveGlob> variants = new ArrayList<>();
        for (int shift = 0; shift < 3; shift++) {
            int start = shift == 0 ? 0 : shift + 1;
            int rest = (shift + bytes.length) % 3;
            String encoded = base64(bytes, shift, start, rest == 0 ? 0 : 4 - rest);
            if (!encoded.isEmpty()) {
                variants.add(NaiveGlob.literal(encoded));
            }
        }
        return variants;
    }

    private static String base64(byte[] bytes, int shift, int from, int drop) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String encoded = new String(Base64.getEncoder().encode(shifted), StandardCharsets.US_ASCII);
        return from < encoded.length() - drop
                ? encoded.substring(from, encoded.length() - drop)
                : "";
    }
}
