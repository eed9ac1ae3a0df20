/// **Organization** (実施機関、組織、人、職、指名): who belongs where and who holds which role, on any
/// day.
///
/// Owns the body's name, organs, units, people, posts and appointments. Every statement has valid
/// time and is closed, never overwritten, so any past day can be asked. A person is one row however
/// many organs he stands in. Start reading at [People] and [Appointments].
@NullMarked
package jp.sekisho.organization;

import org.jspecify.annotations.NullMarked;
