package jp.sekisho.acl;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All folders judged for some accounts on one day.
final class Judged {

    private final Day day;
    private final Census census;
    private final Terrain terrain;
    private final List<Spot> spots;
    private final List<Reach.Result> results;
    private final Map<Principal, Integer> numbers = new HashMap<>();
    private final Map<Integer, Explainer> explainers = new HashMap<>();

    Judged(Day day, LocalDate date) {
        this.day = day;
        census = new Census(day, date);
        terrain = new Terrain(day, census);
        spots = terrain.spots();
        results = results();
    }

    private Judged(Judged like, LocalDate date, List<Principal> accounts) {
        day = like.day;
        census = like.census.on(date, accounts);
        terrain = like.terrain.with(census);
        spots = terrain.again(like.spots);
        results = results();
    }

    private List<Reach.Result> results() {
        for (int i = 0; i < census.accounts().size(); i++) {
            numbers.put(census.accounts().get(i), i);
        }
        Reach reach = new Reach(census);
        return spots.stream().map(reach::of).toList();
    }

    /// The same on another day, for some of the accounts.
    Judged on(LocalDate date, List<Principal> accounts) {
        return new Judged(this, date, accounts);
    }

    Day day() {
        return day;
    }

    Census census() {
        return census;
    }

    List<Spot> spots() {
        return spots;
    }

    Optional<Integer> number(Principal account) {
        return Optional.ofNullable(numbers.get(account));
    }

    Crowd readers(int spot) {
        return results.get(spot).gains();
    }

    Verdict verdict(int number, int index) {
        Reach.Result result = results.get(index);
        Spot spot = spots.get(index);
        if (!result.gains().perhapsHas(number)) {
            return new Verdict.Proved();
        }
        if (!result.gains().surelyHas(number)) {
            return new Verdict.NotProvable(new Gaps(census, number).of(spot));
        }
        Explainer explainer =
                explainers.computeIfAbsent(number, account -> new Explainer(census, account));
        return result.reads().surelyHas(number)
                ? readable(Verdict.How.NOW, explainer.reads(spot))
                : readable(Verdict.How.AFTER_GAINING, explainer.gains(spot));
    }

    private static Verdict readable(Verdict.How how, Optional<List<Step>> chain) {
        return new Verdict.CanRead(
                how,
                chain.orElseThrow(() -> new IllegalStateException("a right without a reason")));
    }
}
