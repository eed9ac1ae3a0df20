package jp.sekisho.home;

import java.util.List;
import java.util.Optional;
import jp.sekisho.measures.Judged;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.People;
import jp.sekisho.policy.Adoptions;
import jp.sekisho.policy.Edition;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// The way from an empty program to the first verdicts.
@Component
public class FirstWeek {
    private final Adoptions adoptions;
    private final People people;
    private final Appointments appointments;
    private final Dates dates;

    FirstWeek(Adoptions adoptions, People people, Appointments appointments, Dates dates) {
        this.adoptions = adoptions;
        this.people = people;
        this.appointments = appointments;
        this.dates = dates;
    }

    /// All steps, or none once they are done.
    ///
    /// @param judged the edition and its rules; empty before the first edition was accepted
    public List<Step> steps(Optional<Judged> judged) {
        var edition = judged.map(Judged::edition);
        var rules = judged.map(Judged::rules).orElse(List.of());
        var steps =
                List.of(
                        new Step(1, "regulation", "/import", edition.isPresent()),
                        new Step(2, "adoption", "/adoption", adopted(edition.orElse(null))),
                        new Step(3, "people", "/people/new", people.count(dates.today()) > 1),
                        new Step(4, "roles", "/roles", !appointments.from(dates.today()).isEmpty()),
                        new Step(5, "rules", "/rules/proposals", !rules.isEmpty()));
        return steps.stream().allMatch(Step::done) ? List.of() : steps;
    }

    private boolean adopted(@org.jspecify.annotations.Nullable Edition edition) {
        return edition != null && !adoptions.publications(edition.id()).isEmpty();
    }
}
