package jp.sekisho.acl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        this(day, new Census(day, date));
    }

    private Judged(Day day, Census census) {
        this.day = day;
        this.census = census;
        terrain = new Terrain(day, census);
        spots = terrain.spots();
        results = results();
    }

    /// @param spots of another census, in which identities have the same numbers
    private Judged(Judged like, Census census, Terrain terrain, List<Spot> spots) {
        day = like.day;
        this.census = census;
        this.terrain = terrain;
        this.spots = terrain.again(spots);
        results = results();
    }

    private List<Reach.Result> results() {
        for (int i = 0; i < census.accounts().size(); i++) {
            numbers.put(census.accounts().get(i), i);
        }
        Reach reach = new Reach(census);
        return spots.stream().map(reach::of).toList();
    }

    /// The same on another day, for some of the accounts, and only the spots to which their memberships
    /// make a difference.
    ///
    /// @param into receives the numbers of those spots, in order
    Judged on(LocalDate date, List<Principal> accounts, List<Integer> into) {
        Census other = census.on(date, accounts);
        Touched touched = new Touched(census, other);
        List<Spot> some = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            if (touched.is(spots.get(i))) {
                some.add(spots.get(i));
                into.add(i);
            }
        }
        return new Judged(this, other, terrain.with(other), some);
    }

    /// One spot of another judgement, for the accounts of this one.
    Judged alone(Spot spot) {
        Judged alone = new Judged(this, census, terrain, List.of(spot));
        alone.explainers.putAll(explainers);
        return alone;
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

    /// Who reads it at once.
    Crowd reads(int spot) {
        return results.get(spot).reads();
    }

    /// Who reads it, or can give itself the right to.
    Crowd readers(int spot) {
        return results.get(spot).gains();
    }

    Verdict verdict(int number, int index) {
        Reach.Result result = results.get(index);
        Spot spot = spots.get(index);
        if (!result.gains().perhapsHas(number)) {
            return new Verdict.Proved();
        }
        if (census.isUnlisted(number)) {
            return new Verdict.NotProvable(
                    Set.of(new Missing.Accounts(census.accounts().get(number).sid())));
        }
        if (!result.gains().surelyHas(number)) {
            return new Verdict.NotProvable(new Gaps(census, number).of(spot));
        }
        Explainer explainer = explainer(number);
        return result.reads().surelyHas(number)
                ? readable(Verdict.How.NOW, explainer.reads(spot))
                : readable(Verdict.How.AFTER_GAINING, explainer.gains(spot));
    }

    /// A number of steps that no chain by which the account reads this falls below.
    int least(int number, int index) {
        return explainer(number).least(spots.get(index));
    }

    private Explainer explainer(int number) {
        return explainers.computeIfAbsent(number, account -> new Explainer(census, account));
    }

    private static Verdict readable(Verdict.How how, Optional<List<Step>> chain) {
        return new Verdict.CanRead(
                how,
                chain.orElseThrow(() -> new IllegalStateException("a right without a reason")));
    }
}
