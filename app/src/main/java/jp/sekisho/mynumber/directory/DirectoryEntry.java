package jp.sekisho.mynumber.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekisho.acl.Malformed;
import jp.sekisho.acl.Sid;

/// What a directory says of one thing; attributes whatever their case.
final class DirectoryEntry {
    private final Map<String, List<byte[]>> values = new HashMap<>();

    void add(String attribute, byte[] value) {
        values.computeIfAbsent(attribute.toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                .add(value);
    }

    void add(String attribute, String value) {
        add(attribute, value.getBytes(StandardCharsets.UTF_8));
    }

    /// The values of one attribute, where semicolons stand between them.
    static List<String> values(String text) {
        return Stream.of(text.split("(?<!\\\\);", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    List<String> texts(String attribute) {
        return values.getOrDefault(attribute, List.of()).stream()
                .map(each -> new String(each, StandardCharsets.UTF_8))
                .toList();
    }

    Optional<String> text(String attribute) {
        return texts(attribute).stream().findFirst();
    }

    Optional<Integer> number(String attribute) {
        return text(attribute).filter(each -> each.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    boolean is(String kind) {
        return texts("objectclass").stream().anyMatch(kind::equalsIgnoreCase);
    }

    /// Values that come in parts of 1,500.
    boolean isCut(String attribute) {
        return values.keySet().stream().anyMatch(each -> each.startsWith(attribute + ";range="));
    }

    Optional<Sid> sid() {
        return sids("objectsid").findFirst();
    }

    Stream<Sid> sids(String attribute) {
        return values.getOrDefault(attribute, List.of()).stream()
                .flatMap(each -> sid(each).stream());
    }

    private static Optional<Sid> sid(byte[] value) {
        try {
            var isText = value.length > 2 && value[0] == 'S' && value[1] == '-';
            return Optional.of(
                    isText
                            ? Sid.parse(new String(value, StandardCharsets.US_ASCII))
                            : Sid.parse(value));
        } catch (Malformed none) {
            return Optional.empty();
        }
    }

    /// All that may be text.
    List<String> all() {
        return values.entrySet().stream()
                .filter(each -> !each.getKey().matches("objectsid|objectguid|sidhistory|.*;binary"))
                .flatMap(each -> texts(each.getKey()).stream())
                .toList();
    }
}
