/// **Organization** (実施機関、組織、人、職、指名): who belongs where and who holds which role, on any
/// day.
///
/// Owns the body's name, organs, units, people, posts, appointments, absences, the emergency contact
/// net, transfers, contractors with their workers, and three imports: the roster, transfers, workers.
/// Every statement has valid time and is closed, never overwritten, so any past day can be asked. A
/// person is one row however many organs he stands in. Other modules say what follows from a transfer
/// through [Consequences], and object to a departure through [LeavingObjection]. Start reading at
/// [People], [Appointments] and [Transfers].
@NullMarked
package jp.sekisho.organization;

import org.jspecify.annotations.NullMarked;
