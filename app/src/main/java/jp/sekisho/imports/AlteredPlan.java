package jp.sekisho.imports;

import java.util.List;
import java.util.UUID;

/// A plan of which other concerns, or other differences, are shown. It is not taken while one of the
/// concerns refuses.
public record AlteredPlan(Plan plan, List<Concern> concerns, List<Difference> differences)
        implements Plan {
    public AlteredPlan {
        concerns = List.copyOf(concerns);
        differences = List.copyOf(differences);
    }

    @Override
    public int unchanged() {
        return plan.unchanged();
    }

    @Override
    public List<Passed> passed() {
        return plan.passed();
    }

    @Override
    public List<Difference.Note> notes() {
        return plan.notes();
    }

    @Override
    public void take(UUID taken) {
        if (concerns.stream().anyMatch(Concern::refuses)) {
            throw new IllegalStateException("a concern stands in the way");
        }
        plan.take(taken);
    }
}
