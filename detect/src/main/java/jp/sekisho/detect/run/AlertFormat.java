package jp.sekisho.detect.run;

import jp.sekisho.detect.correlate.CorrelationHit;
import jp.sekisho.detect.intel.Indicator;
import jp.sekisho.detect.match.Worker;
import jp.sekisho.detect.network.NetworkHit;

/// How an alert is written. One instance per worker.
interface AlertFormat {
    /// Writes one line for the i-th rule that the event matched. `offset` is where the event begins in its
    /// source. Gives the place in `out` where the line number of the event belongs.
    int write(Worker worker, int hit, int source, long offset, Bytes out);

    /// Writes one line for a correlation.
    void write(CorrelationHit hit, Bytes out);

    /// Writes one line for what a network analysis found.
    void write(NetworkHit hit, Bytes out);

    /// Writes one line for an indicator that stands in a value of the event. Gives the place in `out` where
    /// the line number of the event belongs.
    int write(Worker worker, Indicator indicator, int value, int source, long offset, Bytes out);
}
