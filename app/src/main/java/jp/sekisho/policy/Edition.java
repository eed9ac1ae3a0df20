package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An accepted edition (版): its clauses in the order of the text.
public record Edition(
        UUID id, int number, String title, LocalDate acceptedOn, List<Provision> provisions) {
    public Optional<Provision> provision(UUID clause) {
        return provisions.stream().filter(each -> each.clause().equals(clause)).findFirst();
    }

    public List<Provision> judged() {
        return provisions.stream().filter(Provision::judged).toList();
    }

    /// The clause and everything below it, in the order of the text.
    public List<Provision> within(UUID clause) {
        var inside = new HashSet<UUID>();
        inside.add(clause);
        return provisions.stream()
                .filter(each -> {
                    var parent = each.parent();
                    return each.clause().equals(clause)
                            || (parent != null
                                    && inside.contains(parent)
                                    && inside.add(each.clause()));
                })
                .toList();
    }

    public List<Provision> children(UUID clause) {
        return provisions.stream().filter(each -> clause.equals(each.parent())).toList();
    }
}
