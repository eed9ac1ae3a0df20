package jp.sekisho.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A register that sheets can be imported into. The module that owns the register offers it.
public interface Register {
    /// In addresses and message keys.
    String name();

    /// The page it is shown on.
    String page();

    List<Field> fields();

    List<Setting> settings();

    /// Reads the rows, and compares them with the register as it is now.
    ///
    /// @param asked what is to be known of the sheet as a whole
    Plan plan(List<SheetRow> rows, Asked asked);

    /// Takes back what was taken in, with one ledger entry of the module.
    ///
    /// @throws jp.sekisho.shared.Unacceptable when later changes rest on it
    void undo(UUID taken);

    /// @param day from which the sheet holds
    /// @param title file name, sheet name and what stands above the first table
    /// @param settings a choice for each [Setting]
    /// @param affirmed keys of concerns about the sheet that somebody said are right
    record Asked(LocalDate day, String title, Map<String, String> settings, List<String> affirmed) {
        public boolean is(String setting, String choice) {
            return choice.equals(settings.get(setting));
        }
    }
}
