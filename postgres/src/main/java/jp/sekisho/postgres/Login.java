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
        int parameters = url.indexOf('?');
        var place = parameters < 0 ? url : url.substring(0, parameters);
        var rest = parameters < 0 ? "" : url.substring(parameters);
        return new Login(
                place.substring(0, place.lastIndexOf('/') + 1) + database + rest, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
