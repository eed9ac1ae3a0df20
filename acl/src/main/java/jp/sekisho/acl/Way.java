package jp.sekisho.acl;

/// How somebody comes to a file.
enum Way {
    /// Through a share.
    NETWORK,
    /// Signed in at the machine that holds it.
    LOCAL
}
