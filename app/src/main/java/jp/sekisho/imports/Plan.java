package jp.sekisho.imports;

import java.util.List;
import java.util.UUID;

/// What a register understood of a sheet, and what it would do. Nothing is done before [#take].
public interface Plan {
    List<Concern> concerns();

    /// In the order in which they are shown.
    List<Difference> differences();

    /// How many things are as they were.
    int unchanged();

    /// Rows that were passed over, and why: keys of sentences by row number, in order.
    List<Passed> passed();

    /// Facts worth one line above the differences, such as organisations that are new.
    List<Difference.Note> notes();

    /// Does all of it, in the caller's transaction, with one ledger entry of the register's module.
    /// Called only when no concern refuses.
    void take(UUID taken);

    /// @param key why it is no thing of the register
    record Passed(int row, String key) {}
}
