package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account of an export, and who is behind it.
///
/// @param found whether exports list it: `LISTED`, `DELETED`, or `UNLISTED`
/// @param personName empty when nobody is known
/// @param places how many places it can read, or may be able to
public record ReadingAccount(
        UUID id,
        String server,
        String sid,
        String name,
        String found,
        AccountKind kind,
        @Nullable UUID person,
        String personName,
        String explanation,
        @Nullable LocalDate explainedOn,
        int places) {
    public String called() {
        return name.isEmpty() ? sid : name;
    }

    /// Whether somebody still has to say whose it is.
    public boolean open() {
        return kind == AccountKind.UNKNOWN;
    }
}
