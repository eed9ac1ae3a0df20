package jp.sekisho.acl;

import java.util.List;

/// What one export says, in the order of the file.
public record Export(Source source, List<Fact> facts) {
    public Export {
        facts = List.copyOf(facts);
    }
}
