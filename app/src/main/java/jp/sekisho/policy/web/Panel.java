package jp.sekisho.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.sekisho.statute.Clause;
import jp.sekisho.statute.ClauseKind;
import jp.sekisho.statute.Demand;
import jp.sekisho.statute.Passage;
import jp.sekisho.statute.Reading;
import org.jspecify.annotations.Nullable;

/// The chosen clause with what can be done to it: its text in pieces at which it can be split, its
/// kind, its demands.
///
/// @param begin where the clause itself begins, for joining it to the one before
/// @param depth of its node
record Panel(
        int at,
        int begin,
        int depth,
        String path,
        @Nullable ClauseKind kind,
        List<Piece> pieces,
        List<Asked> demands) {
    /// @param at where the piece begins in the original
    /// @param until the place after its last character
    /// @param demand index of the demand it lies in, or -1
    /// @param splits whether a demand can be split before it
    record Piece(String text, int at, int until, int demand, boolean splits) {}

    /// @param at where it begins in the original
    record Asked(int at, String text, boolean first) {}

    static Panel of(Reading reading, Twig twig) {
        var clause =
                reading.clauses().stream()
                        .filter(each -> each.node().path().equals(twig.worded().path()))
                        .findFirst();
        var demands = clause.map(Clause::demands).orElse(List.of());
        return new Panel(
                twig.at(),
                twig.named().anchor(),
                twig.worded().depth(),
                twig.named().path(),
                clause.map(Clause::kind).orElse(null),
                pieces(twig.worded().text(), demands),
                asked(demands));
    }

    private static List<Asked> asked(List<Demand> demands) {
        return demands.stream()
                .map(demand ->
                        new Asked(
                                demand.range().from(),
                                demand.text(),
                                demand.equals(demands.getFirst())))
                .toList();
    }

    private static List<Piece> pieces(Passage passage, List<Demand> demands) {
        var text = passage.text();
        var cuts = new TreeSet<Integer>(List.of(0, text.length()));
        for (int at = 1; at < text.length(); at++) {
            if ("、。 　\n".indexOf(text.charAt(at - 1)) >= 0) {
                cuts.add(at);
            }
        }
        demands.forEach(demand -> cuts.addAll(List.of(demand.from(), demand.to())));
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (var to : cuts.tailSet(1)) {
            if (to > from) {
                pieces.add(piece(passage, demands, from, to));
            }
            from = to;
        }
        return pieces;
    }

    private static Piece piece(Passage passage, List<Demand> demands, int from, int to) {
        var inside = -1;
        for (int index = 0; index < demands.size(); index++) {
            if (demands.get(index).from() <= from && to <= demands.get(index).to()) {
                inside = index;
            }
        }
        var range = passage.original(from, to);
        return new Piece(
                passage.text().substring(from, to),
                range.from(),
                range.to(),
                inside,
                inside >= 0 && demands.get(inside).from() < from);
    }
}
