package jp.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One transaction over the access tables, with its entry in the ledger.
final class Recovery {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection connection;

    Recovery(Connection connection) {
        this.connection = connection;
    }

    record Done(String account, boolean factorRemoved, int sessionsEnded) {}

    /// @param password the new first password; empty to leave the present one
    Done run(String signInName, String password) throws SQLException {
        connection.setAutoCommit(false);
        var name = signInName.strip().toLowerCase(Locale.ROOT);
        var account = account(name, signInName);
        var factors =
                ids(
                        """
                        update access.factor set closed_seq = -1, secret = null
                         where account = ?::uuid and closed_seq is null
                        returning id
                        """,
                        account);
        var codes =
                ids(
                        """
                        update access.recovery_code set closed_seq = -1
                         where account = ?::uuid and closed_seq is null
                        returning id
                        """,
                        account);
        var credentials = password.isEmpty() ? List.<String>of() : replace(account, password);
        update("delete from access.lockout where sign_in_name = ?", name);
        var ended =
                update("delete from access.session where principal_name like ? || '/%'", account);
        enter(account, factors, codes, credentials);
        connection.commit();
        return new Done(account, !factors.isEmpty(), ended);
    }

    private String account(String name, String typed) throws SQLException {
        var found =
                ids(
                        """
                        select account from access.account_state
                         where sign_in_name = ? and closed_seq is null
                        """,
                        name);
        if (found.isEmpty()) {
            throw new BadInput("access.nobody", typed);
        }
        return found.getFirst();
    }

    private List<String> replace(String account, String password) throws SQLException {
        var changed =
                new ArrayList<>(
                        ids(
                                """
                                update access.credential set closed_seq = -1, password_hash = null
                                 where account = ?::uuid and closed_seq is null
                                returning id
                                """,
                                account));
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into access.credential (id, account, password_hash, must_change)
                        values (gen_random_uuid(), ?::uuid, ?, true)
                        returning id
                        """)) {
            insert.setString(1, account);
            insert.setBytes(2, FirstPassword.hash(password).getBytes(UTF_8));
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getString(1));
                }
            }
        }
        return changed;
    }

    private void enter(
            String account, List<String> factors, List<String> codes, List<String> credentials)
            throws SQLException {
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        var rows = new ArrayList<String>();
        addRows(rows, "access.factor", factors);
        addRows(rows, "access.recovery_code", codes);
        addRows(rows, "access.credential", credentials);
        var entry =
                """
                [{"action": "access.account.recovered", "subject": "account:%s", "salt": "%s", "rows": {%s}}]
                """
                        .formatted(
                                account, HexFormat.of().formatHex(salt), String.join(", ", rows));
        try (var append =
                connection.prepareStatement("select ledger.append('command', ?, ?::jsonb)")) {
            append.setLong(1, System.currentTimeMillis());
            append.setString(2, entry);
            append.execute();
        }
    }

    private static void addRows(List<String> rows, String relation, List<String> ids) {
        if (!ids.isEmpty()) {
            rows.add(
                    ids.stream()
                            .map(id -> "\"" + id + "\"")
                            .collect(Collectors.joining(", ", "\"" + relation + "\": [", "]")));
        }
    }

    private List<String> ids(String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<String>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        }
    }

    private int update(String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            return statement.executeUpdate();
        }
    }
}
