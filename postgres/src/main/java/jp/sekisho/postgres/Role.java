package jp.sekisho.postgres;

/// The database roles, each with the least it needs.
public enum Role {
    /// Owns every table; used for migrations, then closed.
    OWNER("sekisho_owner"),
    /// The web application.
    APP("sekisho_app"),
    /// Criteria: reads the registers, writes nothing.
    READER("sekisho_reader"),
    /// Backup and verification: reads everything, writes nothing.
    BACKUP("sekisho_backup");

    private final String login;

    Role(String login) {
        this.login = login;
    }

    public String login() {
        return login;
    }
}
