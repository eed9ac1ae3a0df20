package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Errand;
import jp.sekisho.shared.Errands;
import org.springframework.stereotype.Component;

/// What somebody has to do for a transfer within the next weeks, or should have done.
@Component
class TransferErrands implements Errands {
    private final TransferDuties duties;

    TransferErrands(TransferDuties duties) {
        this.duties = duties;
    }

    @Override
    public List<Errand> of(UUID person, LocalDate day) {
        return duties.of(person).stream()
                .filter(each -> !each.due().isAfter(day.plusDays(DutyErrands.AHEAD)))
                .map(each ->
                        new Errand(
                                "errand.transfer",
                                List.of(each.task().personName(), each.task().text()),
                                "/duties/own#transfer-" + each.id(),
                                each.due()))
                .toList();
    }
}
