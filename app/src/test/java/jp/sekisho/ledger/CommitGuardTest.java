package jp.sekisho.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.UUID;
import jp.sekisho.TestServer;
import jp.sekisho.TestServer.TestDatabase;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.RowAudit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitGuardTest {
    private static final TestDatabase DATABASE = TestServer.freshDatabase();
    private static final String SALT = "00".repeat(32);

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = DATABASE.login(Role.APP).connect();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aRowWithItsEntryIsCommitted() throws SQLException {
        var organ = add();
        enter("organization.organ.added", organ);
        connection.commit();
        assertThat(
                        ask(
                                "select recorded_seq = (select max(sequence) from ledger.entry) from organization.organ where id = '"
                                        + organ
                                        + "'"))
                .isEqualTo("t");
    }

    /// A table that is on neither list would be taken for damage by whoever verifies.
    @Test
    void everyTableHasEntriesOrIsOnTheShortList() throws SQLException {
        var silent = new TreeSet<String>();
        try (var owner = DATABASE.login(Role.OWNER).connect();
                var sql = owner.createStatement();
                var rows =
                        sql.executeQuery(
                                """
                                select schemaname || '.' || tablename
                                  from pg_tables
                                 where schemaname not in
                                       ('ledger', 'migration', 'pg_catalog', 'information_schema')
                                except
                                select relation from ledger.kept
                                """)) {
            while (rows.next()) {
                silent.add(rows.getString(1));
            }
        }
        assertThat(silent).containsExactlyInAnyOrderElementsOf(RowAudit.exempt());
    }

    @Test
    void aRowWithoutAnEntryFailsItsCommit() throws SQLException {
        var organ = add();
        assertThatThrownBy(connection::commit).hasMessageContaining(organ.toString());
        connection.rollback();
        assertThat(ask("select count(*) from organization.organ where id = '" + organ + "'"))
                .isEqualTo("0");
    }

    @Test
    void theEntryOfAnotherRowDoesNotCount() throws SQLException {
        var entered = add();
        var silent = add();
        enter("organization.organ.added", entered);
        assertThatThrownBy(connection::commit).hasMessageContaining(silent.toString());
    }

    @Test
    void theEntryOfAnEarlierTransactionDoesNotCount() throws SQLException {
        var organ = add();
        enter("organization.organ.added", organ);
        connection.commit();
        run("update organization.organ set closed_seq = -1 where id = '" + organ + "'");
        assertThatThrownBy(connection::commit).hasMessageContaining(organ.toString());
    }

    @Test
    void aChangeAfterTheEntryFailsTheCommit() throws SQLException {
        var organ = add();
        enter("organization.organ.added", organ);
        run("update organization.organ set closed_seq = -1 where id = '" + organ + "'");
        assertThatThrownBy(connection::commit).hasMessageContaining("not what its entry says");
    }

    @Test
    void theProgramCannotOverwriteOrDeleteWhatIsRecorded() throws SQLException {
        assertThatThrownBy(() -> run("delete from organization.organ"))
                .hasMessageContaining("permission denied");
        connection.rollback();
        assertThatThrownBy(() -> run("update organization.organ_state set name = 'x'"))
                .hasMessageContaining("permission denied");
        connection.rollback();
        assertThatThrownBy(() -> run("update ledger.entry set actor = 'nobody'"))
                .hasMessageContaining("permission denied");
        connection.rollback();
        assertThatThrownBy(() ->
                        run(
                                "insert into organization.organ (id, recorded_seq) values (gen_random_uuid(), 0)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aModuleCannotEnterRowsOfAnother() throws SQLException {
        var organ = add();
        assertThatThrownBy(() -> enter("policy.edition.accepted", organ))
                .hasMessageContaining("cannot enter rows of organization.organ");
    }

    @Test
    void namesThatAreNotOpaqueAreRefused() {
        assertThatThrownBy(() -> run("select ledger.append('山田', 0, '[]')"))
                .hasMessageContaining("actor");
    }

    @Test
    void sequenceNumbersHaveNoGapsWhenATransactionIsRolledBack() throws SQLException {
        var before = Long.parseLong(ask("select coalesce(max(sequence), -1) from ledger.entry"));
        enter("organization.organ.added", add());
        connection.rollback();
        enter("organization.organ.added", add());
        assertThatCode(connection::commit).doesNotThrowAnyException();
        assertThat(ask("select max(sequence) from ledger.entry")).isEqualTo("" + (before + 1));
    }

    private UUID add() throws SQLException {
        var id = UUID.randomUUID();
        run("insert into organization.organ (id) values ('" + id + "')");
        return id;
    }

    private void enter(String action, UUID organ) throws SQLException {
        run(
                """
                select ledger.append('test', 1, '[{"action": "%s", "subject": "organ:%s", "salt": "%s",
                    "rows": {"organization.organ": ["%s"]}}]')
                """
                        .formatted(action, organ, SALT, organ));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
