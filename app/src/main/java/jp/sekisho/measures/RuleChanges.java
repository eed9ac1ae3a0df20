package jp.sekisho.measures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.Role;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the body changes in a rule by decision, and what a newer catalogue would change in it.
@Component
public class RuleChanges {
    private static final int LONGEST = 1_100;

    private final RuleTable table;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final JsonMapper json;
    private final Dates dates;

    RuleChanges(RuleTable table, Catalogue catalogue, Ledger ledger, JsonMapper json, Dates dates) {
        this.table = table;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.json = json;
        this.dates = dates;
    }

    public List<PastChange> all() {
        return table.changes();
    }

    /// What the catalogue said of the rule when it was taken up.
    public CatalogueRule takenUp(UUID rule) {
        return table.takenUp(rule).orElseThrow(() -> new Absent("rule", rule));
    }

    /// The 号 of 施行規則 §16条の3 under which each rule stands.
    public Map<UUID, Integer> fields() {
        return table.takenUp().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().about().field()));
    }

    /// The days that a rule allows; 0 when it knows no such number.
    public int days(Rule rule) {
        return parameters(rule.parameters()).getOrDefault("days", 0);
    }

    @Transactional
    public void change(Rule rule, RuleChange change) {
        var days = days(rule);
        new Checks()
                .line("title", change.title())
                .line("changeReason", change.reason())
                .line("changeNumber", change.documentNumber())
                .refuse(change.decidedOn().isAfter(dates.today()), "decidedOn", "problem.future")
                .refuse(!isRole(change.responsible()), "responsible", "problem.required")
                .refuse(
                        days > 0 && (change.days() < 1 || change.days() > LONGEST),
                        "days",
                        "problem.rule.days",
                        LONGEST)
                .refuse(
                        rule.basis() == Basis.LAW && change.days() > days,
                        "days",
                        "problem.rule.law")
                .orRefuse();
        var parameters = parameters(rule.parameters());
        parameters.computeIfPresent("days", (name, before) -> change.days());
        var closed = table.closeState(rule.id());
        var state =
                table.addState(
                        rule.id(),
                        takenUp(rule.id()),
                        change.title().strip(),
                        change.responsible(),
                        json.writeValueAsString(parameters));
        ledger.enter(
                Entry.of("measures.rule.changed", "rule", rule.id())
                        .with("measures.rule_state", closed, state)
                        .with("measures.rule_change", table.addChange(rule.id(), state, change)));
    }

    private static boolean isRole(String name) {
        return List.of(Role.values()).stream().anyMatch(role -> role.name().equals(name));
    }

    /// The rules that the catalogue words otherwise than when they were taken up.
    public List<RuleUpdate> updates() {
        var before = table.takenUp();
        var now = catalogue.byNumber();
        return table.all().stream()
                .flatMap(rule ->
                        Stream.ofNullable(before.get(rule.id()))
                                .flatMap(then ->
                                        Stream.ofNullable(now.get(rule.number()))
                                                .filter(each -> !each.equals(then))
                                                .map(each -> update(rule, then, each))))
                .toList();
    }

    private RuleUpdate update(Rule rule, CatalogueRule before, CatalogueRule now) {
        var title = rule.title().equals(before.title()) ? now.title() : rule.title();
        return new RuleUpdate(
                rule, before, now, title, merged(rule, before, now).getOrDefault("days", 0));
    }

    /// What the body set stays; what it left as it was follows the catalogue.
    private Map<String, Integer> merged(Rule rule, CatalogueRule before, CatalogueRule now) {
        var merged = new TreeMap<>(now.parameters());
        parameters(rule.parameters())
                .forEach((name, value) -> {
                    if (!value.equals(before.parameters().get(name))) {
                        merged.put(name, value);
                    }
                });
        return merged;
    }

    private RuleUpdate update(UUID rule) {
        return updates().stream()
                .filter(each -> each.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new Absent("rule", rule));
    }

    /// Follows the catalogue in all that the body did not set itself.
    @Transactional
    public void follow(UUID rule) {
        var update = update(rule);
        var now = update.now();
        var kept = update.rule().responsible().equals(update.before().responsible());
        var closed = table.closeState(rule);
        var state =
                table.addState(
                        rule,
                        now,
                        update.title(),
                        kept ? now.responsible() : update.rule().responsible(),
                        json.writeValueAsString(merged(update.rule(), update.before(), now)));
        enterTakenUp("measures.rule.followed", rule, now, closed, state);
    }

    /// Leaves the rule as the body has it, and does not ask again until the catalogue changes.
    @Transactional
    public void leave(UUID rule) {
        var update = update(rule);
        enterTakenUp("measures.rule.left", rule, update.now());
    }

    private void enterTakenUp(String action, UUID rule, CatalogueRule now, UUID... states) {
        var closed = table.closeTakenUp(rule);
        var added = table.addTakenUp(rule, catalogue.version(), now);
        ledger.enter(
                Entry.of(action, "rule", rule)
                        .with("measures.rule_state", List.of(states))
                        .with("measures.taken_up", closed, added));
    }

    private Map<String, Integer> parameters(String text) {
        return json.readValue(text, new TypeReference<TreeMap<String, Integer>>() {});
    }
}
