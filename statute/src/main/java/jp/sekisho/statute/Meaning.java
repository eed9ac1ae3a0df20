package jp.sekisho.statute;

import java.util.List;

/// What the nodes mean: clauses with their demands, and terms.
record Meaning(List<Clause> clauses, List<Term> terms) {
    Meaning {
        clauses = List.copyOf(clauses);
        terms = List.copyOf(terms);
    }
}
