package jp.sekisho.detect;

import java.util.List;
import java.util.Map;

/// An event matched a rule. `matched` holds the fields that the rule found as it wanted them, with the
/// text of the value that did it; a keyword that was found stands under the path of its value, or `*`
/// where that is not known. Immutable.
public record Hit(
        String ruleId,
        String ruleTitle,
        String level,
        List<String> tags,
        Map<String, String> matched) {
    public Hit {
        tags = List.copyOf(tags);
        matched = Map.copyOf(matched);
    }
}
