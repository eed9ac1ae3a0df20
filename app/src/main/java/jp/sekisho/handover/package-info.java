/// **Handover** (引継書、封緘簿、緊急時パック): what must not be lost when the officer changes, when the
/// server is gone, or when nothing but paper works.
///
/// Owns the handover notes with their taking over, the register of the envelopes that hold the recovery
/// key, and the emergency pack: what it says beside the registers, which of it hangs where, and since
/// when that is outdated. Never holds a key. Start reading at [Handover], [Envelopes] and [Pack].
@NullMarked
package jp.sekisho.handover;

import org.jspecify.annotations.NullMarked;
