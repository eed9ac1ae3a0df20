package jp.sekisho.organization.web;

import java.time.LocalDate;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Unacceptable;

/// For which day a page is shown.
final class Shown {
    private Shown() {}

    /// The 基準日 that was asked for, else today.
    ///
    /// @param ahead whether he may see a day that is still to come
    static LocalDate day(Entered form, LocalDate today, boolean ahead) {
        var day = form.optionalDate("day").orElse(today);
        if (day.isAfter(today) && !ahead) {
            throw Unacceptable.at("day", "problem.day.ahead");
        }
        return day;
    }
}
