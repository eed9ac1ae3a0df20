package jp.sekisho.statute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proposes what each provision is. The rules, in this order:
///
/// 1. what says 削除 declares;
/// 2. what explains words, and what stands below it, defines;
/// 3. the cases of a condition (次の各号のいずれかに該当する) declare: the sentence above them is judged;
/// 4. what only introduces what stands below it contains;
/// 5. what only says how the text works, or what is allowed, declares;
/// 6. in 附則, what asks for nothing declares;
/// 7. all else is judged.
final class ClauseKinds {
    private static final List<String> DEFINING =
            List.of("用語の意義は", "用語の定義は", "用語の意義を", "当該各号に定めるところによる", "次のとおり定義する", "用語の意味は");
    private static final List<String> CASES =
            List.of("いずれかに該当", "のいずれか", "各号に該当", "各号の一に該当", "次に掲げる場合", "次の場合", "各号に掲げる場合");
    private static final List<String> POINTERS =
            List.of("次の", "次に", "以下の", "以下に", "各号", "下記", "左に");

    private ClauseKinds() {}

    static ClauseKind of(
            Node node, @Nullable ClauseKind above, Context context, List<int[]> demands) {
        String words = Masked.plain(Masked.of(node.text().text()));
        if (node.isDeleted()) {
            return ClauseKind.DECLARATORY;
        }
        if (isDefinition(node, words, above, context)) {
            return ClauseKind.DEFINITION;
        }
        if (above == ClauseKind.DECLARATORY || context.cases()) {
            return demands.isEmpty() ? ClauseKind.DECLARATORY : ClauseKind.JUDGED;
        }
        boolean provisionsBelow =
                node.children().stream().anyMatch(child -> child.kind().isProvision());
        if (provisionsBelow && (words.isEmpty() || introduces(node, demands))) {
            return ClauseKind.CONTAINER;
        }
        if (words.isEmpty() || declares(node)) {
            return ClauseKind.DECLARATORY;
        }
        return context.supplement() && demands.isEmpty()
                ? ClauseKind.DECLARATORY
                : ClauseKind.JUDGED;
    }

    /// What surrounds a provision.
    ///
    /// @param definitions the article's caption speaks of definitions
    /// @param cases the provision above lists conditions
    /// @param supplement the provision stands in a 附則
    record Context(boolean definitions, boolean cases, boolean supplement) {}

    static boolean listsCases(Node node) {
        String words = Masked.plain(Masked.of(node.text().text()));
        return CASES.stream().anyMatch(words::contains) && !words.endsWith("次のとおりとする。");
    }

    private static boolean isDefinition(
            Node node, String words, @Nullable ClauseKind above, Context context) {
        if (above == ClauseKind.DEFINITION) {
            return true;
        }
        if (context.definitions()
                && (words.isEmpty() || DEFINING.stream().anyMatch(words::contains))) {
            return true;
        }
        List<Sentence> sentences = node.sentences();
        return words.contains("用語の意義は")
                || (!sentences.isEmpty()
                        && sentences.stream()
                                .allMatch(sentence ->
                                        predicate(node, sentence) == Predicate.DEFINES));
    }

    private static Predicate predicate(Node node, Sentence sentence) {
        String masked = Masked.of(node.text().text()).substring(sentence.from(), sentence.to());
        String words = Masked.plain(masked);
        return Predicate.of(words.endsWith("。") ? words.substring(0, words.length() - 1) : words);
    }

    /// All that the text asks for is what follows, or so general that only what follows says it.
    private static boolean introduces(Node node, List<int[]> demands) {
        String text = Masked.of(node.text().text());
        boolean points = POINTERS.stream().anyMatch(text::contains);
        if (!points && node.kind() != Node.Kind.HEADING) {
            return false;
        }
        for (int[] demand : demands) {
            String words = text.substring(demand[0], demand[1]);
            boolean pointer = POINTERS.stream().anyMatch(words::contains);
            if (!pointer && !Phrases.isBareMeasure(words)) {
                return false;
            }
        }
        return points || (demands.isEmpty() && node.text().isEmpty());
    }

    private static boolean declares(Node node) {
        List<Sentence> sentences = node.sentences();
        return !sentences.isEmpty()
                && sentences.stream()
                        .allMatch(sentence ->
                                switch (predicate(node, sentence)) {
                                    case ALLOWS, DEFINES, DECLARES -> true;
                                    case ASKS, STATES, NOUN -> false;
                                });
    }
}
