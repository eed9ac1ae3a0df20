package jp.sekisho.access;

import java.util.Arrays;
import java.util.List;

/// What somebody is entitled as. A right is a bundle of permissions, listed in `permissions.csv`.
public enum Right {
    /// Accounts only; none of the registers.
    ADMINISTRATOR(true),
    /// 事務局: keeps regulation, registers and records.
    OFFICER(true),
    /// Reads everything, changes nothing.
    AUDITOR(true),
    /// Reads verdicts and registers.
    READER(false),
    /// Everybody: the regulation, and what concerns himself.
    STAFF(false);

    private final boolean privileged;

    Right(boolean privileged) {
        this.privileged = privileged;
    }

    /// Whether a password alone is too little for it.
    public boolean privileged() {
        return privileged;
    }

    static List<String> privilegedNames() {
        return Arrays.stream(values()).filter(Right::privileged).map(Right::name).toList();
    }
}
