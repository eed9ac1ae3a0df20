package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The roster itself: who comes into it, who is no longer of his unit, whose rights all end.
@Component
@Order(0)
class PlaceConsequences implements Consequences {
    @Override
    public List<Consequence> of(LocalDate day, List<Change> changes) {
        var consequences = new ArrayList<Consequence>();
        for (var change : changes) {
            switch (change.direction()) {
                case JOINS ->
                        consequences.add(Consequence.turns(change.person(), "transfer.joins"));
                case LEAVES ->
                        consequences.add(Consequence.turns(change.person(), "transfer.leaves"));
                case MOVES -> {
                    var left = new ArrayList<>(change.before());
                    left.removeAll(change.after());
                    left.forEach(place ->
                            consequences.add(
                                    Consequence.turns(
                                            change.person(), "transfer.place-ends", place)));
                }
            }
        }
        return consequences;
    }
}
