package jp.sekisho.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.sekisho.files.Originals;
import jp.sekisho.imports.Difference.Kind;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.MyNumber;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Sheets on their way into registers: looked at, corrected, taken in as a whole, taken back.
@Component
public class Imports {
    private static final Duration KEPT = Duration.ofDays(7);

    private final List<Register> registers;
    private final Receiving receiving;
    private final DraftTable table;
    private final Originals originals;
    private final Ledger ledger;
    private final Dates dates;
    private final Clock clock;
    private final JsonMapper json;

    Imports(
            List<Register> registers,
            Receiving receiving,
            DraftTable table,
            Originals originals,
            Ledger ledger,
            Dates dates,
            Clock clock,
            JsonMapper json) {
        this.registers = registers;
        this.receiving = receiving;
        this.table = table;
        this.originals = originals;
        this.ledger = ledger;
        this.dates = dates;
        this.clock = clock;
        this.json = json;
    }

    public Register register(String name) {
        return registers.stream()
                .filter(register -> register.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Absent("register", name));
    }

    public List<Begun> begun(String register) {
        return table.begun(register);
    }

    public List<Past> past(String register) {
        return table.past(register);
    }

    /// Reads a file and keeps it aside; no register changes.
    @Transactional
    public UUID begin(String register, String name, byte[] content, boolean declared) {
        return begin(register, name, content, declared, Map.of());
    }

    /// @param settings what is chosen before the file is seen
    @Transactional
    public UUID begin(
            String register,
            String name,
            byte[] content,
            boolean declared,
            Map<String, String> settings) {
        register(register);
        var copy = receiving.read(name, content, declared);
        int sheet = first(copy, vocabulary(register));
        var state = State.begin(sheet, day(copy.sheets().get(sheet), name), declared, settings);
        table.deleteBefore(clock.instant().minus(KEPT));
        return table.begin(
                register,
                name.isBlank() ? "sheet" : name,
                content,
                json.writeValueAsString(copy),
                json.writeValueAsString(state),
                clock.instant());
    }

    /// The first sheet in sight that has a known heading; else the first in sight that holds anything.
    private static int first(Copy copy, Vocabulary vocabulary) {
        var sheets = copy.sheets();
        int fallback = -1;
        for (int at = 0; at < sheets.size(); at++) {
            var sheet = sheets.get(at);
            if (sheet.hidden() || sheet.rows().isEmpty()) {
                continue;
            }
            if (Blocks.of(sheet, vocabulary).getFirst().heading() > 0) {
                return at;
            }
            fallback = fallback < 0 ? at : fallback;
        }
        return Math.max(fallback, 0);
    }

    /// The day the sheet says it is of; today when it does not say.
    private LocalDate day(Copy.Sheet sheet, String name) {
        return sheet.rows().stream()
                .limit(5)
                .flatMap(row -> row.cells().stream())
                .map(Copy.Cell::text)
                .filter(text -> text.contains("現在") || text.contains("付"))
                .flatMap(text -> DayText.within(text).stream())
                .findFirst()
                .or(() -> DayText.within(sheet.name()))
                .or(() -> DayText.within(name))
                .orElseGet(dates::today);
    }

    public Draft draft(String register, UUID draft) {
        var row = row(register, draft);
        return understood(row, json.readValue(row.state(), State.class));
    }

    private DraftTable.Row row(String register, UUID draft) {
        return table.get(register, draft).orElseThrow(() -> new Absent("draft", draft));
    }

    private Draft understood(DraftTable.Row row, State state) {
        var copy = json.readValue(row.copy(), Copy.class);
        return new Understanding(register(row.register()), vocabulary(row.register()), copy, state)
                .draft(row.id(), row.name());
    }

    private Vocabulary vocabulary(String register) {
        return new Vocabulary(register(register).fields(), table.matchings(register));
    }

    /// What somebody decided on screen.
    ///
    /// @param matchings by the row of the heading: column and field
    /// @param typed cells by row and column as in `14.1`
    public record Decisions(
            int sheet,
            LocalDate day,
            Map<String, String> settings,
            Map<Integer, Map<Integer, String>> matchings,
            Map<String, String> typed,
            List<String> affirmed) {}

    @Transactional
    public void decide(String register, UUID draft, Decisions decisions) {
        var checks = new Checks();
        decisions
                .typed()
                .forEach((cell, text) ->
                        checks.optionalLine("cell." + cell, text)
                                .refuse(MyNumber.bare(text), "cell." + cell, "problem.my-number"));
        checks.orRefuse();
        change(
                register,
                draft,
                before -> {
                    var another = decisions.sheet() != before.sheet();
                    var typed = new java.util.HashMap<>(before.typed());
                    typed.putAll(decisions.typed());
                    return new State(
                            decisions.sheet(),
                            decisions.day(),
                            before.declared(),
                            decisions.settings(),
                            another ? Map.of() : decisions.matchings(),
                            another ? Map.of() : typed,
                            another ? List.of() : decisions.affirmed());
                });
    }

    private void change(String register, UUID draft, UnaryOperator<State> how) {
        var row = row(register, draft);
        var state = how.apply(json.readValue(row.state(), State.class));
        table.change(draft, json.writeValueAsString(state));
    }

    @Transactional
    public void giveUp(String register, UUID draft) {
        row(register, draft);
        table.delete(draft);
    }

    /// Takes in what was seen, and nothing else: all of it, or nothing.
    ///
    /// @param seal of the draft that somebody looked at
    @Transactional
    public UUID take(String register, UUID draft, String seal) {
        table.alone(register);
        var row = row(register, draft);
        var state = json.readValue(row.state(), State.class);
        var seen = understood(row, state);
        new Checks()
                .refuse(
                        !seen.refusals().isEmpty(),
                        "take",
                        "problem.import.open",
                        seen.refusals().size())
                .refuse(seen.plan().differences().isEmpty(), "take", "problem.import.same")
                .orRefuse();
        if (!seen.seal().equals(seal)) {
            throw Unacceptable.at("take", "problem.import.changed");
        }
        var original = originals.keep(row.name(), table.content(draft));
        var taken = UUID.randomUUID();
        seen.plan().take(taken);
        table.addTaken(
                new DraftTable.Taken(
                        taken,
                        register,
                        original,
                        seen.sheets().get(seen.sheet()),
                        seen.day(),
                        state.declared(),
                        (int) seen.count(Kind.ADDED),
                        (int) seen.count(Kind.CHANGED),
                        (int) seen.count(Kind.ENDED)));
        ledger.enter(remember(register, taken, seen).with("imports.taken", taken));
        table.delete(draft);
        return taken;
    }

    /// Remembers which heading meant what.
    private Entry remember(String register, UUID taken, Draft seen) {
        var entry = Entry.of("imports.sheet.taken", "import", taken);
        var rows = new ArrayList<UUID>();
        for (var each : seen.tables()) {
            var headings = each.columns().stream().map(Draft.Column::heading).toList();
            var fields = each.columns().stream().map(Draft.Column::field).toList();
            var matched = new DraftTable.Matched(headings, fields);
            if (each.heading() > 0 && !table.matchings(register).contains(matched)) {
                table.closeMatching(register, headings).ifPresent(rows::add);
                rows.add(table.addMatching(register, matched));
            }
        }
        return entry.with("imports.matching", rows);
    }

    /// Takes back the last import of a register.
    @Transactional
    public void undo(String register, UUID taken) {
        table.alone(register);
        var past = table.past(register);
        if (past.stream().noneMatch(each -> each.id().equals(taken))) {
            throw new Absent("import", taken);
        }
        new Checks()
                .refuse(!past.getFirst().id().equals(taken), "undo", "problem.import.undo.last")
                .orRefuse();
        register(register).undo(taken);
        table.closeTaken(taken);
        ledger.enter(
                Entry.of("imports.sheet.undone", "import", taken).with("imports.taken", taken));
    }
}
