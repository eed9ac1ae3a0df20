package jp.sekisho.acl;

/// One reason in the chain that leads from an account to what it can read.
public sealed interface Step {

    /// The account is also known by another identity, such as that of its Unix user.
    record AlsoIs(Principal account, Principal other) implements Step {}

    /// An account is a member of a group, or a group of a group.
    record MemberOf(Principal member, Principal group) implements Step {}

    /// Everybody who signs in, or who does so in that way, counts as this.
    record CountsAs(Sid everybody) implements Step {}

    /// An entry of the folder's list grants reading, or a right that can be turned into it.
    ///
    /// @param entry its number in the export, from 1
    /// @param trustee whom it names
    /// @param to where it is effective
    record GrantedBy(String server, String path, int entry, Grant right, Trustee trustee, Scope to)
            implements Step {}

    /// The folder has no list, so everybody has every right.
    record NoList(String server, String path) implements Step {}

    /// The account, or a group it is in, owns the folder, and an owner can change its list.
    record OwnerOf(String server, String path, Principal owner) implements Step {}

    /// The same for a file in the folder that is not listed itself.
    record OwnerOfFileIn(String server, String path, Principal owner) implements Step {}

    /// The owner of a folder above can open the way down.
    record OwnerOfParent(String server, String path, Principal owner) implements Step {}

    /// The same file is reached by another name.
    record OtherName(String server, String path, String other) implements Step {}

    /// A right over the machine that reads, or gains reading of, every file on it.
    record Holds(String server, Right right, Principal holder) implements Step {}

    /// Members of this group rule the machine, or its whole domain.
    record Administers(String server, Principal group) implements Step {}

    /// The share lets the account through.
    ///
    /// @param entry the number of the entry of its list, 0 if it has none
    record ThroughShare(String server, String share, int entry, Trustee trustee) implements Step {}

    /// Through this share everybody acts as another account.
    record ActsAs(String server, String share, Trustee account) implements Step {}

    /// Through this share everybody counts as a member of a group.
    record GetsGroup(String server, String share, Trustee group) implements Step {}

    /// Through this share the account acts as user 0.
    record ActsAsRoot(String server, String share) implements Step {}

    /// The account may sign in at the machine, where no share stands in between.
    record SignsInAt(String server) implements Step {}

    /// What an entry grants.
    enum Grant {
        READ,
        CHANGE_LIST,
        TAKE_OWNERSHIP
    }

    /// On what an entry of a folder is effective.
    enum Scope {
        ITSELF,
        /// On files in it that inherit.
        FILES,
        /// On folders in it that inherit.
        FOLDERS
    }

    /// Whom an entry names.
    sealed interface Trustee {
        record Identity(Principal principal) implements Trustee {}

        record Owner() implements Trustee {}

        record Everybody() implements Trustee {}
    }
}
