package jp.sekisho.detect.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.match.Worker;
import jp.sekisho.detect.rule.Expression;
import jp.sekisho.detect.rule.Rule;
import jp.sekisho.detect.rule.Test;

/// Says of each predicate of a rule that a value of the event met it, which text of the value did, and
/// where: `from` and `to` count bytes of the value's UTF-8. Slow; for people who want to know.
final class Explanation {
    private final List<Rule> rules;

    Explanation(List<Rule> rules) {
        this.rules = rules;
    }

    /// A value that met some predicate on `field`; of keywords the field is empty.
    private record Witness(String field, int value) {}

    /// Writes the elements of an array.
    void write(Worker worker, int hit, Bytes out) {
        List<Witness> witnesses = new ArrayList<>();
        worker.evidence(hit, (field, value) -> witnesses.add(new Witness(field, value)));
        Rule rule = rules.get(worker.rule(hit));
        List<String> said = new ArrayList<>();
        for (Witness witness : witnesses.stream().distinct().toList()) {
            explain(rule.expression(), witness, worker.event(), said);
        }
        out.add(
                String.join(",", said.stream().distinct().toList())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void explain(
            Expression expression, Witness witness, Event event, List<String> said) {
        switch (expression) {
            case Expression.And(List<Expression> all) ->
                    all.forEach(part -> explain(part, witness, event, said));
            case Expression.Or(List<Expression> any) ->
                    any.forEach(part -> explain(part, witness, event, said));
            // What must not be there has no witness.
            case Expression.Not _ -> {}
            case Expression.Field(String field, Test test) -> {
                if (field.equals(witness.field())) {
                    say(field, test, witness, event, said);
                }
            }
            case Expression.Anywhere(Test test) -> {
                if (witness.field().isEmpty()) {
                    say("", test, witness, event, said);
                }
            }
        }
    }

    private static void say(
            String field, Test test, Witness witness, Event event, List<String> said) {
        String text = event.text(witness.value());
        Place place = Place.of(test, text);
        if (place != null) {
            String found = text.substring(place.from(), place.to());
            int from = text.substring(0, place.from()).getBytes(StandardCharsets.UTF_8).length;
            int length = found.getBytes(StandardCharsets.UTF_8).length;
            said.add(
                    "{\"field\":%s,\"test\":%s,\"from\":%d,\"to\":%d,\"text\":%s}"
                            .formatted(
                                    quoted(field.isEmpty() ? "*" : field),
                                    quoted(Place.name(test)),
                                    from,
                                    from + length,
                                    quoted(found)));
        }
    }

    private static String quoted(String text) {
        return new String(Bytes.quote(text), StandardCharsets.UTF_8);
    }
}
