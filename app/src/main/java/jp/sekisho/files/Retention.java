package jp.sekisho.files;

import java.time.LocalDate;
import java.util.Optional;
import jp.sekisho.shared.FiscalYear;

/// 保存期間. It counts from the end of the fiscal year the document is of.
public enum Retention {
    ONE(1),
    THREE(3),
    FIVE(5),
    TEN(10),
    /// 常用: as long as it is in use.
    STANDING(0);

    private final int years;

    Retention(int years) {
        this.years = years;
    }

    /// The last day it has to be kept.
    public Optional<LocalDate> until(LocalDate datedOn) {
        return this == STANDING
                ? Optional.empty()
                : Optional.of(new FiscalYear(FiscalYear.of(datedOn).year() + years).last());
    }
}
