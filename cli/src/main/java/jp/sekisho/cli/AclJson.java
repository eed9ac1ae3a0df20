package jp.sekisho.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sekisho.acl.Missing;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Readers;
import jp.sekisho.acl.Source;
import jp.sekisho.acl.Step;
import jp.sekisho.acl.Verdict;

/// An answer for machines: one JSON object. Steps and gaps are objects whose `kind` names the record of
/// the engine, and whose other members are its components.
final class AclJson {

    private final AclAnswer answer;

    AclJson(AclAnswer answer) {
        this.answer = answer;
    }

    String text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("date", answer.readers().date());
        all.put("server", answer.server());
        all.put("folder", answer.path());
        all.put("tally", answer.tally());
        all.put("readers", answer.people().stream().map(this::reader).toList());
        all.put("circles", answer.readers().circles());
        List<Source> used = answer.readers().sources();
        all.put(
                "sources",
                answer.input().exports().stream()
                        .map(export -> source(export.source(), used.contains(export.source())))
                        .toList());
        all.put("notRead", answer.input().others());
        return json(all);
    }

    private Map<String, Object> reader(Readers.Reader reader) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("account", reader.account());
        one.put("names", answer.readers().names(reader.account()));
        if (answer.isHeldAgainstAList()) {
            one.put("permitted", answer.isPermitted(reader));
        }
        one.put("node", reader.node().path());
        switch (reader.verdict()) {
            case Verdict.CanRead(Verdict.How how, List<Step> chain) -> {
                one.put("verdict", "CAN_READ");
                one.put("how", how);
                one.put("chain", kinds(chain));
            }
            case Verdict.NotProvable(Set<Missing> missing) -> {
                one.put("verdict", "NOT_PROVABLE");
                one.put("missing", kinds(missing));
            }
            case Verdict.Proved _ -> one.put("verdict", "PROVED");
        }
        return one;
    }

    private static Map<String, Object> source(Source source, boolean used) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", source.name());
        one.put("sha256", source.sha256());
        one.put("captured", source.captured());
        one.put("used", used);
        return one;
    }

    private static List<Object> kinds(Collection<?> records) {
        List<Object> kinds = new ArrayList<>();
        for (Object record : records) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", record.getClass().getSimpleName());
            one.putAll(components((Record) record));
            kinds.add(one);
        }
        return kinds;
    }

    private static Map<String, Object> components(Record record) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (var component : record.getClass().getRecordComponents()) {
            all.put(component.getName(), AclWords.value(record, component));
        }
        return all;
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry ->
                                    json(String.valueOf(entry.getKey()))
                                            + ":"
                                            + json(entry.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> all ->
                    all.stream().map(AclJson::json).collect(Collectors.joining(",", "[", "]"));
            case Optional<?> maybe -> maybe.map(AclJson::json).orElse("null");
            case Integer number -> number.toString();
            case Boolean yes -> yes.toString();
            case Principal principal -> json(principal.toString());
            case Step.Trustee.Identity(Principal principal) -> json(principal);
            case Step.Trustee.Owner _ -> json("OWNER");
            case Step.Trustee.Everybody _ -> json("EVERYBODY");
            case Source source -> json(source.name());
            case Record record when record instanceof Readers.Tally -> json(components(record));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> escaped(text.charAt(i)))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c);
        };
    }
}
