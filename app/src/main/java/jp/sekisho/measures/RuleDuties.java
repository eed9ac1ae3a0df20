package jp.sekisho.measures;

import java.util.List;
import java.util.UUID;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.NewDuty;
import jp.sekisho.calendar.Occurrence;
import jp.sekisho.calendar.Recurrence;
import jp.sekisho.organization.Role;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// The duties that come from rules: what is judged by a record has to be done by somebody in time.
@Component
public class RuleDuties {
    static final String KIND = "rule";

    private final Duties duties;
    private final Dates dates;

    RuleDuties(Duties duties, Dates dates) {
        this.duties = duties;
        this.dates = dates;
    }

    public List<Occurrence> of(UUID rule) {
        return duties.ofSource(KIND, rule);
    }

    void plan(UUID rule, CatalogueRule taken) {
        if (taken.recurs().isEmpty()) {
            return;
        }
        var duty =
                NewDuty.of(
                        taken.title(),
                        Role.valueOf(taken.responsible()),
                        Recurrence.parse(taken.recurs()),
                        dates.today());
        duties.add(duty.from(new NewDuty.Source(KIND, rule)));
    }
}
