package jp.sekisho.access;

/// What somebody is entitled as. A right is a bundle of permissions, listed in `permissions.csv`.
public enum Right {
    /// Accounts only; none of the registers.
    ADMINISTRATOR,
    /// 事務局: keeps regulation, registers and records.
    OFFICER,
    /// Reads everything, changes nothing.
    AUDITOR,
    /// Reads verdicts and registers.
    READER,
    /// Everybody: the regulation, and what concerns himself.
    STAFF
}
