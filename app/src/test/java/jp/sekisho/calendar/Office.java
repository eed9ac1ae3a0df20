package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Role;

/// A small office whose people hold roles, for tests of what they have to do.
public final class Office {
    public static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final RunningApp app;
    private final UUID organ;

    public Office(RunningApp app) throws Exception {
        this.app = app;
        app.setUp("管理 太郎", "admin", PASSWORD);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, FIRST);
    }

    public UUID person(String name) {
        return app.get(People.class)
                .registerAt(
                        name,
                        "",
                        "",
                        new NewMembership(organ, null, null, Kind.REGULAR, "", FIRST, null));
    }

    public UUID holds(String name, Role role) {
        var person = person(name);
        app.get(Appointments.class)
                .appoint(
                        new NewAppointment(
                                role, null, person, null, 0, FIRST, "決裁", "", FIRST, null),
                        "");
        return person;
    }
}
