package jp.sekisho.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.RunningApp;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Role;
import jp.sekisho.policy.Adoption;
import jp.sekisho.policy.Adoptions;
import jp.sekisho.policy.Confirmations;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.shared.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class VerdictsTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private RunningApp app;
    private Edition edition;
    private UUID organ;

    @BeforeEach
    void aSmallRegulationIsAccepted() {
        app = new RunningApp("2026-11-24T09:00");
        edition = Fixtures.smallRegulation(app);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        takeUpEverything();
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void takeUpEverything() {
        var rules = app.get(Rules.class);
        var choices =
                rules.proposals(edition).stream()
                        .filter(each -> each.demand().isPresent() || !asksForDemand(each))
                        .map(each ->
                                new Choice(
                                        each.rule().number(),
                                        each.demand().map(d -> d.id()).orElse(null)))
                        .toList();
        rules.takeUp(edition, choices);
    }

    private void takeUpTheRest() {
        var demand = edition.judged().getFirst().demands().getFirst().id();
        var rules = app.get(Rules.class);
        rules.takeUp(
                edition,
                rules.proposals(edition).stream()
                        .map(each -> new Choice(each.rule().number(), demand))
                        .toList());
    }

    /// The small regulation says nothing that every rule could answer.
    private static boolean asksForDemand(Proposal proposal) {
        return proposal.rule().hangs() == CatalogueRule.Hangs.DEMAND;
    }

    private Judged judged() {
        return app.get(Verdicts.class).now().orElseThrow();
    }

    private RuleVerdict judged(String number) {
        return judged().rules().stream()
                .filter(each -> each.rule().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Verdict rule(String number) {
        return judged(number).verdict();
    }

    private int missing(String number) {
        return judged(number).count();
    }

    @Test
    void whereNothingIsRegisteredNobodyIsBlamed() {
        assertThat(judged().rules())
                .filteredOn(each -> !each.rule().number().equals("0-3"))
                .extracting(RuleVerdict::verdict)
                .containsOnly(Verdict.UNREGISTERED);
        assertThat(rule("0-3")).as("until July 2027 the law waits").isEqualTo(Verdict.NOT_STARTED);
    }

    @Test
    void aDemandWithoutRuleKeepsItsClauseFromBeingMet() {
        var second = edition.judged().get(1);
        var uncovered = second.demands().get(1);
        assertThat(judged().demand(uncovered.id()).verdict()).isEqualTo(Verdict.UNREGISTERED);
        person("一人");
        confirmEverybody();
        assertThat(judged().demand(second.demands().get(0).id()).verdict()).isEqualTo(Verdict.MET);
        assertThat(judged().clause(second.clause()).orElseThrow().verdict())
                .isEqualTo(Verdict.UNREGISTERED);
    }

    @Test
    void fromTheFirstAdoptionOnEveryOtherOrganIsShort() {
        var assembly = app.get(Organs.class).add("議会", OrganKind.ASSEMBLY, APRIL);
        adopt(organ);
        assertThat(rule("0-1")).isEqualTo(Verdict.SHORT);
        adopt(assembly);
        assertThat(rule("0-1")).isEqualTo(Verdict.MET);
    }

    @Test
    void publicationIsDueFourteenDaysAfterTheFirstAdoption() {
        app.get(Adoptions.class)
                .adopt(edition.id(), List.of(organ), LocalDate.of(2026, 11, 20), "訓令", "第1号");
        assertThat(rule("0-2")).isEqualTo(Verdict.NOT_STARTED);
        app.clock.forward(Duration.ofDays(11));
        assertThat(rule("0-2")).isEqualTo(Verdict.SHORT);
        app.get(Adoptions.class).publish(edition.id(), LocalDate.of(2026, 12, 4), "掲示", "", "");
        assertThat(rule("0-2")).isEqualTo(Verdict.MET);
    }

    @Test
    void aWithdrawnAdoptionTurnsTheVerdictBack() {
        adopt(organ);
        assertThat(rule("0-1")).isEqualTo(Verdict.MET);
        var adoption = app.get(Adoptions.class).of(edition.id()).getFirst();
        app.get(Adoptions.class).withdrawAdoption(adoption.id());
        assertThat(rule("0-1")).isEqualTo(Verdict.UNREGISTERED);
    }

    @Test
    void whoeverStandsInTwoOrgansCountsOnce() {
        var assembly = app.get(Organs.class).add("議会", OrganKind.ASSEMBLY, APRIL);
        var person = person("二か所");
        join(person, assembly, null);
        var seen = rule("5-1");
        assertThat(seen).isEqualTo(Verdict.NOT_STARTED);
        assertThat(judged().rules())
                .filteredOn(each -> each.rule().number().equals("5-1"))
                .extracting(RuleVerdict::total)
                .containsExactly(1);
    }

    @Test
    void aRoleIsHeldOnlyBySomebodyInOffice() {
        var person = person("担当");
        for (var role : Role.values()) {
            appoint(role, person, 0);
        }
        // Two roles are per unit and were refused; five are held.
        assertThat(missing("1-1")).isEqualTo(2);
        var membership = app.get(People.class).memberships(person).getFirst();
        app.get(People.class).leave(membership.id(), LocalDate.of(2026, 11, 24));
        assertThat(missing("1-1")).isEqualTo(2);
        app.clock.forward(Duration.ofDays(1));
        assertThat(missing("1-1")).isEqualTo(7);
    }

    @Test
    void aDeputyWhoIsTheSamePersonIsShort() {
        var person = person("本人");
        appoint(Role.CISO, person, 0);
        appoint(Role.CISO, person, 1);
        assertThat(rule("1-2")).isEqualTo(Verdict.SHORT);
    }

    @Test
    void judgingInsideAChangeFails() {
        assertThatThrownBy(() ->
                        app.get(TransactionTemplate.class).executeWithoutResult(status -> judged()))
                .isInstanceOf(IllegalStateException.class);
    }

    /// `-Dsekisho.operations=10000` makes it long.
    @Test
    void whatIsKeptInMemoryIsWhatAFreshJudgeSays() {
        var operations = Integer.getInteger("sekisho.operations", 80);
        var random = new Random(20261124);
        var people = new ArrayList<UUID>();
        takeUpTheRest();
        for (int step = 0; step < operations; step++) {
            act(random, people);
            if (operations < 100 || step % 100 == 99) {
                var kept = judged();
                var fresh = app.freshVerdicts().now().orElseThrow();
                assertThat(kept).as("step %d", step).isEqualTo(fresh);
                if (step % 10 == 9) {
                    assertThat(alone(kept)).as("step %d", step).isEqualTo(kept.rules());
                }
            }
        }
    }

    /// The rules, seen one by one and not together.
    private List<RuleVerdict> alone(Judged judged) {
        var verdicts = app.freshVerdicts();
        return judged.rules().stream()
                .flatMap(each -> verdicts.ahead(List.of(each.rule()), judged.day()).stream())
                .toList();
    }

    private void act(Random random, List<UUID> people) {
        var adoptions = app.get(Adoptions.class);
        switch (random.nextInt(12)) {
            case 0 -> {
                if (people.size() < 200) {
                    people.add(person("人" + people.size()));
                }
            }
            case 1 -> {
                if (adoptions.of(edition.id()).isEmpty()) {
                    adopt(organ);
                } else {
                    adoptions.withdrawAdoption(first(adoptions.of(edition.id())).id());
                }
            }
            case 2 -> confirmEverybody();
            case 3 -> app.clock.forward(Duration.ofDays(random.nextInt(20)));
            case 4 -> {
                if (!people.isEmpty()) {
                    appoint(
                            Role.CISO,
                            people.get(random.nextInt(people.size())),
                            random.nextInt(2));
                }
            }
            case 5 -> {
                if (random.nextInt(20) == 0) {
                    app.get(Organs.class)
                            .add("機関" + random.nextInt(1_000_000), OrganKind.OTHER, APRIL);
                }
            }
            case 6 -> except(random);
            case 7 -> scope(random);
            case 8 -> change(random);
            case 9 -> record(random, people);
            case 10 -> target(random);
            default -> {
                if (adoptions.publications(edition.id()).isEmpty()
                        && !adoptions.of(edition.id()).isEmpty()) {
                    adoptions.publish(edition.id(), LocalDate.of(2026, 11, 24), "掲示", "", "");
                }
            }
        }
    }

    private Rule anyRule(Random random) {
        var all = app.get(Rules.class).all();
        return all.get(random.nextInt(all.size()));
    }

    /// What is refused changes nothing, which is as good a step as another.
    private static void trying(Runnable step) {
        try {
            step.run();
        } catch (Unacceptable refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private void except(Random random) {
        var today = app.get(Dates.class).today();
        var judged = judged();
        judged.rules().stream()
                .filter(rule -> rule.count() > 0)
                .skip(random.nextInt(3))
                .findFirst()
                .ifPresent(rule -> {
                    var object =
                            rule.findings().stream()
                                    .filter(Finding::isShort)
                                    .findFirst()
                                    .orElseThrow()
                                    .object();
                    var end = today.plusDays(random.nextInt(30));
                    var wish =
                            new NewException(object, "理由", "代替", today, "総第1号", false, today, end);
                    trying(() -> app.get(Exceptions.class).grant(rule, wish));
                });
    }

    private void scope(Random random) {
        var exceptions = app.get(Exceptions.class);
        var rule = anyRule(random);
        var today = app.get(Dates.class).today();
        if (random.nextBoolean()) {
            trying(() -> exceptions.putOutOfScope(rule, new OutOfScope("該当がない", today, "総第2号")));
        } else {
            exceptions.putBackInScope(rule);
        }
    }

    private void change(Random random) {
        var rule = anyRule(random);
        var today = app.get(Dates.class).today();
        var change =
                new RuleChange(
                        rule.title(),
                        rule.responsible(),
                        1 + random.nextInt(200),
                        "理由",
                        today,
                        "総第3号");
        trying(() -> app.get(RuleChanges.class).change(rule, change));
    }

    private void record(Random random, List<UUID> people) {
        if (!people.isEmpty()) {
            var rule = anyRule(random);
            var day = app.get(Dates.class).today().minusDays(random.nextInt(40));
            var targets =
                    app.get(Targets.class).all(rule.id()).stream()
                            .limit(1 + random.nextInt(2))
                            .collect(Collectors.toSet());
            trying(() ->
                    app.get(Acts.class)
                            .record(
                                    rule,
                                    day,
                                    people.getFirst(),
                                    "実施",
                                    "",
                                    Optional.empty(),
                                    targets));
        }
    }

    private void target(Random random) {
        var rule = anyRule(random);
        var kinds = TargetKind.values();
        var kind = kinds[random.nextInt(kinds.length)];
        var today = app.get(Dates.class).today();
        trying(() ->
                app.get(Targets.class)
                        .choose(
                                rule,
                                new TargetChoice(kind, random.nextInt(2), "理由", today, "総第4号"),
                                "書庫\n車庫"));
    }

    private static Adoption first(List<Adoption> adoptions) {
        return adoptions.getFirst();
    }

    private UUID person(String name) {
        var place = new NewMembership(organ, null, null, Kind.REGULAR, "主事", APRIL, null);
        return app.get(People.class).registerAt(name, "", "", place);
    }

    private void join(UUID person, UUID other, UUID unit) {
        app.get(People.class)
                .join(
                        person,
                        new NewMembership(other, unit, null, Kind.SPECIAL, "議員", APRIL, null));
    }

    private void adopt(UUID by) {
        app.get(Adoptions.class)
                .adopt(edition.id(), List.of(by), LocalDate.of(2026, 11, 24), "訓令", "第1号");
    }

    private void confirmEverybody() {
        var confirmations = app.get(Confirmations.class);
        confirmations
                .readers(edition.id())
                .forEach(reader -> confirmations.confirm(edition.id(), reader.person()));
    }

    private void appoint(Role role, UUID person, int rank) {
        if (!role.perUnit()) {
            app.get(Appointments.class)
                    .appoint(
                            new NewAppointment(
                                    role, null, person, null, rank, APRIL, "決裁", "", APRIL, null),
                            "");
        }
    }
}
