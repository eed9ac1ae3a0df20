package jp.sekisho.policy;

import java.util.UUID;

/// A phrase of a clause that asks for something (求める事項). When starts and ends are both 0 the
/// whole clause is meant.
public record Demand(UUID id, UUID clause, int number, String text, int starts, int ends) {
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /// ①, or (21) where there is no such character.
    public String circled() {
        return number <= CIRCLED.length()
                ? CIRCLED.substring(number - 1, number)
                : "(" + number + ")";
    }
}
