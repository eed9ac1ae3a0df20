package jp.sekisho.detect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekisho.detect.match.Engine;
import jp.sekisho.detect.match.Worker;
import jp.sekisho.detect.rule.Rule;
import jp.sekisho.detect.text.Words;

/// Asks rules of events, one after the other. Not safe for use by several threads.
public final class Detector {
    private static final int MAX_EVENT_BYTES = 1 << 20;

    private final Engine engine;
    private final Worker worker;

    Detector(Engine engine) {
        this.engine = engine;
        this.worker = engine.worker(MAX_EVENT_BYTES);
    }

    /// The rules that an event matches, which is one JSON object on one line.
    ///
    /// @throws IllegalArgumentException if the text is not such an event
    public List<Hit> detect(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, text.length + Words.PADDING);
        padded[text.length] = '\n';
        worker.read(padded, 0);
        if (worker.event().fault() != null || worker.event().end() != text.length) {
            throw new IllegalArgumentException(worker.event().fault() + " in " + json);
        }
        List<Hit> hits = new ArrayList<>(worker.hits());
        for (int i = 0; i < worker.hits(); i++) {
            Rule rule = engine.rules().get(worker.rule(i));
            Map<String, String> matched = new LinkedHashMap<>();
            worker.evidence(
                    i,
                    (field, value) ->
                            matched.putIfAbsent(
                                    field.isEmpty() ? "*" : field, worker.event().text(value)));
            hits.add(
                    new Hit(
                            rule.id(),
                            rule.title(),
                            rule.level().toString(),
                            rule.tags(),
                            matched));
        }
        return hits;
    }
}
