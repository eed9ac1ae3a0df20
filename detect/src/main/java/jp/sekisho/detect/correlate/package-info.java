/// Correlations: hits of rules counted per group within a time, with bounded memory.
///
/// Time is the time of the events. A window of a group ends at the newest event of the group; an older
/// event that still lies in it counts, in whatever order events come in.
@NullMarked
package jp.sekisho.detect.correlate;

import org.jspecify.annotations.NullMarked;
