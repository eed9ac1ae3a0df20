package jp.sekisho;

import java.util.Optional;
import jp.sekisho.postgres.Login;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;

/// The ways this program reads and writes its database while it serves: what people do, criteria,
/// backups.
///
/// @param fence what a new connection for what people do has to run first
record Logins(Login app, Login reader, Login backup, Optional<String> fence) {
    static Logins of(Postgres postgres) {
        return new Logins(
                postgres.login(Role.APP),
                postgres.login(Role.READER),
                postgres.login(Role.BACKUP),
                postgres.fence());
    }
}
