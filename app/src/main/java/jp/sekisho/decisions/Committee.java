package jp.sekisho.decisions;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.sekisho.decisions.Meeting.Standing;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 情報セキュリティ委員会. A meeting the office holds anyway (幹部会議) may serve as it.
@Component
public class Committee {
    private static final int LONGEST = 20_000;
    private static final String MEETING_STATE = "decisions.meeting_state";

    private final CommitteeTable table;
    private final People people;
    private final Ledger ledger;
    private final Dates dates;

    Committee(CommitteeTable table, People people, Ledger ledger, Dates dates) {
        this.table = table;
        this.people = people;
        this.ledger = ledger;
        this.dates = dates;
    }

    /// @param serves which meeting of the office serves as the committee; empty when it is its own
    public record About(String name, String serves) {}

    /// A meeting with everything on record about it.
    public record Full(
            Meeting meeting,
            List<String> attended,
            List<String> resolutions,
            List<Action> actions) {}

    public Optional<About> about() {
        return table.about();
    }

    public List<Meeting> meetings() {
        return table.meetings();
    }

    /// The day on which it met last.
    public Optional<LocalDate> lastHeld() {
        return meetings().stream()
                .filter(meeting -> meeting.standing() == Standing.HELD)
                .map(Meeting::heldOn)
                .max(LocalDate::compareTo);
    }

    public List<Action> actions() {
        return table.actions();
    }

    public Meeting meeting(UUID meeting) {
        return table.meeting(meeting).orElseThrow(() -> new Absent("meeting", meeting));
    }

    public Full full(UUID meeting) {
        return new Full(
                meeting(meeting),
                table.attended(meeting),
                table.resolutions(meeting),
                table.actions().stream()
                        .filter(action -> action.meeting().equals(meeting))
                        .toList());
    }

    public Action action(UUID action) {
        return table.action(action).orElseThrow(() -> new Absent("action", action));
    }

    @Transactional
    public void describe(About about) {
        new Checks().line("name", about.name()).optionalLine("serves", about.serves()).orRefuse();
        var closed = table.closeAbout();
        var added = table.addAbout(new About(about.name().strip(), about.serves().strip()));
        ledger.enter(
                Entry.of("decisions.committee.described", "committee", added)
                        .with("decisions.committee_state", closed)
                        .with("decisions.committee_state", added));
    }

    @Transactional
    public UUID plan(LocalDate day, String place, String agenda) {
        new Checks().text("agenda", agenda, LONGEST).optionalLine("place", place).orRefuse();
        var meeting = table.addMeeting();
        var state =
                table.addMeetingState(
                        new Meeting(meeting, Standing.PLANNED, day, place, agenda, "", "", ""));
        ledger.enter(
                Entry.of("decisions.meeting.planned", "meeting", meeting)
                        .with("decisions.meeting", meeting)
                        .with(MEETING_STATE, state));
        return meeting;
    }

    /// Puts on record that the meeting was held, by whom, and what it decided.
    @Transactional
    public void record(UUID meeting, Minutes minutes) {
        var planned = planned(meeting);
        new Checks()
                .text("minutes", minutes.minutes(), LONGEST)
                .refuse(minutes.heldOn().isAfter(dates.today()), "heldOn", "problem.future")
                .refuse(minutes.attended().isEmpty(), "attended", "problem.meeting.nobody")
                .refuse(minutes.minutes().isBlank(), "minutes", "problem.required")
                .optionalLine("place", minutes.place())
                .optionalLine("documentNumber", minutes.documentNumber())
                .orRefuse();
        minutes.resolutions()
                .forEach(line -> new Checks().text("resolutions", line, LONGEST).orRefuse());
        var closed = table.closeMeeting(meeting);
        var state =
                table.addMeetingState(
                        new Meeting(
                                meeting,
                                Standing.HELD,
                                minutes.heldOn(),
                                minutes.place(),
                                planned.agenda(),
                                minutes.minutes(),
                                minutes.documentNumber(),
                                ""));
        var attendance =
                new LinkedHashSet<>(minutes.attended())
                        .stream().map(person -> table.addAttendance(meeting, person)).toList();
        var resolutions =
                IntStream.range(0, minutes.resolutions().size())
                        .mapToObj(at ->
                                table.addResolution(meeting, at + 1, minutes.resolutions().get(at)))
                        .toList();
        ledger.enter(
                Entry.of("decisions.meeting.held", "meeting", meeting)
                        .with(MEETING_STATE, closed, state)
                        .with("decisions.attendance", attendance)
                        .with("decisions.resolution", resolutions));
    }

    @Transactional
    public void cancel(UUID meeting, String reason) {
        var planned = planned(meeting);
        new Checks().line("reason", reason).orRefuse();
        var closed = table.closeMeeting(meeting);
        var state =
                table.addMeetingState(
                        new Meeting(
                                meeting,
                                Standing.CANCELLED,
                                planned.heldOn(),
                                planned.place(),
                                planned.agenda(),
                                "",
                                "",
                                reason));
        ledger.enter(
                Entry.of("decisions.meeting.cancelled", "meeting", meeting)
                        .with(MEETING_STATE, closed, state));
    }

    /// Something the meeting asked somebody to do.
    @Transactional
    public UUID ask(UUID meeting, NewAction wish) {
        var held = meeting(meeting);
        people.get(wish.person());
        new Checks()
                .line("content", wish.content())
                .refuse(held.standing() != Standing.HELD, "content", "problem.meeting.not-held")
                .refuse(wish.due().isBefore(held.heldOn()), "due", "problem.action.due")
                .orRefuse();
        var action = table.addAction(meeting);
        var state =
                table.addActionState(action, wish.content(), wish.person(), wish.due(), null, "");
        ledger.enter(
                Entry.of("decisions.action.asked", "action", action)
                        .with("decisions.action", action)
                        .with("decisions.action_state", state));
        return action;
    }

    @Transactional
    public void complete(UUID action, LocalDate doneOn, String note) {
        var open = open(action);
        new Checks()
                .refuse(doneOn.isAfter(dates.today()), "doneOn", "problem.future")
                .refuse(doneOn.isBefore(open.heldOn()), "doneOn", "problem.action.due")
                .line("note", note)
                .orRefuse();
        change(open, open.due(), doneOn, note, "decisions.action.completed");
    }

    @Transactional
    public void postpone(UUID action, LocalDate due, String reason) {
        var open = open(action);
        new Checks()
                .refuse(!due.isAfter(open.due()), "due", "problem.action.postpone")
                .line("reason", reason)
                .orRefuse();
        change(open, due, null, reason, "decisions.action.postponed");
    }

    private void change(
            Action open, LocalDate due, @Nullable LocalDate doneOn, String note, String what) {
        var closed = table.closeAction(open.id());
        var state =
                table.addActionState(open.id(), open.content(), open.person(), due, doneOn, note);
        ledger.enter(
                Entry.of(what, "action", open.id()).with("decisions.action_state", closed, state));
    }

    private Meeting planned(UUID meeting) {
        var found = meeting(meeting);
        if (found.standing() != Standing.PLANNED) {
            throw Unacceptable.at("heldOn", "problem.meeting.settled");
        }
        return found;
    }

    private Action open(UUID action) {
        var found = action(action);
        if (found.doneOn() != null) {
            throw Unacceptable.at("doneOn", "problem.action.settled");
        }
        return found;
    }
}
