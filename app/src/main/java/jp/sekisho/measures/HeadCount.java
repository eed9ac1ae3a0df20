package jp.sekisho.measures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sekisho.shared.Verdict;

/// How many something is about (人数): people, each once, however many accounts he has and places he
/// reads; and apart from them accounts and other things that are nobody's on the roster.
///
/// @param others what is not a person
public record HeadCount(int people, int others) {
    private static final String PERSON = "person:";

    /// @param who whom or what each is about, as `noun:id`; the same may come more than once
    public static HeadCount of(Stream<String> who) {
        Set<String> each = who.collect(toSet());
        var people = (int) each.stream().filter(one -> one.startsWith(PERSON)).count();
        return new HeadCount(people, each.size() - people);
    }

    /// Those whose word is this; of somebody with more than one word the heaviest counts.
    public static <T> HeadCount of(
            Stream<T> things, Function<T, String> who, Function<T, Verdict> word, Verdict wanted) {
        return of(
                things.collect(groupingBy(who, mapping(word, toList()))).entrySet().stream()
                        .filter(each -> Verdict.of(each.getValue()) == wanted)
                        .map(Map.Entry::getKey));
    }

    public int all() {
        return people + others;
    }

    public boolean none() {
        return all() == 0;
    }
}
