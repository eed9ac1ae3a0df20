package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/// What the administrator of an external server runs once: the roles, each with the least it needs,
/// and the database. It holds no password, only what a server keeps of one.
final class ServerScript {
    static final String NAME = "database.sql";

    private final DataFolder folder;
    private final ServerAddress address;
    private final StringBuilder text = new StringBuilder();

    private ServerScript(DataFolder folder, ServerAddress address) {
        this.folder = folder;
        this.address = address;
    }

    static Path file(DataFolder folder) {
        return folder.root().resolve(NAME);
    }

    static void write(DataFolder folder, ServerAddress address) throws IOException {
        var script = new ServerScript(folder, address);
        Modes.write(file(folder), script.write().getBytes(UTF_8));
    }

    private String write() throws IOException {
        var name = quoted(address.database());
        text.append("-- Sekisho: psql --username=ADMINISTRATOR --file=database.sql postgres\n");
        text.append("-- \"already exists\" does no harm. It may be run again.\n");
        for (var role : Role.values()) {
            var password = ScramVerifier.of(folder.secrets().password(role));
            say("create role " + role.login());
            say(
                    "alter role %s with login noinherit password '%s'"
                            .formatted(role.login(), password));
        }
        say(
                """
                create database %s owner %s template template0 encoding 'UTF8'
                    locale_provider icu icu_locale 'ja-JP' lc_collate 'C' lc_ctype 'C.UTF-8'\
                """
                        .formatted(name, Role.OWNER.login()));
        say("alter database %s owner to %s".formatted(name, Role.OWNER.login()));
        say("revoke all on database %s from public".formatted(name));
        for (var role : Role.values()) {
            say("grant connect on database %s to %s".formatted(name, role.login()));
        }
        say("grant temporary on database %s to %s".formatted(name, Role.BACKUP.login()));
        text.append("\n\\connect ").append(name).append("\n");
        say("revoke all on schema public from public");
        return text.toString();
    }

    private void say(String statement) {
        text.append('\n').append(statement).append(";\n");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
