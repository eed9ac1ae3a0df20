package jp.sekisho.organization;

/// A role somebody answers for by name; names stand in the message files.
///
/// Sources: the roles of the ministry's guideline, as read in municipal 対策基準 (secondary); the
/// organisation asked for by the safety measures of the My Number guideline; the office's rules of
/// decision.
public enum Role {
    CISO(System.SECURITY, false),
    CHIEF(System.SECURITY, false),
    RESPONSIBLE(System.SECURITY, true),
    MANAGER(System.SECURITY, true),
    SYSTEM_MANAGER(System.SECURITY, false),
    SYSTEM_OPERATOR(System.SECURITY, false),
    AUDIT_CHIEF(System.SECURITY, false),
    NUMBER_CHIEF(System.MY_NUMBER, false),
    NUMBER_PROTECTOR(System.MY_NUMBER, false),
    NUMBER_HANDLER(System.MY_NUMBER, false),
    DECIDER(System.DECISIONS, false);

    /// The rules a role comes from. Only the first system must be filled for the regulation itself.
    public enum System {
        SECURITY,
        MY_NUMBER,
        DECISIONS
    }

    private final System system;
    private final boolean perUnit;

    Role(System system, boolean perUnit) {
        this.system = system;
        this.perUnit = perUnit;
    }

    public System system() {
        return system;
    }

    /// Whether the role is held for one unit rather than for the whole body.
    public boolean perUnit() {
        return perUnit;
    }
}
