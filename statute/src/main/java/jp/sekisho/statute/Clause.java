package jp.sekisho.statute;

import java.util.List;

/// A provision with what it is and what it asks for: a 項, a 号, a 細分 or a numbered heading.
///
/// @param node the provision
/// @param kind what it is, as proposed or as set by an edit
/// @param demands the phrases that ask for something; empty unless the clause is judged, and empty for a judged clause
///     whose words hold no such phrase
public record Clause(Node node, ClauseKind kind, List<Demand> demands) {

    public Clause {
        demands = List.copyOf(demands);
    }

    /// What a rule can hang on: the demands, or for a judged clause without any its whole text as the only one.
    public List<Demand> asked() {
        boolean whole = kind == ClauseKind.JUDGED && demands.isEmpty() && !node.text().isEmpty();
        return whole ? List.of(Demand.in(node, 0, node.text().text().length())) : demands;
    }
}
