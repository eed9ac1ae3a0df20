package jp.sekisho.files;

import java.time.LocalDate;
import jp.sekisho.shared.Checks;
import org.jspecify.annotations.Nullable;

/// What somebody says about a piece of evidence.
///
/// @param validTo the last day it proves anything; null where it has no end
public record NewEvidence(
        String title,
        Medium medium,
        String documentNumber,
        LocalDate datedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Retention retention) {
    public enum Medium {
        /// 紙の写し
        PAPER,
        ELECTRONIC
    }

    public NewEvidence {
        title = title.strip();
        documentNumber = documentNumber.strip();
    }

    Checks check(LocalDate today) {
        return new Checks()
                .line("evidence.title", title)
                .optionalLine("evidence.documentNumber", documentNumber)
                .refuse(datedOn.isAfter(today), "evidence.datedOn", "problem.future")
                .period("evidence.validTo", validFrom, validTo);
    }
}
