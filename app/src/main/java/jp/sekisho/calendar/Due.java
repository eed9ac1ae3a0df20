package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Something that has to be done by a day: one time of a duty, or what a transfer asks for.
public sealed interface Due permits Occurrence, TransferDuty {
    UUID id();

    LocalDate due();

    /// All of both, the earliest due first.
    static List<Due> inOrder(List<? extends Due> duties, List<? extends Due> ofTransfers) {
        return Stream.<Due>concat(duties.stream(), ofTransfers.stream())
                .sorted(Comparator.comparing(Due::due))
                .toList();
    }

    boolean done();

    /// Whether it stands in the register of transfers, where it is done.
    default boolean ofTransfer() {
        return this instanceof TransferDuty;
    }

    default boolean late(LocalDate day) {
        return !done() && due().isBefore(day);
    }
}
