package jp.sekisho.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.access.Right;
import jp.sekisho.measures.Answered;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.Sentences;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Seat;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Errand;
import jp.sekisho.shared.Errands;
import jp.sekisho.shared.Verdict;
import org.springframework.stereotype.Component;

/// Lays on everybody's desk what is his: the officer gets what the whole body lacks, the auditor what
/// he can check, the CISO which clauses are short and why, a section head his people, everybody what
/// is asked of himself.
@Component
public class Desks {
    private final Todos todos;
    private final AuditTodos audit;
    private final BackupTodo backup;
    private final List<Errands> errands;
    private final Appointments appointments;
    private final Sentences sentences;
    private final Dates dates;

    Desks(
            Todos todos,
            AuditTodos audit,
            BackupTodo backup,
            List<Errands> errands,
            Appointments appointments,
            Sentences sentences,
            Dates dates) {
        this.todos = todos;
        this.audit = audit;
        this.backup = backup;
        this.errands = errands;
        this.appointments = appointments;
        this.sentences = sentences;
        this.dates = dates;
    }

    public FirstThings of(Caller caller, Overview overview) {
        var judged = overview.judged();
        var seats = appointments.seats(dates.today());
        var audience = audience(caller, seats);
        var all = new ArrayList<>(own(caller.person()));
        switch (audience) {
            case OFFICER -> {
                backup.now().ifPresent(all::add);
                all.addAll(todos.of(judged, overview.acting()));
            }
            case AUDITOR -> all.addAll(audit.of(judged));
            case CISO -> all.addAll(shortClauses(overview, caller));
            case SECTION_HEAD, STAFF -> {}
        }
        if (audience != Audience.CISO && audience != Audience.AUDITOR) {
            all.sort(
                    Comparator.comparing(
                            (Todo todo) -> Objects.requireNonNullElse(todo.due(), LocalDate.MAX)));
        }
        return FirstThings.of(audience, all);
    }

    private Audience audience(Caller caller, List<Seat> seats) {
        if (caller.rights().contains(Right.OFFICER)) {
            return Audience.OFFICER;
        }
        if (caller.rights().contains(Right.AUDITOR)) {
            return Audience.AUDITOR;
        }
        if (acts(caller, seats, Role.CISO)) {
            return Audience.CISO;
        }
        return acts(caller, seats, Role.RESPONSIBLE) || acts(caller, seats, Role.MANAGER)
                ? Audience.SECTION_HEAD
                : Audience.STAFF;
    }

    private boolean acts(Caller caller, List<Seat> seats, Role role) {
        return seats.stream()
                .filter(seat -> seat.role() == role)
                .flatMap(seat -> seat.acting(dates.today()).stream())
                .anyMatch(each -> caller.person().equals(each.holder()));
    }

    private List<Todo> own(UUID person) {
        return errands.stream()
                .flatMap(each -> each.of(person, dates.today()).stream())
                .map(this::todo)
                .toList();
    }

    private Todo todo(Errand errand) {
        var due = errand.due();
        return new Todo(
                sentences.say(errand.key(), errand.arguments().toArray()),
                errand.href(),
                "",
                "",
                due,
                due == null ? 0 : Math.max(0, -dates.daysUntil(due)));
    }

    /// Not what to click but what is so: the clauses with most short first, each with its reason.
    private List<Todo> shortClauses(Overview overview, Caller caller) {
        var judged = overview.judged();
        return judged.edition().judged().stream()
                .filter(each -> answered(judged, each).verdict() == Verdict.SHORT)
                .sorted(
                        Comparator.comparingInt(
                                (Provision each) -> -answered(judged, each).count()))
                .map(each -> todo(each, overview, caller))
                .toList();
    }

    private static Answered answered(Judged judged, Provision provision) {
        return judged.clause(provision.clause()).orElseThrow();
    }

    private Todo todo(Provision provision, Overview overview, Caller caller) {
        var judged = overview.judged();
        var names = caller.may("organization.read");
        var answered = answered(judged, provision);
        return new Todo(
                String.join(" ", sentences.reasons(provision, judged, names)),
                "/clauses/" + provision.clause(),
                provision.path(),
                Overviews.responsible(answered, overview.acting()),
                null,
                0);
    }
}
