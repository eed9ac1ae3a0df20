/// **Access** (利用者、サインイン、権限): who may come in and what he may do.
///
/// Owns accounts, passwords, entitlements, sessions, the first-run token and the gate in front of
/// every endpoint. Rights are read anew for each request. Start reading at [Accounts] and at `Gate`.
@NullMarked
package jp.sekisho.access;

import org.jspecify.annotations.NullMarked;
