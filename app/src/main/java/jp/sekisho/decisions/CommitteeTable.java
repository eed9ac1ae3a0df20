package jp.sekisho.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CommitteeTable {
    private static final String MEETINGS =
            """
            select meeting as id, standing, held_on, place, agenda, minutes, document_number, reason
              from decisions.meeting_state
             where closed_seq is null
            """;
    private static final String ACTIONS =
            """
            select a.action as id, i.meeting, m.held_on, a.content, a.person, p.name, a.due,
                   a.done_on, a.note
              from decisions.action_state a
              join decisions.action i on i.id = a.action
              join decisions.meeting_state m on m.meeting = i.meeting and m.closed_seq is null
              join organization.person_state p on p.person = a.person and p.closed_seq is null
             where a.closed_seq is null
            """;

    private final Sql sql;

    CommitteeTable(Sql sql) {
        this.sql = sql;
    }

    Optional<Committee.About> about() {
        return sql.of("select name, serves from decisions.committee_state where closed_seq is null")
                .optional(Committee.About.class);
    }

    List<UUID> closeAbout() {
        return sql.of(
                        """
                        update decisions.committee_state set closed_seq = -1
                         where closed_seq is null returning id
                        """)
                .list(UUID.class);
    }

    UUID addAbout(Committee.About about) {
        return sql.into("decisions.committee_state")
                .set("name", about.name())
                .set("serves", about.serves())
                .add();
    }

    List<Meeting> meetings() {
        return sql.of(MEETINGS + " order by held_on desc, meeting").list(Meeting.class);
    }

    Optional<Meeting> meeting(UUID meeting) {
        return sql.of(MEETINGS + " and meeting = :meeting")
                .bind("meeting", meeting)
                .optional(Meeting.class);
    }

    UUID addMeeting() {
        return sql.into("decisions.meeting").add();
    }

    UUID closeMeeting(UUID meeting) {
        return sql.closing("decisions.meeting_state", "meeting", meeting).one(UUID.class);
    }

    UUID addMeetingState(Meeting state) {
        return sql.into("decisions.meeting_state")
                .set("meeting", state.id())
                .set("standing", state.standing())
                .set("held_on", state.heldOn())
                .set("place", state.place().strip())
                .set("agenda", state.agenda().strip())
                .set("minutes", state.minutes().strip())
                .set("document_number", state.documentNumber().strip())
                .set("reason", state.reason().strip())
                .add();
    }

    List<String> attended(UUID meeting) {
        return sql.of(
                        """
                        select p.name
                          from decisions.attendance a
                          join organization.person_state p
                            on p.person = a.person and p.closed_seq is null
                         where a.meeting = :meeting and a.closed_seq is null
                         order by p.kana, p.name
                        """)
                .bind("meeting", meeting)
                .list(String.class);
    }

    UUID addAttendance(UUID meeting, UUID person) {
        return sql.into("decisions.attendance").set("meeting", meeting).set("person", person).add();
    }

    List<String> resolutions(UUID meeting) {
        return sql.of(
                        """
                        select content from decisions.resolution
                         where meeting = :meeting and closed_seq is null
                         order by position
                        """)
                .bind("meeting", meeting)
                .list(String.class);
    }

    UUID addResolution(UUID meeting, int position, String content) {
        return sql.into("decisions.resolution")
                .set("meeting", meeting)
                .set("position", position)
                .set("content", content)
                .add();
    }

    List<Action> actions() {
        return sql.of(ACTIONS + " order by a.done_on is not null, a.due, a.action")
                .list(Action.class);
    }

    List<Action> openActionsOf(UUID person) {
        return sql.of(ACTIONS + " and a.person = :person and a.done_on is null order by a.due")
                .bind("person", person)
                .list(Action.class);
    }

    Optional<Action> action(UUID action) {
        return sql.of(ACTIONS + " and a.action = :action")
                .bind("action", action)
                .optional(Action.class);
    }

    UUID addAction(UUID meeting) {
        return sql.into("decisions.action").set("meeting", meeting).add();
    }

    UUID closeAction(UUID action) {
        return sql.closing("decisions.action_state", "action", action).one(UUID.class);
    }

    UUID addActionState(
            UUID action,
            String content,
            UUID person,
            LocalDate due,
            @Nullable LocalDate doneOn,
            String note) {
        return sql.into("decisions.action_state")
                .set("action", action)
                .set("content", content.strip())
                .set("person", person)
                .set("due", due)
                .set("done_on", doneOn)
                .set("note", note.strip())
                .add();
    }
}
