package jp.sekisho.policy;

import java.util.UUID;
import jp.sekisho.statute.Flag;
import jp.sekisho.statute.Reading;

/// An original that is being checked: how it reads with the corrections made so far.
///
/// @param steps how many corrections there are to take back
public record Draft(UUID id, String name, Reading reading, int steps) {
    /// Doubts nobody has answered or put off.
    public long open() {
        return reading.flags().stream().filter(flag -> flag.state() == Flag.State.OPEN).count();
    }

    public long held() {
        return reading.flags().stream().filter(flag -> flag.state() == Flag.State.HELD).count();
    }
}
