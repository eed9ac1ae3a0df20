package jp.sekisho.organization;

/// A role of the security organisation; names stand in the message files.
///
/// Source: the role list of the ministry's guideline, as read in municipal 対策基準 (secondary).
public enum Role {
    CISO(false),
    CHIEF(false),
    RESPONSIBLE(true),
    MANAGER(true),
    SYSTEM_MANAGER(false),
    SYSTEM_OPERATOR(false),
    AUDIT_CHIEF(false);

    private final boolean perUnit;

    Role(boolean perUnit) {
        this.perUnit = perUnit;
    }

    /// Whether the role is held for one unit rather than for the whole body.
    public boolean perUnit() {
        return perUnit;
    }
}
