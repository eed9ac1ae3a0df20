package jp.sekisho.organization;

import static jp.sekisho.organization.TransferRegister.*;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.DayText;
import jp.sekisho.imports.Plan.Passed;
import jp.sekisho.imports.Register.Asked;
import jp.sekisho.imports.SheetRow;
import jp.sekisho.organization.Entrant.Place;
import jp.sekisho.organization.TransferNotice.Act;
import org.jspecify.annotations.Nullable;

/// From the rows of a list of transfers to what each of them says.
final class TransferReading {
    /// Days before and after today that such a list can mean.
    private static final int FAR = 400;

    private static final int LONGEST = 200;

    private final RosterNow now;
    private final Asked asked;
    private final LocalDate today;
    private final List<Concern> concerns = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();
    private final List<TransferNotice> notices = new ArrayList<>();
    private String heading = "";
    private boolean named;

    TransferReading(RosterNow now, Asked asked, LocalDate today) {
        this.now = now;
        this.asked = asked;
        this.today = today;
    }

    List<TransferNotice> notices() {
        return notices;
    }

    List<Concern> concerns() {
        return concerns;
    }

    List<Passed> passed() {
        return passed;
    }

    boolean named() {
        return named;
    }

    void read(List<SheetRow> rows) {
        var under = "";
        for (var row : rows) {
            named |= row.has(NAME);
            if (!row.section().equals(under)) {
                under = row.section();
                heading = TransferNotice.act(lastWord(under)) == null ? "" : lastWord(under);
            }
            var name = row.text(NAME);
            if (TransferNotice.act(name) != null) {
                heading = name;
                passed.add(new Passed(row.number(), "import.passed.transfers.heading"));
            } else if (row.cell(NAME).struck()) {
                passed.add(new Passed(row.number(), "import.passed.transfers.struck"));
            } else if (name.isEmpty()) {
                passed.add(new Passed(row.number(), "import.passed.roster.empty"));
            } else if (RosterWords.vacant(name)) {
                passed.add(new Passed(row.number(), "import.passed.roster.vacant"));
            } else if (row.cell(NAME).plain() || RosterWords.sum(name)) {
                passed.add(new Passed(row.number(), "import.passed.roster.sum"));
            } else if (RosterWords.remark(name)) {
                passed.add(new Passed(row.number(), "import.passed.roster.remark"));
            } else {
                notices.add(notice(row, name));
            }
        }
    }

    private static String lastWord(String title) {
        var words = title.strip().split("[\\s　]+", -1);
        return words[words.length - 1];
    }

    private TransferNotice notice(SheetRow row, String name) {
        if (name.codePoints().anyMatch(c -> "?？�〓■□".indexOf(c) >= 0)) {
            refuse(row, NAME, "problem.roster.lost");
        }
        if (name.length() > LONGEST) {
            refuse(row, NAME, "problem.long", LONGEST);
        }
        var said = row.text(ACT).isEmpty() ? heading : row.text(ACT);
        var act = act(row, said);
        var written = day(row, DAY);
        var day = written == null ? asked.day() : written;
        if (Math.abs(java.time.temporal.ChronoUnit.DAYS.between(today, day)) > FAR) {
            refuse(row, DAY, "problem.transfers.far", day);
        }
        if (act == Act.LEAVE || act == Act.SECOND_ENDS) {
            day = last(day, said).plusDays(1);
            read(row, written == null ? ACT : DAY, "problem.transfers.last", day.minusDays(1));
        }
        return new TransferNotice(
                row.number(),
                act,
                number(row, act),
                name,
                row.text(KANA),
                row.text(OLD),
                place(row, act, said, day),
                day);
    }

    private static LocalDate last(LocalDate day, String said) {
        var monthEnd = day.plusDays(1).getDayOfMonth() == 1;
        return day.getDayOfMonth() == 1 || (TransferNotice.elsewhere(said) && !monthEnd)
                ? day.minusDays(1)
                : day;
    }

    private Act act(SheetRow row, String said) {
        var act = TransferNotice.act(said);
        if (act != null) {
            return act;
        }
        if (!said.isEmpty()) {
            refuse(row, ACT, "problem.transfers.act", said);
            return Act.MOVE;
        }
        var old = row.text(OLD);
        var unit = row.text(UNIT);
        if (TransferNotice.act(unit) == Act.LEAVE
                || (unit.isEmpty() && row.text(TITLE).isEmpty())) {
            if (unit.isEmpty()) {
                refuse(row, row.has(UNIT) ? UNIT : ACT, "problem.transfers.nothing");
            }
            return Act.LEAVE;
        }
        if (TransferNotice.act(old) == Act.JOIN || (old.isEmpty() && row.has(OLD))) {
            read(row, row.has(ACT) ? ACT : OLD, "problem.transfers.joins");
            return Act.JOIN;
        }
        return Act.MOVE;
    }

    private String number(SheetRow row, Act act) {
        var typed =
                Normalizer.normalize(row.text(NUMBER), Normalizer.Form.NFKC).replaceAll("\\s+", "");
        if (typed.isEmpty() || typed.equals("なし") || typed.matches("[-－―ー]+")) {
            return "";
        }
        if (!typed.matches("[0-9A-Za-z-]{1,20}")) {
            refuse(row, NUMBER, "problem.roster.number", typed);
            return "";
        }
        if (now.exactly(typed) || !typed.matches("\\d+")) {
            return typed;
        }
        var whole =
                act == Act.JOIN
                        ? "0".repeat(Math.max(0, now.width() - typed.length())) + typed
                        : now.numbered(typed).map(RosterNow.Known::employeeNumber).orElse(typed);
        if (!whole.equals(typed)) {
            read(row, NUMBER, "problem.roster.number.padded", whole);
        }
        return whole;
    }

    private Place place(SheetRow row, Act act, String said, LocalDate day) {
        var unit = TransferNotice.act(row.text(UNIT)) == null ? row.text(UNIT) : "";
        var names =
                row.text(SECTION).isEmpty()
                        ? RosterWords.twoUnits(unit)
                        : List.of(unit.replaceAll("[\\s　]+", " "), row.text(SECTION));
        var organ = RosterWords.organ(names.getFirst()).orElse(OrganKind.EXECUTIVE);
        var until = day(row, UNTIL);
        if (until != null && until.isBefore(day)) {
            refuse(row, UNTIL, "problem.roster.ends-before");
        }
        return new Place(
                organ,
                RosterWords.organName(organ, ""),
                names.getFirst(),
                names.get(1),
                kind(row, said),
                row.text(TITLE).replaceAll("[\\s　]+", " "),
                act == Act.SECOND ? capacity(said) : null,
                day,
                until);
    }

    private static Capacity capacity(String said) {
        var word = RosterWords.folded(said);
        return word.contains("応援")
                ? Capacity.SUPPORT
                : word.contains("併任") ? Capacity.JOINT : Capacity.CONCURRENT;
    }

    private Kind kind(SheetRow row, String said) {
        var text = row.text(KIND);
        var read = RosterWords.kind(text);
        if (read.isEmpty() && !text.isEmpty()) {
            refuse(row, KIND, "problem.roster.kind", text);
        }
        return read.or(() -> fromAct(said)).orElse(Kind.REGULAR);
    }

    private static Optional<Kind> fromAct(String said) {
        var word = RosterWords.folded(said);
        return word.contains("会計年度")
                ? Optional.of(Kind.FISCAL_YEAR)
                : word.contains("受入") ? Optional.of(Kind.SECONDED) : Optional.empty();
    }

    private @Nullable LocalDate day(SheetRow row, String field) {
        return switch (DayText.of(row.cell(field))) {
            case DayText.None _ -> null;
            case DayText.Read it -> it.day();
            case DayText.Wrong wrong -> {
                refuse(row, field, wrong.key(), wrong.arguments().toArray());
                yield null;
            }
        };
    }

    private void refuse(SheetRow row, String field, String key, Object... arguments) {
        concerns.add(Concern.refused(row.number(), field, key, arguments));
    }

    private void read(SheetRow row, String field, String key, Object... arguments) {
        concerns.add(Concern.read(row.number(), field, key, arguments));
    }
}
