package jp.sekisho.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where and as whom to connect.
public record Login(String url, String user, String password) {
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// The same role in another database of the same server.
    public Login in(String database) {
        return new Login(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
