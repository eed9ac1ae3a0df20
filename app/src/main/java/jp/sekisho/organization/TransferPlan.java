package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.Difference;
import jp.sekisho.imports.Difference.Alteration;
import jp.sekisho.imports.Difference.Note;
import jp.sekisho.imports.Plan;
import jp.sekisho.imports.Register.Asked;
import jp.sekisho.organization.Entrant.Place;
import jp.sekisho.organization.RosterNow.Known;
import jp.sekisho.organization.RosterNow.Standing;
import jp.sekisho.organization.TransferNotice.Act;

/// What a list of transfers would prepare: places that begin on their day, and places that end the day
/// before. What is prepared already stays as it is.
final class TransferPlan implements Plan {
    private static final int ENOUGH = 5;
    private static final int NAMED = 5;

    private final RosterTable table;
    private final RosterNow now;
    private final Asked asked;
    private final LocalDate today;
    private final TransferReading reading;
    private final List<Concern> concerns;
    private final List<Passed> passed;
    private final List<Difference> differences = new ArrayList<>();
    private final RosterBatch batch;
    private final RosterPlaces places;
    private final LocalDate first;
    private final Set<UUID> listed = new HashSet<>();
    private final Map<String, Integer> told = new HashMap<>();
    private final List<String> contradicted = new ArrayList<>();
    private int unknown;
    private int unchanged;

    TransferPlan(
            RosterTable table,
            RosterNow now,
            Asked asked,
            LocalDate today,
            String body,
            TransferReading reading) {
        this.table = table;
        this.now = now;
        this.asked = asked;
        this.today = today;
        this.reading = reading;
        concerns = new ArrayList<>(reading.concerns());
        passed = new ArrayList<>(reading.passed());
        first =
                reading.notices().stream()
                        .map(TransferNotice::day)
                        .min(Comparator.naturalOrder())
                        .orElse(asked.day());
        batch = new RosterBatch(now, first);
        places = new RosterPlaces(now, batch, first, Set.of());
        reading.notices().forEach(this::prepare);
        differences.sort(Comparator.comparing(Difference::kind));
        ask(body);
    }

    private void prepare(TransferNotice notice) {
        var found = notice.act() == Act.JOIN ? joiner(notice) : member(notice);
        if (found.isEmpty() && notice.act() != Act.JOIN) {
            return;
        }
        var key = found.map(known -> known.id().toString()).orElseGet(() -> newcomer(notice));
        var kind = notice.act() == Act.SECOND || notice.act() == Act.SECOND_ENDS ? notice.row() : 0;
        var before = told.putIfAbsent(key + " " + kind, notice.row());
        if (before != null) {
            refuse(
                    notice,
                    TransferRegister.NAME,
                    notice.number().isEmpty()
                            ? "problem.transfers.namesake"
                            : "problem.transfers.twice",
                    before,
                    notice.name());
            return;
        }
        found.ifPresent(known -> listed.add(known.id()));
        switch (notice.act()) {
            case JOIN -> join(notice, found);
            case MOVE -> move(notice, found.orElseThrow());
            case LEAVE -> leave(notice, found.orElseThrow());
            case SECOND -> second(notice, found.orElseThrow());
            case SECOND_ENDS -> secondEnds(notice, found.orElseThrow());
        }
    }

    private static String newcomer(TransferNotice notice) {
        return notice.number().isEmpty() ? NameKey.of(notice.name()) : notice.number();
    }

    /// Somebody who stands in an organ the day before.
    private Optional<Known> member(TransferNotice notice) {
        var found =
                notice.number().isEmpty()
                        ? named(notice)
                        : now.numbered(notice.number()).stream().toList();
        if (found.size() > 1) {
            refuse(
                    notice,
                    TransferRegister.NAME,
                    "problem.roster.several",
                    notice.name(),
                    found.size());
            return Optional.empty();
        }
        if (found.isEmpty()) {
            unknown(notice);
            return Optional.empty();
        }
        var known = found.getFirst();
        if (!RosterMatch.alike(known, notice.name(), notice.kana())) {
            refuse(notice, TransferRegister.NUMBER, "problem.roster.number.another", known.name());
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private List<Known> named(TransferNotice notice) {
        return now.named(NameKey.of(notice.name())).stream()
                .filter(known ->
                        now.places(known.id()).stream()
                                .anyMatch(place -> place.until(notice.last())))
                .toList();
    }

    private void unknown(TransferNotice notice) {
        unknown++;
        if (asked.is("unknown", "pass")) {
            passed.add(new Passed(notice.row(), "import.passed.transfers.unknown"));
        } else {
            refuse(
                    notice,
                    notice.number().isEmpty() ? TransferRegister.NAME : TransferRegister.NUMBER,
                    "problem.transfers.unknown",
                    notice.name(),
                    notice.number());
        }
    }

    /// Somebody new, or one who was here before; nobody who is here.
    private Optional<Known> joiner(TransferNotice notice) {
        var numbered =
                notice.number().isEmpty() ? Optional.<Known>empty() : now.numbered(notice.number());
        if (numbered.isPresent()
                && !RosterMatch.alike(numbered.get(), notice.name(), notice.kana())) {
            refuse(
                    notice,
                    TransferRegister.NUMBER,
                    "problem.roster.number.another",
                    numbered.get().name());
            return Optional.empty();
        }
        var found =
                numbered.isPresent() || !notice.number().isEmpty()
                        ? numbered.stream().toList()
                        : named(notice);
        var here =
                found.stream()
                        .filter(known -> standing(known, notice.last()).findFirst().isPresent())
                        .findFirst();
        if (here.isPresent() || found.size() > 1) {
            var who = here.orElseGet(found::getFirst);
            refuse(
                    notice,
                    TransferRegister.NAME,
                    "problem.transfers.here",
                    who.name(),
                    now.places(who.id()).stream().findFirst().map(places::shown).orElse(""));
        }
        return found.stream().findFirst();
    }

    private java.util.stream.Stream<Standing> standing(Known known, LocalDate day) {
        return now.places(known.id()).stream()
                .filter(place -> !place.validFrom().isAfter(day) && place.until(day));
    }

    private void join(TransferNotice notice, Optional<Known> before) {
        if (notice.place().division().isEmpty() && notice.place().title().isEmpty()) {
            refuse(notice, TransferRegister.UNIT, "problem.transfers.nowhere");
            return;
        }
        var coming =
                before.stream()
                        .flatMap(known -> now.places(known.id()).stream())
                        .filter(place -> !place.validFrom().isBefore(notice.day()))
                        .toList();
        if (coming.stream().anyMatch(place -> same(place, notice))) {
            unchanged++;
            return;
        }
        coming.forEach(place -> places.end(place, notice.last()));
        var person =
                before.map(Known::id)
                        .orElseGet(() -> {
                            var id = batch.add("person");
                            batch.state(id, notice.name(), notice.kana(), notice.number());
                            return id;
                        });
        places.join(person, notice.place(), notice.day(), null);
        differences.add(
                new Difference(
                        Difference.Kind.ADDED,
                        notice.name(),
                        places.shown(notice.place()),
                        List.of(),
                        List.of(places.since(notice.place()))));
    }

    private boolean same(Standing place, TransferNotice notice) {
        return place.validFrom().equals(notice.day())
                && place.capacity() == notice.place().capacity()
                && places.here(place, notice.place());
    }

    private void move(TransferNotice notice, Known known) {
        var main =
                standing(known, notice.last())
                        .filter(place -> place.capacity() == null)
                        .findFirst();
        if (main.isEmpty()) {
            unknown(notice);
            return;
        }
        contradiction(notice, main.get());
        var wish = notice.at(filled(notice.place(), main.get(), notice.day()));
        var coming =
                now.places(known.id()).stream()
                        .filter(place -> place.capacity() == null)
                        .filter(place -> !place.validFrom().isBefore(notice.day()))
                        .toList();
        if (coming.stream().anyMatch(place -> same(place, wish))
                || (coming.isEmpty()
                        && main.get().until(notice.day())
                        && places.here(main.get(), wish.place()))) {
            unchanged++;
            return;
        }
        coming.forEach(place -> places.end(place, notice.last()));
        if (main.get().until(notice.day())) {
            places.end(main.get(), notice.last());
        }
        places.join(known.id(), wish.place(), notice.day(), null);
        change(notice, "import.field.transfers.unit", places.shown(main.get()), wish.place());
    }

    /// What the list leaves open is as it is now.
    private Place filled(Place wish, Standing main, LocalDate day) {
        var stays = wish.division().isEmpty();
        var units = stays ? now.unitName(main.unit()).split(" ", 2) : new String[0];
        var organ = now.organs.stream().filter(each -> each.id().equals(main.organ())).findFirst();
        return new Place(
                stays ? organ.map(Organ::kind).orElse(wish.organ()) : wish.organ(),
                stays ? organ.map(Organ::name).orElse(wish.organName()) : wish.organName(),
                stays ? units[0] : wish.division(),
                stays ? (units.length > 1 ? units[1] : "") : wish.section(),
                wish.kind() == Kind.REGULAR ? main.kind() : wish.kind(),
                wish.title().isEmpty() ? main.title() : wish.title(),
                null,
                day,
                wish.to());
    }

    /// An old section that is not the one of the roster.
    private void contradiction(TransferNotice notice, Standing main) {
        var said = RosterWords.folded(notice.old());
        var unit = now.unitName(main.unit());
        if (said.isEmpty() || unit.isEmpty()) {
            return;
        }
        for (var name : unit.split(" ", -1)) {
            if (said.contains(RosterWords.folded(name)) || RosterWords.folded(unit).equals(said)) {
                return;
            }
        }
        contradicted.add(notice.row() + "行 " + notice.name());
        concerns.add(
                Concern.read(
                        notice.row(),
                        TransferRegister.OLD,
                        "problem.transfers.old-cell",
                        places.shown(main)));
    }

    private void leave(TransferNotice notice, Known known) {
        standing(known, notice.last())
                .filter(place -> place.capacity() == null)
                .findFirst()
                .ifPresent(main -> contradiction(notice, main));
        var after =
                now.places(known.id()).stream().filter(place -> place.until(notice.day())).toList();
        if (after.isEmpty()) {
            unchanged++;
            return;
        }
        after.forEach(place -> places.end(place, notice.last()));
        batch.leaves(known.id(), notice.last());
        differences.add(
                new Difference(
                        Difference.Kind.ENDED,
                        known.name(),
                        places.shown(after.getFirst()),
                        List.of(),
                        List.of(new Note("roster.note.until", List.of(notice.last())))));
    }

    private void second(TransferNotice notice, Known known) {
        if (notice.place().division().isEmpty()) {
            refuse(notice, TransferRegister.UNIT, "problem.transfers.nowhere");
            return;
        }
        var capacity = notice.place().capacity();
        if (now.places(known.id()).stream()
                .anyMatch(place ->
                        place.capacity() == capacity
                                && place.until(notice.day())
                                && places.here(place, notice.place()))) {
            unchanged++;
            return;
        }
        places.join(known.id(), notice.place(), notice.day(), null);
        change(notice, "capacity." + capacity, "", notice.place());
    }

    private void secondEnds(TransferNotice notice, Known known) {
        var said = RosterWords.folded(notice.place().division() + notice.old());
        var seconds =
                now.places(known.id()).stream()
                        .filter(place -> place.capacity() != null && place.until(notice.last()))
                        .filter(place -> said.isEmpty() || named(said, place))
                        .toList();
        if (seconds.isEmpty()) {
            refuse(notice, TransferRegister.ACT, "problem.transfers.no-second", notice.name());
            return;
        }
        var open = seconds.stream().filter(place -> place.until(notice.day())).toList();
        if (open.isEmpty()) {
            unchanged++;
            return;
        }
        for (var place : open) {
            places.end(place, notice.last());
            differences.add(
                    new Difference(
                            Difference.Kind.CHANGED,
                            known.name(),
                            "",
                            List.of(
                                    new Alteration(
                                            "capacity." + place.capacity(),
                                            places.shown(place),
                                            "")),
                            List.of(new Note("roster.note.until", List.of(notice.last())))));
        }
    }

    private boolean named(String said, Standing place) {
        for (var name : now.unitName(place.unit()).split(" ", -1)) {
            if (!name.isEmpty() && said.contains(RosterWords.folded(name))) {
                return true;
            }
        }
        return false;
    }

    private void change(TransferNotice notice, String label, String before, Place after) {
        differences.add(
                new Difference(
                        Difference.Kind.CHANGED,
                        notice.name(),
                        "",
                        List.of(new Alteration(label, before, places.shown(after))),
                        List.of(places.since(after))));
    }

    private void refuse(TransferNotice notice, String field, String key, Object... arguments) {
        concerns.add(Concern.refused(notice.row(), field, key, arguments));
    }

    /// What somebody has to say is right about the list as a whole.
    private void ask(String body) {
        var total = reading.notices().size();
        if (total == 0 && reading.named()) {
            concerns.add(Concern.refused(0, "", "problem.transfers.nobody"));
        }
        var other = RosterPlan.otherBody(asked.title(), body);
        if (total >= ENOUGH && unknown * 2 > total) {
            ask("problem.transfers.foreign", total, unknown);
        } else if (other.isPresent()) {
            ask("problem.transfers.other-body", other.get(), body);
        }
        if (first.isBefore(today)) {
            ask("problem.transfers.past", first);
        }
        if (!contradicted.isEmpty()) {
            ask("problem.transfers.old", contradicted.size(), some(contradicted));
        }
        if (!batch.newUnits.isEmpty()) {
            ask("problem.transfers.new-units", batch.newUnits.size(), some(batch.newUnits));
        }
    }

    private static String some(List<String> names) {
        var shown = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? shown + " …" : shown;
    }

    private void ask(String key, Object... arguments) {
        if (!asked.affirmed().contains(key)) {
            concerns.addFirst(Concern.asked(key, arguments));
        }
    }

    @Override
    public List<Concern> concerns() {
        return List.copyOf(concerns);
    }

    @Override
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    @Override
    public int unchanged() {
        return unchanged;
    }

    @Override
    public List<Passed> passed() {
        return passed.stream().sorted(Comparator.comparingInt(Passed::row)).toList();
    }

    /// Those of whom a transfer on the same days is prepared and who are not in the list.
    @Override
    public List<Note> notes() {
        var days = new HashSet<LocalDate>();
        reading.notices().forEach(notice -> days.add(notice.day()));
        var others = new TreeSet<String>();
        for (var person : now.everybody()) {
            var turns =
                    now.places(person.id()).stream()
                            .anyMatch(place ->
                                    days.contains(place.validFrom())
                                            || (place.validTo() != null
                                                    && days.contains(place.validTo().plusDays(1))));
            if (turns && !listed.contains(person.id())) {
                others.add(person.name());
            }
        }
        return others.isEmpty()
                ? List.of()
                : List.of(
                        new Note(
                                "transfers.note.others",
                                List.of(others.size(), some(List.copyOf(others)))));
    }

    @Override
    public void take(UUID taken) {
        table.take(taken, first, batch, "organization.transfers.imported");
    }
}
