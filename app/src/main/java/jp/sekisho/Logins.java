package jp.sekisho;

import jp.sekisho.postgres.Login;

/// The ways this program reads and writes its database while it serves: what people do, criteria,
/// backups.
record Logins(Login app, Login reader, Login backup) {}
