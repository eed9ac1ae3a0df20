package jp.sekisho.shared;

/// A page that can be reached from the menu. Several pages share a section of the header.
///
/// @param key of the name in the message files
/// @param permission who sees it
public record MenuEntry(Section section, String key, String href, String permission, int order) {
    /// The sections of the header, in their order.
    public enum Section {
        HOME,
        DUTIES,
        REGISTERS,
        LEDGER,
        REPORTS,
        ACCOUNTS
    }
}
