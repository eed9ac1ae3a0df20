/// **Access** (利用者、サインイン、権限): who may come in, what he may do, and why.
///
/// Owns accounts, passwords, second factors, entitlements, sessions, the access log, the first-run
/// token and the gate in front of every endpoint. Rights are read anew for each request. A sign-in
/// by another way (passkey, OIDC, LDAP) would end where `SignInPage` does: in `Sessions#begin` with
/// an account and its credential. Start reading at [Accounts], [SignIn] and `Gate`.
@NullMarked
package jp.sekisho.access;

import org.jspecify.annotations.NullMarked;
