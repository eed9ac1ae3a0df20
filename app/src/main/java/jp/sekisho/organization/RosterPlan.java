package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.Difference;
import jp.sekisho.imports.Difference.Alteration;
import jp.sekisho.imports.Difference.Note;
import jp.sekisho.imports.Plan;
import jp.sekisho.imports.Register.Asked;
import jp.sekisho.organization.RosterNow.Known;
import jp.sekisho.organization.RosterNow.Standing;
import org.jspecify.annotations.Nullable;

/// How the organization would differ from the register if a roster held: who comes, who changes, who
/// is not there any more.
final class RosterPlan implements Plan {
    private static final int ENOUGH = 10;
    private static final Pattern BODY =
            Pattern.compile(
                    "([一-鿿ぁ-んァ-ヶー]{2,20}(?:事務組合|広域連合|企業団|行政事務センター|衛生組合|消防組合|市|町|村))(?:[\\s　]*)(?:職員|会計年度|議会|議員|人事|定期)");

    private final RosterTable table;
    private final RosterNow now;
    private final Asked asked;
    private final RosterReading reading;
    private final List<Concern> concerns;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Difference> ended = new ArrayList<>();
    private final RosterBatch batch;
    private final RosterPlaces places;
    private final RosterMatch match;
    private final Set<String> scope = new HashSet<>();
    private int known;
    private int unchanged;

    RosterPlan(RosterTable table, RosterNow now, Asked asked, String body, RosterReading reading) {
        this.table = table;
        this.now = now;
        this.asked = asked;
        this.reading = reading;
        concerns = new ArrayList<>(reading.concerns());
        batch = new RosterBatch(now, asked.day());
        match = new RosterMatch(now, concerns);
        for (var entrant : reading.entrants()) {
            entrant.places().stream()
                    .filter(Entrant.Place::main)
                    .forEach(place -> scope.add(batch.organ(place) + " " + place.kind()));
        }
        places = new RosterPlaces(now, batch, asked.day(), scope);
        reading.entrants().forEach(this::compare);
        reading.gone().forEach(this::end);
        endMissing();
        foreign(body);
        differences.addAll(ended);
    }

    private void compare(Entrant entrant) {
        var found = match.of(entrant);
        if (found.isEmpty()) {
            if (entrant.places().getFirst().kind() == Kind.CONTRACTOR
                    && entrant.extras().partner() == null
                    && entrant.places().getFirst().exact()) {
                concerns.add(
                        Concern.refused(
                                entrant.row(), RosterRegister.KIND, "problem.roster.company"));
            }
            add(entrant);
            return;
        }
        known++;
        var person = found.get();
        var alterations = new ArrayList<Alteration>();
        var notes = new ArrayList<Note>();
        rename(person, entrant, alterations);
        places.change(person.id(), entrant, alterations, notes);
        detail(person, entrant, alterations);
        if (alterations.isEmpty()) {
            unchanged++;
        } else {
            differences.add(
                    new Difference(
                            Difference.Kind.CHANGED,
                            entrant.name(),
                            places.shown(entrant.places().getFirst()),
                            alterations,
                            notes));
        }
    }

    private void add(Entrant entrant) {
        var person = batch.add("person");
        batch.state(person, entrant.name(), entrant.kana(), entrant.number());
        var notes = new ArrayList<Note>();
        for (var place : entrant.places()) {
            places.join(person, place, places.from(place), null);
            notes.add(places.since(place));
        }
        var extras = entrant.extras();
        if (!extras.equals(new Entrant.Extras(null, null, null, false, null))) {
            addDetail(
                    person,
                    batch.partner(extras.partner()),
                    extras.lead(),
                    extras.hired(),
                    extras.terminal(),
                    extras.mail());
        }
        if (Boolean.FALSE.equals(extras.terminal())) {
            notes.add(new Note("roster.note.no-terminal", List.of()));
        }
        var partner = extras.partner();
        if (partner != null) {
            notes.add(new Note("roster.note.partner", List.of(partner.name())));
        }
        differences.add(
                new Difference(
                        Difference.Kind.ADDED,
                        entrant.name(),
                        String.join("、", entrant.places().stream().map(places::shown).toList()),
                        List.of(),
                        notes));
    }

    /// Space is not part of a name; another character is.
    private void rename(Known person, Entrant entrant, List<Alteration> alterations) {
        var sameName = bare(person.name()).equals(bare(entrant.name()));
        var sameKana =
                entrant.kana().isEmpty()
                        || NameKey.of(person.kana()).equals(NameKey.of(entrant.kana()));
        var sameNumber =
                entrant.number().isEmpty() || person.employeeNumber().equals(entrant.number());
        var name = sameName ? person.name() : entrant.name();
        var kana = sameKana ? person.kana() : entrant.kana();
        var number = sameNumber ? person.employeeNumber() : entrant.number();
        alter(alterations, "name", person.name(), name);
        alter(alterations, "kana", person.kana(), kana);
        alter(alterations, "number", person.employeeNumber(), number);
        if (!(sameName && sameKana && sameNumber)) {
            batch.close("person_state", person.id());
            batch.state(person.id(), name, kana, number);
        }
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s　]+", "");
    }

    private static void alter(
            List<Alteration> alterations, String field, String before, String after) {
        if (!before.equals(after)) {
            alterations.add(new Alteration("import.field.roster." + field, before, after));
        }
    }

    /// What the roster does not say stays as it is.
    private void detail(Known person, Entrant entrant, List<Alteration> alterations) {
        var extras = entrant.extras();
        var partner = extras.partner() == null ? person.partner() : batch.partner(extras.partner());
        var lead = extras.lead() || Boolean.TRUE.equals(person.lead());
        var hired = extras.hired() == null ? person.hiredOn() : extras.hired();
        var terminal = extras.terminal() == null ? person.terminal() : extras.terminal();
        var mail = extras.mail() == null ? person.mail() : extras.mail();
        if (Objects.equals(partner, person.partner())
                && lead == Boolean.TRUE.equals(person.lead())
                && Objects.equals(hired, person.hiredOn())
                && Objects.equals(terminal, person.terminal())
                && Objects.equals(mail, person.mail())) {
            return;
        }
        alter(
                alterations,
                "partner",
                now.partnerName(person.partner()),
                extras.partner() == null
                        ? now.partnerName(person.partner())
                        : extras.partner().name());
        alter(alterations, "lead", yes(person.lead()), yes(lead));
        alter(alterations, "hired", text(person.hiredOn()), text(hired));
        alter(alterations, "terminal", yes(person.terminal()), yes(terminal));
        alter(alterations, "mail", yes(person.mail()), yes(mail));
        if (person.lead() != null) {
            batch.close("person_detail", person.id());
        }
        addDetail(person.id(), partner, lead, hired, terminal, mail);
    }

    private void addDetail(
            UUID person,
            @Nullable UUID partner,
            boolean lead,
            @Nullable LocalDate hired,
            @Nullable Boolean terminal,
            @Nullable Boolean mail) {
        batch.add(
                "person_detail",
                "person",
                person,
                "partner",
                partner,
                "lead",
                lead,
                "hired_on",
                hired,
                "terminal",
                terminal,
                "mail",
                mail);
    }

    private static String yes(@Nullable Boolean value) {
        return value == null ? "" : value ? "○" : "×";
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// Somebody the roster crosses out.
    private void end(Entrant entrant) {
        match.gone(entrant)
                .ifPresent(person -> {
                    match.taken().add(person.id());
                    end(person, entrant.left().day());
                });
    }

    private void end(Known person, @Nullable LocalDate said) {
        var last = asked.day().minusDays(1);
        var day = said != null && said.isBefore(last) ? said : last;
        var stood =
                now.places(person.id()).stream()
                        .filter(place -> place.until(asked.day()) && inScope(place))
                        .toList();
        if (stood.stream().noneMatch(place -> place.capacity() == null)) {
            return;
        }
        stood.forEach(place -> places.end(place, day));
        batch.leaves(person.id(), day);
        ended.add(
                new Difference(
                        Difference.Kind.ENDED,
                        person.name(),
                        places.shown(stood.getFirst()),
                        List.of(),
                        List.of(new Note("roster.note.until", List.of(day)))));
    }

    /// Of those whom such a roster names, the ones it does not name any more.
    private void endMissing() {
        if (!asked.is("missing", "end")) {
            return;
        }
        for (var person : now.everybody()) {
            if (!match.taken().contains(person.id()) && !coming(person)) {
                end(person, null);
            }
        }
        ended.sort(
                java.util.Comparator.comparing(Difference::summary)
                        .thenComparing(Difference::name));
    }

    /// Whether his first day is prepared, so that no roster of this day can name him.
    private boolean coming(Known person) {
        var all = now.places(person.id());
        return !all.isEmpty()
                && all.stream().allMatch(place -> place.validFrom().isAfter(asked.day()));
    }

    private boolean inScope(Standing place) {
        return place.capacity() != null || scope.contains(place.organ() + " " + place.kind());
    }

    /// A roster of another office.
    private void foreign(String body) {
        var expected =
                java.util.stream.StreamSupport.stream(now.everybody().spliterator(), false)
                        .filter(person ->
                                now.places(person.id()).stream()
                                        .anyMatch(place ->
                                                place.until(asked.day())
                                                        && place.capacity() == null
                                                        && inScope(place)))
                        .count();
        var total = reading.entrants().size();
        var other = otherBody(asked.title(), body);
        if (expected >= ENOUGH && total >= ENOUGH && known * 5 < total) {
            ask("problem.roster.foreign", total, known);
        } else if (other.isPresent()) {
            ask("problem.roster.other-body", other.get(), body);
        }
        if (total > 0 && expected >= ENOUGH && ended.size() * 2L > expected) {
            ask("problem.roster.many-leave", expected, ended.size());
        }
        var namesakes = reading.namesakes();
        if (!namesakes.isEmpty()) {
            ask("problem.roster.namesakes", namesakes.size(), String.join("、", namesakes));
        }
        if (total == 0 && reading.named()) {
            concerns.add(Concern.refused(0, "", "problem.roster.nobody-at-all"));
        }
    }

    /// The body that a title names, when it is another one.
    static Optional<String> otherBody(String title, String body) {
        var other = BODY.matcher(title);
        return !body.isBlank()
                        && other.find()
                        && !RosterWords.folded(title).contains(RosterWords.folded(body))
                ? Optional.of(other.group(1))
                : Optional.empty();
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
        var all = new ArrayList<>(reading.passed());
        reading.gone()
                .forEach(
                        entrant -> all.add(new Passed(entrant.row(), "import.passed.roster.left")));
        all.sort(java.util.Comparator.comparingInt(Passed::row));
        return all;
    }

    @Override
    public List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (!batch.newUnits.isEmpty()) {
            notes.add(new Note("roster.note.units", List.of(String.join("、", batch.newUnits))));
        }
        if (!batch.newPartners.isEmpty()) {
            notes.add(
                    new Note("roster.note.partners", List.of(String.join("、", batch.newPartners))));
        }
        return notes;
    }

    @Override
    public void take(UUID taken) {
        table.take(taken, asked.day(), batch, "organization.roster.imported");
    }
}
