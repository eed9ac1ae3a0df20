package jp.sekisho;

import jp.sekisho.postgres.Login;

/// The two ways this program reads and writes its database while it serves.
record Logins(Login app, Login reader) {}
