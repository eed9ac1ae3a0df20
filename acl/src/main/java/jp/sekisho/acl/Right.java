package jp.sekisho.acl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A right over a whole machine, as far as it lets somebody read, or gain reading (Windows user rights,
/// MS-LSAD §3.1.1.2; on Unix what `sudo` gives).
public enum Right {
    /// Reads any file, whatever its list says.
    BACKUP("SeBackupPrivilege", true),
    /// Writes any file, its list included.
    RESTORE("SeRestorePrivilege", true),
    /// Becomes the owner of any file.
    TAKE_OWNERSHIP("SeTakeOwnershipPrivilege", true),
    /// Enters the programs of others.
    DEBUG("SeDebugPrivilege", true),
    /// Acts as the system itself.
    TCB("SeTcbPrivilege", true),
    /// Makes tokens of any content.
    CREATE_TOKEN("SeCreateTokenPrivilege", true),
    /// Starts programs as another account.
    ASSIGN_TOKEN("SeAssignPrimaryTokenPrivilege", true),
    /// Acts as an account that connects.
    IMPERSONATE("SeImpersonatePrivilege", true),
    /// Loads code into the kernel.
    LOAD_DRIVER("SeLoadDriverPrivilege", true),
    /// Reads and writes the disk below the files.
    MANAGE_VOLUME("SeManageVolumePrivilege", true),
    /// On Unix: may become user 0, by `sudo` or by a group that amounts to it.
    ROOT("root", true),
    /// Signs in at the screen of the machine, or, on Unix, has a shell there.
    LOGON_LOCALLY("SeInteractiveLogonRight", false),
    /// Signs in by remote desktop.
    LOGON_REMOTELY("SeRemoteInteractiveLogonRight", false),
    /// Runs tasks on the machine.
    LOGON_AS_BATCH("SeBatchLogonRight", false),
    DENY_LOGON_LOCALLY("SeDenyInteractiveLogonRight", false),
    DENY_LOGON_REMOTELY("SeDenyRemoteInteractiveLogonRight", false),
    DENY_LOGON_AS_BATCH("SeDenyBatchLogonRight", false);

    private static final Map<String, Right> BY_CONSTANT = new HashMap<>();

    static {
        for (Right right : values()) {
            BY_CONSTANT.put(right.constant, right);
        }
    }

    private final String constant;
    private final boolean gains;

    Right(String constant, boolean gains) {
        this.constant = constant;
        this.gains = gains;
    }

    /// The name that Windows keeps in every language, such as `SeBackupPrivilege`.
    public String constant() {
        return constant;
    }

    /// Whether its holder can read every file of the machine, or give himself the right to.
    public boolean gains() {
        return gains;
    }

    /// The right of that name, if it matters here.
    static Optional<Right> of(String constant) {
        return Optional.ofNullable(BY_CONSTANT.get(constant));
    }
}
