/// **Calendar** (実施事項): the working days of the office, what falls due on which of them, who answers
/// for it, and who hears when it is late.
///
/// Owns closed days, duties, their occurrences, the plan of the year, reminders and the calendar
/// files of people. What is asked for transfers is shown with them ([TransferDuties]) and kept by the
/// register of transfers. Start reading at [Duties] and [YearPlan].
@NullMarked
package jp.sekisho.calendar;

import org.jspecify.annotations.NullMarked;
