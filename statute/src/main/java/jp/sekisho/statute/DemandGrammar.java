package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// Finds the phrases of a text that ask for something, by the grammar of official prose.
///
/// One sentence, one chain of verbs, one demand each: 〜を選定し、〜を締結し、〜を講じる. What stands before the chain and
/// belongs to all of it (whom, about what, when, why) is left out; what belongs to one verb stays with it. A list of
/// acts (監視、確認、確保等の対策を講じる) is one demand for each act. The aim that only closes a chain (〜の向上を図る) is none.
final class DemandGrammar {
    private static final List<String> INNER_SCOPE =
            List.of(
                    "について", "に関して", "に関し", "に対して", "に対し", "においては", "において", "に当たって", "に当たり", "にあたって",
                    "にあたり", "に際して", "に際し", "場合には", "場合は", "ときは", "には");
    private static final List<String> COMMON_MANNER =
            List.of(
                    "定期的又は必要に応じて",
                    "定期的に又は必要に応じて",
                    "定期的及び必要に応じて",
                    "定期的に及び必要に応じて",
                    "定期的かつ必要に応じて",
                    "定期的に、又は必要に応じて",
                    "定期又は臨時に",
                    "定期的又は随時に",
                    "定期又は随時に",
                    "毎年度及び必要に応じて");
    private static final List<String> LIGHT_VERBS =
            List.of("を行", "を実施", "を講じ", "を講ず", "を徹底", "を図", "をし", "をする", "をさせ", "を義務付け", "に努め");

    private final String masked;
    private final List<int[]> found = new ArrayList<>();

    private DemandGrammar(String masked) {
        this.masked = masked;
    }

    /// The demands of `text` as pairs of places in it.
    static List<int[]> find(Passage text) {
        DemandGrammar grammar = new DemandGrammar(Masked.of(text.text()));
        for (Sentence sentence : Sentence.of(text)) {
            int to = sentence.to();
            while (to > sentence.from()
                    && (grammar.masked.charAt(to - 1) == '。'
                            || grammar.masked.charAt(to - 1) == Masked.BLOT)) {
                to--;
            }
            Predicate predicate =
                    Predicate.of(Masked.plain(grammar.masked.substring(sentence.from(), to)));
            switch (predicate) {
                case ASKS -> grammar.sentence(sentence.from(), to, true);
                case STATES -> grammar.sentence(sentence.from(), to, false);
                case ALLOWS, DEFINES, DECLARES, NOUN -> {}
            }
        }
        return grammar.found;
    }

    private void sentence(int from, int to, boolean lastAsks) {
        List<Phrase> phrases = Phrases.of(masked, from, to);
        int verbs =
                (int) phrases.stream().filter(phrase -> phrase.role() == Phrase.Role.VERB).count();
        int last = phrases.size() - 1;
        if (!lastAsks || (verbs > 1 && isAim(phrases.get(last)))) {
            last--;
            verbs--;
        }
        boolean alone = verbs == 1 && last == phrases.size() - 1;
        List<Phrase> nouns = new ArrayList<>();
        int start = -1;
        boolean first = true;
        for (int i = 0; i <= last; i++) {
            Phrase phrase = phrases.get(i);
            switch (phrase.role()) {
                case LINK, SCOPE, CONDITION -> {
                    nouns.clear();
                    start = -1;
                }
                case MANNER -> start = start < 0 ? phrase.from() : start;
                case NOUN -> {
                    nouns.add(phrase);
                    start = start < 0 ? phrase.from() : start;
                }
                case VERB -> {
                    verb(phrase, nouns, start, new Place(first, alone));
                    nouns.clear();
                    start = -1;
                    first = false;
                }
            }
        }
    }

    /// Whether a verb is the first, and whether it is the only one of its sentence.
    private record Place(boolean first, boolean alone) {
        boolean headsChain() {
            return first && !alone;
        }
    }

    private void verb(Phrase verb, List<Phrase> nouns, int start, Place place) {
        if (!nouns.isEmpty()
                && nouns.stream().allMatch(noun -> isAct(noun.from(), noun.to()))
                && actList(verb, nouns)) {
            return;
        }
        int begin = start >= 0 && !hasInnerScope(verb) ? start : innerStart(verb, place);
        begin = place.headsChain() ? sharedObjectEnd(begin, verb) : begin;
        if (nouns.isEmpty()
                && (exampleList(verb, begin) || (place.alone && coordinated(verb, begin)))) {
            return;
        }
        add(begin, verb.end());
    }

    private void add(int from, int to) {
        int start = from;
        while (start < to && masked.charAt(start) == ' ') {
            start++;
        }
        if (start < to) {
            found.add(new int[] {start, to});
        }
    }

    private boolean isAct(int from, int to) {
        return Words.isAct(Masked.plain(masked.substring(from, to)).strip());
    }

    /// 監視、確認、確保等の対策を講じる and 設定、管理を徹底し: each act of the list asks.
    private boolean actList(Phrase verb, List<Phrase> nouns) {
        int example = exampleEnd(verb.from(), verb.end());
        boolean closed = masked.charAt(nouns.getLast().to() - 1) == '等' && endsInMeasure(verb);
        int object = masked.lastIndexOf('を', verb.end() - 1);
        boolean actObject = object > verb.from() && isAct(verb.from(), object);
        if (example < 0 && !closed && !actObject) {
            return false;
        }
        for (Phrase noun : nouns) {
            int to = closed && noun.to() == nouns.getLast().to() ? noun.to() - 1 : noun.to();
            if (masked.startsWith("又は", noun.from()) || masked.startsWith("及び", noun.from())) {
                add(noun.from() + 2, to);
            } else {
                add(noun.from(), to);
            }
        }
        if (example >= 0) {
            coordinate(verb.from(), example, example);
        } else if (!closed) {
            add(verb.from(), verb.end());
        }
        return true;
    }

    /// The place of 等の in 〜等の〜対策を講じる, or -1.
    private int exampleEnd(int from, int to) {
        int object = masked.lastIndexOf('を', to - 1);
        int example = object < 0 ? -1 : masked.lastIndexOf("等の", object);
        if (example <= from || object <= from) {
            return -1;
        }
        String head = masked.substring(example + 2, object);
        return head.length() <= 20
                        && (head.endsWith("対策")
                                || head.endsWith("措置")
                                || head.endsWith("取組")
                                || head.endsWith("施策")
                                || head.endsWith("方策")
                                || head.endsWith("業務"))
                ? example
                : -1;
    }

    private boolean endsInMeasure(Phrase verb) {
        int object = masked.lastIndexOf('を', verb.end() - 1);
        String head = object <= verb.from() ? "" : masked.substring(verb.from(), object);
        return head.endsWith("対策")
                || head.endsWith("措置")
                || head.endsWith("取組")
                || head.endsWith("業務")
                || head.endsWith("事項");
    }

    /// 教育及び啓発を行う等の対策を講じる: two acts given as examples.
    private boolean exampleList(Phrase verb, int begin) {
        int example = exampleEnd(begin, verb.end());
        return example > 0 && coordinate(begin, example, example);
    }

    /// 監査及び点検を実施する, when the sentence has no other verb: two acts.
    private boolean coordinated(Phrase verb, int begin) {
        int object = masked.lastIndexOf('を', verb.end() - 1);
        if (object <= begin) {
            return false;
        }
        boolean light = LIGHT_VERBS.stream().anyMatch(word -> masked.startsWith(word, object));
        return light && coordinate(begin, object, verb.end());
    }

    /// Adds a demand for each act that 及び joins in `from..objectEnd`; the last one goes on to `end`.
    private boolean coordinate(int from, int objectEnd, int end) {
        int objectStop = masked.lastIndexOf('を', objectEnd - 1);
        int stop = objectStop > from ? objectStop : objectEnd;
        List<Integer> cuts = new ArrayList<>();
        for (int i = from; i + 1 < stop; i++) {
            boolean joins = masked.startsWith("及び", i) || masked.startsWith("並びに", i);
            if (joins) {
                cuts.add(i);
            }
        }
        int begin = from;
        for (int cut : cuts) {
            int next = cut + (masked.startsWith("並びに", cut) ? 3 : 2);
            if (!isAct(begin, cut) || masked.substring(begin, cut).indexOf('を') >= 0) {
                return false;
            }
            begin = next;
        }
        if (cuts.isEmpty()
                || !isAct(begin, stop)
                || masked.substring(begin, stop).indexOf('を') >= 0) {
            return begin == from && objectEnd == end && addWholeExample(from, end);
        }
        int start = withoutCommonManner(from);
        for (int cut : cuts) {
            add(start, cut);
            start = cut + (masked.startsWith("並びに", cut) ? 3 : 2);
        }
        add(start, end);
        return true;
    }

    /// A list of acts whose last element is one act: its words end before 等の.
    private boolean addWholeExample(int from, int end) {
        if (!found.isEmpty() && found.getLast()[1] == from - 1) {
            add(from, end);
            return true;
        }
        return false;
    }

    private boolean isAim(Phrase last) {
        String words = masked.substring(last.from(), last.to());
        int verb = words.lastIndexOf("を図る");
        boolean plain = verb >= 0 && (words.endsWith("を図る") || words.endsWith("を図るものとする"));
        return plain && Words.endsWithAny(words.substring(0, verb), Words.AIMS);
    }

    private boolean hasInnerScope(Phrase verb) {
        return innerScopeEnd(verb) > verb.from();
    }

    private int innerStart(Phrase verb, Place place) {
        int begin = innerScopeEnd(verb);
        return place.headsChain() ? withoutCommonManner(begin) : begin;
    }

    private int withoutCommonManner(int from) {
        for (String manner : COMMON_MANNER) {
            if (masked.startsWith(manner, from)) {
                return from + manner.length();
            }
        }
        return from;
    }

    /// The place in a verb's own phrase behind whom, where and about what.
    private int innerScopeEnd(Phrase verb) {
        int object = masked.lastIndexOf('を', verb.end() - 1);
        int limit = object > verb.from() ? object : verb.end();
        int begin = verb.from();
        for (int i = verb.from() + 1; i < limit; i++) {
            int end = scopeMarkEnd(i, limit, object > verb.from());
            if (end > 0) {
                begin = end;
                i = end - 1;
            }
        }
        return behindPlace(begin, verb.end());
    }

    /// 組合に責任者を置く: where it is put.
    private int behindPlace(int from, int to) {
        String words = masked.substring(from, to);
        int place = words.indexOf('に');
        int object = words.lastIndexOf('を');
        boolean puts =
                words.endsWith("を置く")
                        || words.endsWith("を設置する")
                        || words.endsWith("を置くものとする")
                        || words.endsWith("を置き");
        boolean where =
                puts
                        && place > 0
                        && place < object
                        && Script.isNounEnd(words.charAt(place - 1))
                        && !Words.endsWithAny(words.substring(0, place), Words.ADVERBIAL);
        return where && object - place > 1 ? from + place + 1 : from;
    }

    private int scopeMarkEnd(int i, int limit, boolean objectFollows) {
        for (String mark : INNER_SCOPE) {
            if (masked.startsWith(mark, i) && i + mark.length() < limit) {
                int end = i + mark.length();
                return "のは、もて".indexOf(masked.charAt(end)) >= 0
                                || (objectFollows && opensRelativeClause(end, limit))
                        ? -1
                        : end;
            }
        }
        boolean topic =
                masked.charAt(i) == 'は'
                        && (Script.isNounEnd(masked.charAt(i - 1))
                                || masked.charAt(i - 1) == Masked.BLOT)
                        && masked.charAt(i - 1) != '又'
                        && masked.charAt(i - 1) != '或';
        return topic && i + 1 < limit ? i + 1 : -1;
    }

    /// 委託先に対して行う研修: the mark belongs to a clause that describes a noun.
    private boolean opensRelativeClause(int from, int limit) {
        int i = from;
        while (i < limit && i - from < 6 && Script.isKanji(masked.charAt(i))) {
            i++;
        }
        String next = masked.substring(i, Math.min(limit, i + 3));
        return i > from
                && (next.startsWith("する")
                        || next.startsWith("した")
                        || next.startsWith("され")
                        || next.startsWith("う")
                        || next.startsWith("った")
                        || next.startsWith("める")
                        || next.startsWith("めた")
                        || next.startsWith("じた")
                        || next.startsWith("じる")
                        || next.startsWith("げる"));
    }

    /// 情報資産を重要性に応じて分類し、…: the object belongs to the whole chain. So does a long 〜に係る.
    private int sharedObjectEnd(int from, Phrase verb) {
        int object = masked.indexOf('を', from);
        if (object > from && object < verb.end()) {
            String rest = masked.substring(object + 1, verb.end());
            boolean manner =
                    List.of("に応じて", "に応じ", "に基づき", "に基づいて", "により", "に従い", "に従って").stream()
                            .anyMatch(word -> rest.indexOf(word) > 1);
            if (manner && rest.indexOf('を') < 0) {
                return object + 1;
            }
        }
        int concerning = masked.indexOf("に係る", from);
        boolean shared =
                concerning > 0
                        && concerning < verb.end()
                        && masked.substring(from, concerning).contains("及び");
        return shared ? concerning + 3 : from;
    }
}
