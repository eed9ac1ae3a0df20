package jp.sekisho.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Errand;
import jp.sekisho.shared.Errands;
import org.springframework.stereotype.Component;

/// What the committee asked of somebody.
@Component
class ActionErrands implements Errands {
    private final CommitteeTable table;

    ActionErrands(CommitteeTable table) {
        this.table = table;
    }

    @Override
    public List<Errand> of(UUID person, LocalDate day) {
        return table.openActionsOf(person).stream()
                .map(action ->
                        new Errand(
                                "errand.action",
                                List.of(action.content()),
                                "/committee/actions/" + action.id(),
                                action.due()))
                .toList();
    }
}
