package jp.sekisho.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.imports.Concern;
import jp.sekisho.organization.RosterNow.Known;

/// Who of the register somebody on a roster is: by number, else by a name that only one has.
final class RosterMatch {
    private final RosterNow now;
    private final List<Concern> concerns;
    private final Set<UUID> taken = new HashSet<>();

    RosterMatch(RosterNow now, List<Concern> concerns) {
        this.now = now;
        this.concerns = concerns;
    }

    Set<UUID> taken() {
        return taken;
    }

    Optional<Known> of(Entrant entrant) {
        var found = entrant.number().isEmpty() ? byName(entrant) : byNumber(entrant);
        found.ifPresent(known -> taken.add(known.id()));
        return found;
    }

    /// Somebody crossed out is only taken for one whose name is the same, too.
    Optional<Known> gone(Entrant entrant) {
        var named =
                now.named(entrant.nameKey()).stream()
                        .filter(known -> !taken.contains(known.id()))
                        .toList();
        if (entrant.number().isEmpty()) {
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        }
        return named.stream()
                .filter(known ->
                        RosterNow.bare(known.employeeNumber())
                                .equals(RosterNow.bare(entrant.number())))
                .findFirst();
    }

    private Optional<Known> byNumber(Entrant entrant) {
        var numbered = now.numbered(entrant.number());
        if (numbered.isPresent()) {
            if (!alike(numbered.get(), entrant.name(), entrant.kana())) {
                concerns.add(
                        Concern.refused(
                                entrant.row(),
                                RosterRegister.NUMBER,
                                "problem.roster.number.another",
                                numbered.get().name()));
            }
            return numbered;
        }
        // He was registered before he had a number.
        return now.named(entrant.nameKey()).stream()
                .filter(known -> known.employeeNumber().isEmpty())
                .filter(known -> !taken.contains(known.id()))
                .filter(known -> sameKind(known, entrant))
                .findFirst()
                .map(known -> told(known, entrant));
    }

    private boolean sameKind(Known known, Entrant entrant) {
        var special = entrant.places().getFirst().kind() == Kind.SPECIAL;
        return now.places(known.id()).stream()
                .allMatch(place -> (place.kind() == Kind.SPECIAL) == special);
    }

    private Optional<Known> byName(Entrant entrant) {
        var named =
                now.named(entrant.nameKey()).stream()
                        .filter(known -> !taken.contains(known.id()))
                        .filter(known ->
                                known.employeeNumber().isEmpty()
                                        || entrant.places().getFirst().kind() != Kind.SPECIAL)
                        .filter(known -> sameKind(known, entrant))
                        .toList();
        if (named.size() > 1) {
            concerns.add(
                    Concern.refused(
                            entrant.row(),
                            RosterRegister.NAME,
                            "problem.roster.several",
                            entrant.name(),
                            named.size()));
            return Optional.empty();
        }
        return named.stream()
                .findFirst()
                .map(known -> known.employeeNumber().isEmpty() ? known : told(known, entrant));
    }

    private Known told(Known known, Entrant entrant) {
        concerns.add(
                Concern.read(
                        entrant.row(),
                        RosterRegister.NAME,
                        "problem.roster.same-name",
                        known.name(),
                        known.employeeNumber().isEmpty() ? "—" : known.employeeNumber()));
        return known;
    }

    /// Another name under the same number is taken for a new name of the same person only when the
    /// reading of the given name, the surname or the given name is the same.
    static boolean alike(Known known, String name, String kana) {
        if (NameKey.of(known.name()).equals(NameKey.of(name))) {
            return true;
        }
        var before = words(known.name());
        var after = words(name);
        var sameGiven = before.getLast().equals(after.getLast());
        var sameKana = !known.kana().isEmpty() && NameKey.of(known.kana()).equals(NameKey.of(kana));
        var sameSurname = before.size() > 1 && before.getFirst().equals(after.getFirst());
        return sameGiven || sameSurname || sameKana;
    }

    private static List<String> words(String name) {
        return List.of(name.strip().split("[\\s　]+", -1));
    }
}
