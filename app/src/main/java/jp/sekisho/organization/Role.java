package jp.sekisho.organization;

/// A role somebody answers for by name; names stand in the message files.
///
/// Sources: the roles of the ministry's guideline, as read in municipal 対策基準 (secondary); the
/// organisation asked for by the safety measures of the My Number guideline; the office's rules of
/// decision.
public enum Role {
    CISO(Rules.SECURITY, false),
    CHIEF(Rules.SECURITY, false),
    RESPONSIBLE(Rules.SECURITY, true),
    MANAGER(Rules.SECURITY, true),
    SYSTEM_MANAGER(Rules.SECURITY, false),
    SYSTEM_OPERATOR(Rules.SECURITY, false),
    AUDIT_CHIEF(Rules.SECURITY, false),
    NUMBER_CHIEF(Rules.MY_NUMBER, false),
    NUMBER_PROTECTOR(Rules.MY_NUMBER, false),
    NUMBER_HANDLER(Rules.MY_NUMBER, false),
    DECIDER(Rules.DECISIONS, false);

    /// The rules a role comes from. Only the first system must be filled for the regulation itself.
    public enum Rules {
        SECURITY,
        MY_NUMBER,
        DECISIONS
    }

    private final Rules rules;
    private final boolean perUnit;

    Role(Rules rules, boolean perUnit) {
        this.rules = rules;
        this.perUnit = perUnit;
    }

    public Rules rules() {
        return rules;
    }

    /// Whether the role is held for one unit rather than for the whole body.
    public boolean perUnit() {
        return perUnit;
    }
}
