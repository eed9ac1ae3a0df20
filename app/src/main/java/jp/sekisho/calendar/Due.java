package jp.sekisho.calendar;

import java.time.LocalDate;

/// Something that has to be done by a day: one time of a duty, or what a transfer asks for.
public sealed interface Due permits Occurrence, TransferDuty {
    LocalDate due();

    boolean done();

    /// Whether it stands in the register of transfers, where it is done.
    default boolean ofTransfer() {
        return this instanceof TransferDuty;
    }

    default boolean late(LocalDate day) {
        return !done() && due().isBefore(day);
    }
}
