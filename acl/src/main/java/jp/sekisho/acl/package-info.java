/// **Acl**: who can read a folder, on which day, and why.
///
/// Exports of file servers and directories are parsed into [jp.sekisho.acl.Fact]s, an
/// [jp.sekisho.acl.Inventory] holds those of many days, and [jp.sekisho.acl.Readers] answers for one
/// day: each account and folder gets a [jp.sekisho.acl.Verdict]. It is `Proved` only if no way to
/// read is left, even by a right that can be turned into reading; what is not known is named, never
/// taken for closed. Windows, Samba, POSIX and NFSv4 permissions are compiled to one ordered list of
/// grants and refusals, and run over sets of accounts.
///
/// Nothing here depends on a language: accounts are SIDs, rights are bits. Values are immutable and
/// may be shared between threads. Start reading at [jp.sekisho.acl.Inventory].
@NullMarked
package jp.sekisho.acl;

import org.jspecify.annotations.NullMarked;
