package jp.sekisho.organization;

import static jp.sekisho.organization.RosterRegister.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.Plan.Passed;
import jp.sekisho.imports.Register.Asked;
import jp.sekisho.imports.SheetRow;
import jp.sekisho.organization.Entrant.Place;

/// From the rows of a roster to people, each once.
final class RosterReading {
    private final RosterNow now;
    private final Asked asked;
    private final List<Concern> concerns = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();
    private final List<Entrant> people = new ArrayList<>();
    private final Map<String, Integer> byNumber = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<Entrant> gone = new ArrayList<>();
    private final List<Borrowed> borrowed = new ArrayList<>();
    private final List<String> namesakes = new ArrayList<>();
    private int width;
    private boolean named;

    /// A row that only says where somebody else's row stands a second time: （髙橋　裕子）.
    private record Borrowed(SheetRow row, String name, Place place) {}

    private record Stated(Entrant entrant, Remark remark) {}

    RosterReading(RosterNow now, Asked asked) {
        this.now = now;
        this.asked = asked;
    }

    List<Entrant> entrants() {
        return List.copyOf(people);
    }

    /// Those whom the roster crosses out or whose time is over.
    List<Entrant> gone() {
        return gone;
    }

    /// Rows with one name and no number in two units of one organ: one person, or two?
    List<String> namesakes() {
        return namesakes;
    }

    /// Whether a column was matched to names at all.
    boolean named() {
        return named;
    }

    List<Concern> concerns() {
        return concerns;
    }

    List<Passed> passed() {
        return passed;
    }

    void read(List<SheetRow> rows) {
        width = width(rows);
        named = rows.stream().anyMatch(row -> row.has(NAME));
        var above = new RosterAbove(rows);
        var stated = new ArrayList<Stated>();
        for (var row : rows) {
            var why = passedOver(row);
            if (why.isPresent()) {
                passed.add(new Passed(row.number(), why.get()));
                if (RosterWords.vacant(row.text(NAME))) {
                    above.at(row);
                }
                continue;
            }
            above.at(row);
            var reader = new RosterRow(row, above, asked, now.organs, concerns);
            var entrant = reader.read();
            if (bracketed(entrant.name())) {
                borrow(row, entrant);
            } else {
                stated.add(new Stated(entrant, reader.remark()));
            }
        }
        stated.forEach(each -> add(each.entrant()));
        new RosterSeconds(now, people, concerns).add(seconds(stated));
        borrowed.forEach(this::lend);
        RosterUnits.circular(entrants(), now).forEach(concerns::add);
    }

    private static Optional<String> passedOver(SheetRow row) {
        var cell = row.cell(NAME);
        var name = cell.text().strip();
        if (name.isEmpty()) {
            if (sum(row, TITLE) || sum(row, DIVISION) || sum(row, NUMBER)) {
                return Optional.of("import.passed.roster.sum");
            }
            var number = row.text(NUMBER);
            return number.matches("[0-9０-９]{2,}") && !row.text(TITLE).isEmpty()
                    ? Optional.of("import.passed.roster.no-name")
                    : Optional.of("import.passed.roster.empty");
        }
        if (RosterWords.vacant(name)) {
            return Optional.of("import.passed.roster.vacant");
        }
        if (cell.plain() || RosterWords.sum(name)) {
            return Optional.of("import.passed.roster.sum");
        }
        return RosterWords.remark(name)
                ? Optional.of("import.passed.roster.remark")
                : Optional.empty();
    }

    private static boolean sum(SheetRow row, String field) {
        var text = row.text(field);
        return !text.isEmpty() && !text.matches("[0-9０-９]+") && RosterWords.sum(text);
    }

    private static boolean bracketed(String name) {
        return name.matches("[（(].+[）)]");
    }

    private void borrow(SheetRow row, Entrant entrant) {
        var main = entrant.places().getFirst();
        var name = entrant.name().substring(1, entrant.name().length() - 1).strip();
        var capacity = main.organ() == OrganKind.EXECUTIVE ? Capacity.CONCURRENT : Capacity.JOINT;
        var title = main.title().replaceAll("[（(]兼[）)]", "");
        borrowed.add(
                new Borrowed(
                        row,
                        name,
                        new Place(
                                main.organ(),
                                main.organName(),
                                main.division(),
                                main.section(),
                                main.kind(),
                                title,
                                capacity,
                                main.from(),
                                main.to())));
        concerns.removeIf(concern -> concern.row() == row.number());
    }

    /// The usual length of numbers; 0 when none begins with a zero, so that none can have been lost.
    private int width(List<SheetRow> rows) {
        var lengths = new HashMap<Integer, Integer>();
        rows.stream()
                .map(row -> RosterWords.folded(row.text(NUMBER)))
                .filter(number -> number.matches("0\\d+"))
                .forEach(number -> lengths.merge(number.length(), 1, Integer::sum));
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(now::width);
    }

    private void add(Entrant read) {
        if (read.gone()) {
            gone.add(padded(read, false));
            return;
        }
        var entrant = padded(read, true);
        var before = entrant.number().isEmpty() ? sameName(entrant) : sameNumber(entrant);
        if (before.isEmpty()) {
            var key = people.size();
            people.add(entrant);
            if (!entrant.number().isEmpty()) {
                byNumber.put(entrant.number(), key);
            }
            byName.computeIfAbsent(entrant.nameKey(), name -> new ArrayList<>()).add(key);
        } else {
            merge(before.get(), entrant);
        }
    }

    private Entrant padded(Entrant entrant, boolean told) {
        var number = entrant.number();
        if (!number.matches("\\d+") || number.length() >= width || now.exactly(number)) {
            return entrant;
        }
        var whole = "0".repeat(width - number.length()) + number;
        if (told) {
            concerns.add(
                    Concern.read(entrant.row(), NUMBER, "problem.roster.number.padded", whole));
        }
        return entrant.withNumber(whole);
    }

    private Optional<Integer> sameNumber(Entrant entrant) {
        var key = Optional.ofNullable(byNumber.get(entrant.number()));
        var other = key.map(people::get);
        if (other.isPresent() && !other.get().nameKey().equals(entrant.nameKey())) {
            // The two cannot both be right, so what was filled in is no longer offered.
            concerns.removeIf(each -> each.row() == entrant.row() && each.field().equals(NUMBER));
            concerns.add(
                    Concern.refused(
                            entrant.row(),
                            NUMBER,
                            "problem.roster.number.same",
                            other.get().row(),
                            other.get().name(),
                            entrant.number()));
            return Optional.empty();
        }
        return key;
    }

    private Optional<Integer> sameName(Entrant entrant) {
        return byName.getOrDefault(entrant.nameKey(), List.of()).stream()
                .filter(key -> people.get(key).number().isEmpty())
                .findFirst();
    }

    private void merge(int key, Entrant entrant) {
        var first = people.get(key);
        var places = new ArrayList<>(first.places());
        for (var place : entrant.places()) {
            var same = places.stream().filter(place::sameUnit).toList();
            if (same.stream()
                    .filter(each -> !place.exact() || each.title().equals(place.title()))
                    .anyMatch(each -> overlap(each, place))) {
                concerns.add(
                        entrant.number().isEmpty()
                                ? Concern.refused(
                                        entrant.row(),
                                        NAME,
                                        "problem.roster.namesake",
                                        first.row(),
                                        entrant.name())
                                : Concern.refused(
                                        entrant.row(), NAME, "problem.roster.twice", first.row()));
                return;
            }
            var beside =
                    !place.exact()
                            && same.isEmpty()
                            && places.getFirst().organ() == place.organ()
                            && overlap(places.getFirst(), place);
            if (beside && entrant.number().isEmpty()) {
                namesakes.add(first.row() + "・" + entrant.row() + "行 " + entrant.name());
            }
            if (!place.exact()) {
                concerns.add(
                        Concern.read(
                                entrant.row(),
                                NAME,
                                same.isEmpty() ? "problem.roster.once" : "problem.roster.terms",
                                first.row()));
            }
            places.add(beside ? second(place) : place);
        }
        people.set(key, first.withPlaces(places));
    }

    private static Place second(Place place) {
        return new Place(
                place.organ(),
                place.organName(),
                place.division(),
                place.section(),
                place.kind(),
                place.title(),
                Capacity.CONCURRENT,
                place.from(),
                place.to());
    }

    private static boolean overlap(Place one, Place other) {
        return (one.to() == null || other.from() == null || !one.to().isBefore(other.from()))
                && (other.to() == null || one.from() == null || !other.to().isBefore(one.from()));
    }

    private List<RosterSeconds.Said> seconds(List<Stated> stated) {
        var said = new ArrayList<RosterSeconds.Said>();
        var keys = new HashMap<Integer, Integer>();
        for (int key = 0; key < people.size(); key++) {
            keys.put(people.get(key).row(), key);
        }
        for (var each : stated) {
            var key = keys.get(each.entrant().row());
            if (key != null && !each.entrant().gone()) {
                each.remark()
                        .seconds()
                        .forEach(second -> said.add(new RosterSeconds.Said(key, second)));
            }
        }
        return said;
    }

    private void lend(Borrowed from) {
        var keys = byName.getOrDefault(NameKey.of(from.name()), List.of());
        if (keys.size() != 1) {
            concerns.add(
                    Concern.refused(
                            from.row().number(),
                            NAME,
                            keys.isEmpty() ? "problem.roster.nobody" : "problem.roster.several",
                            from.name(),
                            keys.size()));
            return;
        }
        var key = keys.getFirst();
        var entrant = people.get(key);
        concerns.add(
                Concern.read(from.row().number(), NAME, "problem.roster.borrowed", entrant.row()));
        RosterSeconds.join(people, key, from.place());
    }
}
