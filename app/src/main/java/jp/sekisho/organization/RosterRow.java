package jp.sekisho.organization;

import static jp.sekisho.organization.RosterRegister.*;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.DayText;
import jp.sekisho.imports.Register.Asked;
import jp.sekisho.imports.SheetRow;
import jp.sekisho.organization.Entrant.Extras;
import jp.sekisho.organization.Entrant.Left;
import jp.sekisho.organization.Entrant.Partner;
import jp.sekisho.organization.Entrant.Place;
import org.jspecify.annotations.Nullable;

/// Reads one row that names somebody. What it cannot read it notes, and goes on.
final class RosterRow {
    private static final int LONGEST = 200;

    private final SheetRow row;
    private final RosterAbove above;
    private final Asked asked;
    private final List<Concern> concerns;
    private final Remark remark;
    private final boolean struck;
    private final List<Organ> organs;

    RosterRow(
            SheetRow row,
            RosterAbove above,
            Asked asked,
            List<Organ> organs,
            List<Concern> concerns) {
        this.row = row;
        this.organs = organs;
        this.above = above;
        this.asked = asked;
        this.concerns = concerns;
        remark = Remark.of(above.text(row, REMARK));
        struck = row.cell(NAME).struck();
    }

    Entrant read() {
        var name = name();
        var places = new ArrayList<Place>();
        var title = title();
        var organ = organ(title);
        var kind = kind(organ, title);
        var hired = day(HIRED, true);
        var since = day(SINCE, true);
        var start = day(START, false);
        var end = day(END, false);
        var term = term();
        var from = since != null ? since : start != null ? start : term.from();
        var until = end != null ? end : term.to() != null ? term.to() : remark.until();
        var left = left(until);
        if (!left.gone() && remark.left() != null) {
            until = remark.left();
            read(REMARK, "problem.roster.leaves", until);
        }
        if (until != null && from != null && until.isBefore(from)) {
            refuse(
                    row.has(END) ? END : row.has(TERM) ? TERM : REMARK,
                    "problem.roster.ends-before");
        }
        var units = units();
        var main =
                new Place(
                        organ,
                        known().map(Organ::name)
                                .orElseGet(
                                        () -> RosterWords.organName(organ, above.text(row, ORGAN))),
                        units.getFirst(),
                        units.get(1),
                        kind,
                        exact() ? title : shownTitle(title, organ),
                        capacity(),
                        from,
                        until,
                        exact());
        places.add(main);
        return new Entrant(
                row.number(), number(kind), name, kana(), extras(hired, kind), places, left);
    }

    Remark remark() {
        return remark;
    }

    private String name() {
        var cell = row.cell(NAME);
        var name = (struck ? cell.text() : cell.standing()).strip();
        if (!struck && !cell.text().equals(cell.standing())) {
            read(NAME, "problem.roster.struck", cell.text().strip());
        }
        if (name.codePoints().anyMatch(c -> "?？�〓■□".indexOf(c) >= 0)) {
            refuse(NAME, "problem.roster.lost");
        }
        if (name.length() > LONGEST) {
            refuse(NAME, "problem.long", LONGEST);
        }
        return name;
    }

    private String kana() {
        return row.text(KANA);
    }

    private String number(Kind kind) {
        var typed =
                Normalizer.normalize(row.text(NUMBER), Normalizer.Form.NFKC).replaceAll("\\s+", "");
        if ((struck && typed.isEmpty()) || !row.has(NUMBER) || typed.equals("なし")) {
            return "";
        }
        if (typed.isEmpty()) {
            if (kind != Kind.SPECIAL && kind != Kind.CONTRACTOR) {
                refuse(NUMBER, "problem.roster.number.missing");
            }
            return "";
        }
        if (!typed.matches("[0-9A-Za-z-]{1,20}")) {
            refuse(NUMBER, "problem.roster.number", typed);
            return "";
        }
        return typed;
    }

    /// In a table without titles, such as one of 議員, the 区分 says what somebody is.
    private String title() {
        if (exact()) {
            return above.text(row, TITLE);
        }
        if (!above.text(row, TITLE).isEmpty()) {
            return above.text(row, TITLE).replaceAll("[\\s　]+", " ");
        }
        var kind = above.text(row, KIND);
        return RosterWords.kind(kind).isPresent() ? "" : kind.replaceAll("[\\s　]+", " ");
    }

    /// Whether it says that this is a main place, or what kind of second one.
    private boolean exact() {
        return !row.text(CAPACITY).isEmpty();
    }

    private @Nullable Capacity capacity() {
        var said = row.text(CAPACITY);
        if (said.isEmpty() || RosterWords.main(said)) {
            return null;
        }
        var capacity = RosterWords.capacity(said);
        if (capacity.isEmpty()) {
            refuse(CAPACITY, "problem.roster.capacity", said);
        }
        return capacity.orElse(null);
    }

    private Optional<Organ> known() {
        var said = above.text(row, ORGAN);
        return organs.stream().filter(organ -> organ.name().equals(said)).findFirst();
    }

    private OrganKind organ(String title) {
        var said = above.text(row, ORGAN);
        var known = known();
        if (known.isPresent()) {
            return known.get().kind();
        }
        if (!said.isEmpty()) {
            return RosterWords.organ(said)
                    .orElse(said.contains("委員会") ? OrganKind.OTHER : OrganKind.EXECUTIVE);
        }
        var division = above.division(row);
        if (!division.isEmpty()) {
            return RosterWords.organ(division).orElse(OrganKind.EXECUTIVE);
        }
        return RosterWords.organ(title)
                .or(() ->
                        RosterWords.head(title)
                                ? Optional.of(OrganKind.EXECUTIVE)
                                : above.organ(row))
                .orElse(OrganKind.EXECUTIVE);
    }

    private String shownTitle(String title, OrganKind organ) {
        return switch (organ) {
            case ASSEMBLY -> title.isEmpty() && above.division(row).isEmpty() ? "議員" : title;
            case AUDIT -> title.matches("識見|議選") ? "監査委員（" + title + "）" : title;
            case EXECUTIVE, OTHER -> title;
        };
    }

    private Kind kind(OrganKind organ, String title) {
        var said = above.text(row, KIND);
        var read = RosterWords.kind(said);
        var clerk = !above.division(row).isEmpty();
        if (read.isEmpty() && !said.isEmpty() && row.has(TITLE) && organ == OrganKind.EXECUTIVE) {
            refuse(KIND, "problem.roster.kind", said);
        }
        if (remark.from().isPresent() && read.orElse(Kind.REGULAR) == Kind.REGULAR) {
            return Kind.SECONDED;
        }
        if (read.isPresent()) {
            return read.get();
        }
        var office =
                organ == OrganKind.ASSEMBLY || organ == OrganKind.AUDIT || RosterWords.head(title);
        if ((office && !clerk) || RosterWords.head(title)) {
            return Kind.SPECIAL;
        }
        if ((asked.title() + row.section()).contains("会計年度任用")) {
            return Kind.FISCAL_YEAR;
        }
        var company = above.text(row, PARTNER);
        return company.isEmpty() || RosterWords.municipality(company)
                ? Kind.REGULAR
                : Kind.CONTRACTOR;
    }

    private List<String> units() {
        var division = above.division(row);
        var section = above.section(row);
        return section.isEmpty() && !RosterWords.none(row.text(SECTION))
                ? RosterWords.twoUnits(division)
                : List.of(division, section);
    }

    private Extras extras(@Nullable LocalDate hired, Kind kind) {
        var name = remark.from().orElseGet(() -> RosterWords.home(above.text(row, PARTNER)));
        var partner =
                RosterWords.municipality(name)
                        ? new Partner(name, PartnerKind.MUNICIPALITY)
                        : kind == Kind.CONTRACTOR && !name.isEmpty()
                                ? new Partner(name, PartnerKind.CONTRACTOR)
                                : kind == Kind.SECONDED && !name.isEmpty()
                                        ? new Partner(name, PartnerKind.OTHER)
                                        : null;
        if (kind == Kind.CONTRACTOR && partner == null && !exact()) {
            refuse(row.has(PARTNER) ? PARTNER : KIND, "problem.roster.company");
        }
        return new Extras(hired, yesNo(TERMINAL), yesNo(MAIL), lead(), partner);
    }

    private boolean lead() {
        var text = row.text(LEAD);
        if (RosterWords.yesNo(text).equals(Optional.of(false))) {
            return false;
        }
        return text.contains("責任者")
                || RosterWords.yesNo(text).orElse(false)
                || row.text(TITLE).contains("責任者");
    }

    private @Nullable Boolean yesNo(String field) {
        var text = row.text(field);
        if (text.isEmpty() || text.contains("@")) {
            return text.isEmpty() ? null : Boolean.TRUE;
        }
        var read = RosterWords.yesNo(text);
        if (read.isEmpty()) {
            refuse(field, "problem.roster.yes-no", text);
        }
        return read.orElse(null);
    }

    private record Term(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private Term term() {
        var text = above.text(row, TERM);
        if (text.isEmpty()) {
            return new Term(null, null);
        }
        var days = DayText.inside(text);
        if (days.isEmpty()) {
            refuse(TERM, "problem.roster.term", text);
            return new Term(null, null);
        }
        var first = day(TERM, DayText.of(days.getFirst()));
        if (Normalizer.normalize(text, Normalizer.Form.NFKC).strip().matches("(?s)[~〜].*")) {
            return new Term(null, first);
        }
        return new Term(first, days.size() > 1 ? day(TERM, DayText.of(days.get(1))) : null);
    }

    /// @param past whether it cannot lie after the day of the sheet
    private @Nullable LocalDate day(String field, boolean past) {
        var day = day(field, DayText.of(row.cell(field)));
        if (day != null && past && day.isAfter(asked.day())) {
            refuse(field, "problem.roster.after", asked.day());
            return null;
        }
        return day;
    }

    private @Nullable LocalDate day(String field, DayText read) {
        return switch (read) {
            case DayText.None _ -> null;
            case DayText.Read it -> it.day();
            case DayText.Wrong wrong -> {
                refuse(field, wrong.key(), wrong.arguments().toArray());
                yield null;
            }
        };
    }

    private Left left(@Nullable LocalDate until) {
        var day = remark.left() != null ? remark.left() : until;
        var over = day != null && day.isBefore(asked.day());
        return struck || over ? new Left(true, over ? day : null) : Left.NO;
    }

    private void refuse(String field, String key, Object... arguments) {
        if (!struck) {
            concerns.add(Concern.refused(row.number(), field, key, arguments));
        }
    }

    private void read(String field, String key, Object... arguments) {
        if (!struck) {
            concerns.add(Concern.read(row.number(), field, key, arguments));
        }
    }
}
