package jp.sekisho.calendar;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.access.Account;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.TransferTask;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Reads who has to do something for a transfer: the name of a person, of a role, or of a unit, for
/// which its 情報セキュリティ管理者 answers. Whatever names nobody falls to 事務局, which wrote it down. Knows who
/// stands above each of them too.
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
        var asked =
                tasks.stream()
                        .filter(task -> task.ownerPerson() == null)
                        .map(task -> key(task.owner()))
                        .collect(Collectors.toSet());
        var named =
                asked.isEmpty()
                        ? Map.<String, Owner>of()
                        : named(asked, today, answering.on(today));
        var keepers =
                new Owner(null, null, named.keySet().containsAll(asked) ? List.of() : keepers());
        return tasks.stream()
                .map(task -> {
                    var owner = task.ownerPerson();
                    return owner == null
                            ? named.getOrDefault(key(task.owner()), keepers).duty(task)
                            : new TransferDuty(task, null, task.ownerUnit(), List.of(owner));
                })
                .toList();
    }

    /// To whom it is reported when it is late: whoever answers, then those who stand above him. They hear
    /// nothing of a transfer whose day has not come.
    List<Hearers> line(TransferDuty duty, Answers answers) {
        var role = duty.role();
        var line = new ArrayList<Hearers>();
        line.add(new Hearers(role, duty.people()));
        if (!duty.task().day().isAfter(dates.today())) {
            line.addAll(role == null ? above(duty, answers) : next(role, duty.unit(), answers));
        }
        return line;
    }

    private static List<Hearers> next(Role role, @Nullable UUID unit, Answers answers) {
        var line = answers.line(role, unit);
        return line.subList(1, line.size());
    }

    /// 管理者, 統括 and CISO, without those below him who is named.
    private List<Hearers> above(TransferDuty duty, Answers answers) {
        var unit = headed(duty.unit(), answers);
        var line = unit == null ? answers.line(Role.CHIEF, null) : answers.line(Role.MANAGER, unit);
        int from = 0;
        for (int at = 0; at < line.size(); at++) {
            if (line.get(at).people().stream().anyMatch(duty.people()::contains)) {
                from = at + 1;
            }
        }
        return line.subList(from, line.size());
    }

    /// The unit, or the nearest above it, that has a 管理者.
    private @Nullable UUID headed(@Nullable UUID unit, Answers answers) {
        var parents = new HashMap<UUID, @Nullable UUID>();
        units.on(dates.today()).forEach(each -> parents.put(each.id(), each.parent()));
        var at = unit;
        while (at != null && !answers.held(Role.MANAGER, at)) {
            at = parents.remove(at);
        }
        return at;
    }

    /// @param role null for 事務局
    private record Owner(@Nullable Role role, @Nullable UUID unit, List<UUID> people) {
        TransferDuty duty(TransferTask task) {
            return new TransferDuty(task, role, unit, people);
        }
    }

    /// Who answers under each of these names, if it is one of a unit or a role; names that two units share
    /// name neither.
    private Map<String, Owner> named(Set<String> asked, LocalDate today, Answers answers) {
        var found = new HashMap<String, Optional<Owner>>();
        for (var unit : units.on(today)) {
            var name = key(unit.name());
            if (asked.contains(name)) {
                var people = answers.to(Role.MANAGER, unit.id()).ids();
                found.merge(
                        name,
                        Optional.of(new Owner(Role.MANAGER, unit.id(), people)),
                        (one, other) -> Optional.empty());
            }
        }
        for (var role : Role.values()) {
            var names = names(role).stream().filter(asked::contains).toList();
            if (!names.isEmpty()) {
                var owner = Optional.of(new Owner(role, null, answers.to(role, null).ids()));
                names.forEach(name -> found.put(name, owner));
            }
        }
        var named = new HashMap<String, Owner>();
        found.forEach((name, owner) ->
                owner.filter(each -> !each.people().isEmpty())
                        .ifPresent(each -> named.put(name, each)));
        return named;
    }

    private List<String> names(Role role) {
        var names = new ArrayList<String>();
        names.add(key(role.name()));
        for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var label = key(messages.getMessage("label." + role, null, locale));
            names.add(label);
            names.add(label.replaceAll("\\(.*\\)", ""));
        }
        return names;
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
