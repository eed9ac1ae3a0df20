package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.UUID;

/// A population (母集団) that was fixed, to be judged by some of its members, drawn (無作為の抜取り).
///
/// @param pieces how many are drawn
/// @param due by when each of them has a result
/// @param sequence of the entry that fixed it
/// @param drawn whether they are drawn
/// @param good how many were found in order
/// @param bad how many were not
public record Sample(
        UUID id,
        UUID rule,
        LocalDate fixedOn,
        int population,
        int pieces,
        LocalDate due,
        long sequence,
        boolean drawn,
        int good,
        int bad) {
    public int open() {
        return pieces - good - bad;
    }
}
