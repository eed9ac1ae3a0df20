package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Errand;
import jp.sekisho.shared.Errands;
import org.springframework.stereotype.Component;

/// What somebody is to put right.
@Component
class CorrectionErrands implements Errands {
    private final CorrectionTable table;

    CorrectionErrands(CorrectionTable table) {
        this.table = table;
    }

    @Override
    public List<Errand> of(UUID person, LocalDate day) {
        return table.openOf(person).stream()
                .map(each ->
                        new Errand(
                                "errand.correction",
                                List.of(each.measure()),
                                "/corrections/" + each.id(),
                                each.due()))
                .toList();
    }
}
