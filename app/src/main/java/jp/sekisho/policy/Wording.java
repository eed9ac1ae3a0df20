package jp.sekisho.policy;

import java.util.List;

/// The regulation as it was read and is to be accepted, before its clauses have ids.
record Wording(String title, List<Clause> clauses, List<Defined> terms) {
    Wording {
        clauses = List.copyOf(clauses);
        terms = List.copyOf(terms);
    }

    /// @param parent index of the clause above, or -1
    record Clause(
            int parent,
            int depth,
            String node,
            String path,
            String label,
            String mark,
            String caption,
            String heading,
            String text,
            ClauseKind kind,
            List<Asked> demands) {}

    /// A demand by its place in the clause's text; 0 to 0 means the whole clause.
    record Asked(String text, int starts, int ends) {}

    /// @param clause index of the clause that defines the term, or -1
    record Defined(int clause, String name, String definition) {}
}
