package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Errand;
import jp.sekisho.shared.Errands;
import org.springframework.stereotype.Component;

/// What somebody answers for and has to do within the next weeks, or should have done.
@Component
class DutyErrands implements Errands {
    static final int AHEAD = 14;

    private final OccurrenceTable occurrences;
    private final Answering answering;
    private final DutyWords words;

    DutyErrands(OccurrenceTable occurrences, Answering answering, DutyWords words) {
        this.occurrences = occurrences;
        this.answering = answering;
        this.words = words;
    }

    @Override
    public List<Errand> of(UUID person, LocalDate day) {
        var near =
                occurrences.open().stream()
                        .filter(each -> !each.due().isAfter(day.plusDays(AHEAD)))
                        .toList();
        if (near.isEmpty()) {
            return List.of();
        }
        var answers = answering.on(day);
        return near.stream()
                .filter(each -> answers.answers(person, each))
                .map(each ->
                        new Errand(
                                "errand.duty",
                                List.of(words.title(each)),
                                "/duties/" + each.id(),
                                each.due()))
                .toList();
    }
}
