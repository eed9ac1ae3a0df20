/// **Decisions** (決定): the committee for information security, what it decided, and what is to be
/// done about it.
///
/// Owns meetings, minutes, resolutions and actions. Start reading at [Committee].
@NullMarked
package jp.sekisho.decisions;

import org.jspecify.annotations.NullMarked;
