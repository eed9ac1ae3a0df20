package jp.sekisho.calendar;

import java.time.LocalDate;
import jp.sekisho.organization.Appointments;
import org.springframework.stereotype.Component;

/// Finds out who answers for what.
@Component
public class Answering {
    private final Appointments appointments;

    Answering(Appointments appointments) {
        this.appointments = appointments;
    }

    public Answers on(LocalDate day) {
        return new Answers(appointments.seats(day), day);
    }
}
