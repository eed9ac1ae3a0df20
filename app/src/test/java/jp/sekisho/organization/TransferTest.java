package jp.sekisho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What turns at midnight, without anybody touching anything.
class TransferTest {
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private RunningApp app;
    private People people;
    private Appointments appointments;
    private UUID organ;

    @BeforeEach
    void start() {
        app = new RunningApp("2027-03-31T23:00");
        people = app.get(People.class);
        appointments = app.get(Appointments.class);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, LocalDate.of(2020, 4, 1));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private NewMembership place(String title, LocalDate from) {
        return new NewMembership(organ, null, null, Kind.REGULAR, title, from, null);
    }

    private UUID person(String name) {
        return people.registerAt(name, "", "", place("主査", LocalDate.of(2020, 4, 1)));
    }

    private UUID appoint(Role role, UUID person, int rank) {
        var from = LocalDate.of(2026, 4, 1);
        return appointments.appoint(
                new NewAppointment(role, null, person, null, rank, from, "決裁", "", from, null), "");
    }

    private String rightsOf(UUID person) {
        return app.get(Sql.class)
                .of(
                        """
                        select coalesce(string_agg(distinct h.entitled_as, ' '), '')
                          from access.account a
                          join access.held_right h on h.account = a.id
                         where a.person = :person
                           and h.valid_from <= :day
                           and (h.valid_to is null or h.valid_to >= :day)
                           and access.stands(a.person, :day)
                        """)
                .bind("day", LocalDate.now(app.clock))
                .bind("person", person)
                .one(String.class);
    }

    private UUID membershipOf(UUID person) {
        return people.memberships(person).getFirst().id();
    }

    @Test
    void rightsComeWithARoleAndGoWithTheLastDay() {
        var operator = person("北川　直樹");
        app.get(Accounts.class).open(operator, "kitagawa", Set.of(Right.STAFF), "試験");
        assertThat(rightsOf(operator)).isEqualTo("STAFF");
        appoint(Role.SYSTEM_OPERATOR, operator, 0);
        assertThat(rightsOf(operator)).isEqualTo("READER STAFF");
        people.leave(membershipOf(operator), APRIL.minusDays(1));
        assertThat(rightsOf(operator)).isEqualTo("READER STAFF");
        app.clock.forward(Duration.ofHours(1));
        assertThat(rightsOf(operator)).isEmpty();
    }

    @Test
    void aDeputyActsWhileTheHolderIsAway() {
        var holder = person("川﨑　努");
        var deputy = person("山下　実");
        appoint(Role.MANAGER, holder, deputy);
        app.get(Absences.class).register(holder, APRIL, APRIL.plusDays(3));
        app.clock.forward(Duration.ofHours(1));
        var seat = seat(Role.MANAGER, APRIL);
        assertThat(seat.acting(APRIL)).extracting(Appointment::holderName).containsExactly("山下　実");
        assertThat(seat(Role.MANAGER, APRIL.plusDays(4)).acting(APRIL.plusDays(4)))
                .extracting(Appointment::holderName)
                .containsExactly("川﨑　努");
    }

    private void appoint(Role role, UUID holder, UUID deputy) {
        var from = LocalDate.of(2026, 4, 1);
        var unit = app.get(Units.class).add(organ, null, "業務課", from);
        for (int rank = 0; rank < 2; rank++) {
            var person = rank == 0 ? holder : deputy;
            appointments.appoint(
                    new NewAppointment(role, unit, person, null, rank, from, "決裁", "", from, null),
                    "");
        }
    }

    private Seat seat(Role role, LocalDate day) {
        return appointments.seats(day).stream()
                .filter(seat -> seat.role() == role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlannedDayTellsWhatFollowsFromIt() {
        var leaver = person("田邊　実");
        appoint(Role.CISO, leaver, 0);
        people.leave(membershipOf(leaver), APRIL.minusDays(1));
        var mover = person("野田　亜希");
        people.move(mover, membershipOf(mover), place("業務課主査", APRIL));
        var joiner = people.registerAt("井上　彩", "", "", place("主事補", APRIL));
        var transfers = app.get(Transfers.class);

        assertThat(transfers.days(APRIL.minusDays(9), APRIL))
                .containsExactly(new Transfers.Day(APRIL, 3));
        assertThat(transfers.changes(APRIL))
                .extracting(Change::person, Change::direction)
                .containsExactlyInAnyOrder(
                        tuple(leaver, Change.Direction.LEAVES),
                        tuple(mover, Change.Direction.MOVES),
                        tuple(joiner, Change.Direction.JOINS));
        assertThat(open(transfers)).containsExactly("transfer.successor");
        appoint(Role.CISO, mover, 0);
        assertThat(open(transfers)).isEmpty();

        var task = transfers.add(leaver, APRIL, "鍵を返す", "業務課", APRIL.minusDays(1));
        assertThat(open(transfers)).containsExactly("transfer.task");
        transfers.done(task, APRIL.minusDays(1));
        assertThat(open(transfers)).isEmpty();
    }

    private static List<String> open(Transfers transfers) {
        return transfers.consequences(APRIL).stream()
                .filter(each -> each.asked() && !each.done())
                .map(Consequence::key)
                .toList();
    }

    @Test
    void theLastAdministratorDoesNotLeaveUnnoticed() {
        var first = person("管理　一郎");
        app.get(Accounts.class).open(first, "first", Set.of(Right.ADMINISTRATOR), "試験");
        assertThatThrownBy(() -> people.leave(membershipOf(first), APRIL))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.last-administrator");
        var second = person("管理　二郎");
        app.get(Accounts.class).open(second, "second", Set.of(Right.ADMINISTRATOR), "試験");
        people.leave(membershipOf(first), APRIL);
        assertThat(people.memberships(first).getFirst().validTo()).isEqualTo(APRIL);
    }

    @Test
    void theContactNetRemembersWhoAnswered() {
        var net = app.get(ContactNet.class);
        var today = APRIL.minusDays(1);
        var inside = net.add(person("北川　直樹"), "", "統一窓口", "0749-00-0000", "090-0000-0000");
        net.add(null, "保守窓口", "委託先", "0749-00-0001", "");
        net.record(today, LocalTime.of(19, 0), true, Map.of(inside, LocalTime.of(19, 2)), today);
        var drill = net.lastDrill(today).orElseThrow();
        assertThat(drill.answered()).isEqualTo(1);
        assertThat(drill.answers()).extracting(Drill.Answer::name).containsExactly("北川　直樹", "保守窓口");
        assertThatThrownBy(() -> net.add(null, "", "", "0749", ""))
                .isInstanceOf(Unacceptable.class);
    }
}
