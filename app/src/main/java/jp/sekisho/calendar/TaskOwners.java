package jp.sekisho.calendar;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.access.Account;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.TransferTask;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Reads who has to do something for a transfer: the name of a person, of a role, or of a unit, for
/// which its 情報セキュリティ管理者 answers. Whatever names nobody falls to 事務局, which wrote it down.
@Component
class TaskOwners {
    private final Answering answering;
    private final Units units;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Dates dates;

    TaskOwners(
            Answering answering,
            Units units,
            Accounts accounts,
            MessageSource messages,
            Dates dates) {
        this.answering = answering;
        this.units = units;
        this.accounts = accounts;
        this.messages = messages;
        this.dates = dates;
    }

    List<TransferDuty> of(List<TransferTask> tasks) {
        var today = dates.today();
        var named = named(today, answering.on(today));
        var keepers = keepers();
        return tasks.stream()
                .map(task -> {
                    var owner = task.ownerPerson();
                    return new TransferDuty(
                            task,
                            owner == null
                                    ? named.getOrDefault(key(task.owner()), keepers)
                                    : List.of(owner));
                })
                .toList();
    }

    /// Who answers under each name of a unit or a role; names that two units share name neither.
    private Map<String, List<UUID>> named(LocalDate today, Answers answers) {
        var found = new HashMap<String, Optional<List<UUID>>>();
        for (var unit : units.on(today)) {
            found.merge(
                    key(unit.name()),
                    Optional.of(answers.to(Role.MANAGER, unit.id()).ids()),
                    (one, other) -> Optional.empty());
        }
        for (var role : Role.values()) {
            var people = Optional.of(answers.to(role, null).ids());
            found.put(key(role.name()), people);
            for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                var label = key(messages.getMessage("label." + role, null, locale));
                found.put(label, people);
                found.put(label.replaceAll("\\(.*\\)", ""), people);
            }
        }
        var named = new HashMap<String, List<UUID>>();
        found.forEach((name, people) ->
                people.filter(ids -> !ids.isEmpty()).ifPresent(ids -> named.put(name, ids)));
        return named;
    }

    private List<UUID> keepers() {
        return accounts.all().stream()
                .filter(each -> !each.stopped() && each.rights().contains(Right.OFFICER))
                .map(Account::person)
                .toList();
    }

    /// Neither width nor space makes another name.
    private static String key(String name) {
        return Normalizer.normalize(name, Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
