package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.DayText;
import jp.sekisho.imports.Difference;
import jp.sekisho.imports.Difference.Alteration;
import jp.sekisho.imports.Difference.Note;
import jp.sekisho.imports.Plan;
import jp.sekisho.imports.Register.Asked;
import jp.sekisho.imports.SheetRow;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;

/// How the users of the payroll system would differ from what is registered.
final class PayrollPlan implements Plan {
    private static final UUID NEW = new UUID(0, 0);
    private static final Pattern OFF = Pattern.compile("無効|停止|失効|削除|廃止|使用不可|利用不可|ロック|退職|×|✕");

    private final PayrollUserTable table;
    private final Ledger ledger;
    private final PayrollMatch match;
    private final LocalDate day;
    private final Map<String, PayrollUser> known = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Concern> concerns = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();
    private final List<PayrollUser> wanted = new ArrayList<>();
    private int unmatched;
    private int unchanged;

    PayrollPlan(PayrollUserTable table, Ledger ledger, List<SheetRow> rows, Asked asked) {
        this.table = table;
        this.ledger = ledger;
        this.day = asked.day();
        this.match = new PayrollMatch(table.people());
        table.all(day).forEach(each -> known.put(each.login(), each));
        rows.forEach(this::read);
        if (seen.isEmpty()) {
            concerns.add(Concern.refused(0, "", "problem.payroll.nobody"));
        }
        if (asked.is("missing", "end")) {
            known.values().stream()
                    .filter(each -> each.active() && !seen.contains(each.login()))
                    .forEach(this::end);
        }
    }

    private void read(SheetRow row) {
        var login = row.text("login");
        if (login.isEmpty()) {
            if (row.text("name").isEmpty()) {
                passed.add(new Passed(row.number(), "import.passed.payroll.empty"));
            } else {
                concerns.add(Concern.refused(row.number(), "login", "problem.payroll.login"));
            }
            return;
        }
        if (!seen.add(login)) {
            concerns.add(
                    Concern.refused(row.number(), "login", "problem.payroll.login.twice", login));
            return;
        }
        var before = known.get(login);
        var person = before == null ? null : before.person();
        var kind = before == null ? AccountKind.UNKNOWN : before.kind();
        if (kind == AccountKind.UNKNOWN) {
            person = match.person(login, row.text("number"), row.text("name")).orElse(null);
            kind = person == null ? AccountKind.UNKNOWN : AccountKind.PERSON;
        }
        var user =
                new PayrollUser(
                        before == null ? NEW : before.id(),
                        login,
                        row.text("name"),
                        row.text("number"),
                        row.text("place"),
                        isActive(row),
                        kind,
                        person,
                        "",
                        false,
                        before == null ? "" : before.explanation(),
                        before == null ? null : before.explainedOn(),
                        NEW);
        if (user.active() && kind == AccountKind.UNKNOWN) {
            unmatched++;
            concerns.add(Concern.read(row.number(), "login", "problem.payroll.unmatched", login));
        }
        compare(before, user);
    }

    private boolean isActive(SheetRow row) {
        var until = DayText.of(row.cell("until"));
        if (until instanceof DayText.Read read && read.day().isBefore(day)) {
            return false;
        }
        if (until instanceof DayText.Wrong && !row.text("until").matches("9{8}|9999.*|無期限|なし|-+")) {
            concerns.add(
                    Concern.read(
                            row.number(), "until", "problem.payroll.until", row.text("until")));
        }
        return !OFF.matcher(row.text("state")).find();
    }

    private void compare(@org.jspecify.annotations.Nullable PayrollUser before, PayrollUser user) {
        if (before == null) {
            differences.add(difference(Difference.Kind.ADDED, user, List.of()));
            wanted.add(user);
            return;
        }
        var alterations = new ArrayList<Alteration>();
        alter(alterations, "name", before.name(), user.name());
        alter(alterations, "number", before.number(), user.number());
        alter(alterations, "place", before.place(), user.place());
        var person = user.person();
        if (before.active() == user.active()
                && alterations.isEmpty()
                && (person == null || person.equals(before.person()))) {
            unchanged++;
            return;
        }
        differences.add(
                difference(
                        before.active() && !user.active()
                                ? Difference.Kind.ENDED
                                : Difference.Kind.CHANGED,
                        user,
                        alterations));
        wanted.add(user);
    }

    private static void alter(List<Alteration> all, String field, String before, String after) {
        if (!before.equals(after)) {
            all.add(new Alteration("import.field.payroll." + field, before, after));
        }
    }

    private static Difference difference(
            Difference.Kind kind, PayrollUser user, List<Alteration> alterations) {
        var note =
                !user.active()
                        ? "payroll.note.off"
                        : user.kind() == AccountKind.UNKNOWN
                                ? "payroll.note.unmatched"
                                : "payroll.note.matched";
        return new Difference(
                kind,
                user.login(),
                (user.name() + "　" + user.place()).strip(),
                alterations,
                List.of(new Note(note, List.of())));
    }

    private void end(PayrollUser user) {
        var off =
                new PayrollUser(
                        user.id(),
                        user.login(),
                        user.name(),
                        user.number(),
                        user.place(),
                        false,
                        user.kind(),
                        user.person(),
                        "",
                        false,
                        user.explanation(),
                        user.explainedOn(),
                        NEW);
        differences.add(difference(Difference.Kind.ENDED, off, List.of()));
        wanted.add(off);
    }

    @Override
    public List<Concern> concerns() {
        return concerns;
    }

    @Override
    public List<Difference> differences() {
        return differences;
    }

    @Override
    public int unchanged() {
        return unchanged;
    }

    @Override
    public List<Passed> passed() {
        return passed;
    }

    @Override
    public List<Note> notes() {
        return unmatched == 0
                ? List.of()
                : List.of(new Note("payroll.note.unmatched.count", List.of(unmatched)));
    }

    @Override
    public void take(UUID taken) {
        var entry = new Entry("mynumber.payroll.taken", "import:" + taken, Map.of());
        for (var user : wanted) {
            var id = user.id();
            if (id.equals(NEW)) {
                var there = table.id(user.login());
                id = there.orElseGet(() -> table.add(user.login()));
                if (there.isEmpty()) {
                    entry = entry.with("mynumber.payroll_user", id);
                }
            }
            entry =
                    entry.with("mynumber.payroll_user_state", table.close(id))
                            .with(
                                    "mynumber.payroll_user_state",
                                    table.addState(of(user, id, taken)));
        }
        ledger.enter(entry);
    }

    private static PayrollUser of(PayrollUser user, UUID id, UUID taken) {
        return new PayrollUser(
                id,
                user.login(),
                user.name(),
                user.number(),
                user.place(),
                user.active(),
                user.kind(),
                user.person(),
                user.personName(),
                user.stands(),
                user.explanation(),
                user.explainedOn(),
                taken);
    }
}
