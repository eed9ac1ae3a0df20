package jp.sekisho.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import jp.sekisho.RunningApp;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Role;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.Claim;
import jp.sekisho.proof.Outcome;
import jp.sekisho.proof.SigningKey;
import jp.sekisho.proof.Trust;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LedgerDamageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final SigningKey KEY = SigningKey.generate("test.example/1");
    private static RunningApp app;
    private static Claim outside;

    @BeforeAll
    static void manyThingsAreDone() throws SQLException {
        app = new RunningApp("2026-11-24T09:00");
        var organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, DAY);
        var people = app.get(People.class);
        for (int n = 0; n < 12; n++) {
            var person = people.register("神\uFA19 " + n, "かみ", "00" + n);
            var place = new NewMembership(organ, null, null, Kind.REGULAR, "主事", DAY, null);
            var membership = people.join(person, place);
            if (n % 3 == 0) {
                people.leave(membership, LocalDate.of(2026, 9, 30));
            }
            people.correct(person, "神\uFA19 " + n, "かみい", "00" + n);
        }
        outside = checkpoint();
        people.register("後から", "", "");
        app.close();
    }

    private static Claim checkpoint() throws SQLException {
        var whole = audit(List.of()).log().summary();
        var note = new Checkpoint("test.example/1", whole.size(), whole.root()).sign(KEY);
        return new Claim.Signed("outside", Trust.of(KEY.verifier()).open(note.bytes()));
    }

    private static LedgerAudit.Report audit(List<Claim> claims) throws SQLException {
        try (var connection = app.database.login(Role.BACKUP).connect()) {
            return LedgerAudit.run(connection, claims);
        }
    }

    @Test
    void anUntouchedLedgerIsWhole() throws SQLException {
        var report = audit(List.of(outside));
        assertThat(report.log()).isInstanceOf(Outcome.Whole.class);
        assertThat(report.log().summary().matched()).hasSize(1);
        assertThat(report.rows().listed()).isEmpty();
    }

    @RepeatedTest(48)
    void anyDamageIsFound(RepetitionInfo repetition) throws SQLException {
        var seed = 20261124L + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var damage = Damage.values()[repetition.getCurrentRepetition() % Damage.values().length];
        var copy = app.database.copy();
        try (var connection = copy.login(Role.OWNER).connect();
                var sql = connection.createStatement()) {
            sql.execute(
                    "do $$ declare r text; begin for r in select relation from ledger.kept loop execute format('alter table %s disable trigger user', r); end loop; end $$");
            damage.to(connection, random);
        }
        try (var connection = copy.login(Role.BACKUP).connect()) {
            var report = LedgerAudit.run(connection, List.of(outside));
            assertThat(report.whole()).as("%s, seed %d", damage, seed).isFalse();
        }
    }

    private enum Damage {
        BIT_IN_LEAF(
                "update ledger.entry set leaf = overlay(leaf placing 'x' from %d) where sequence = %d"),
        BIT_IN_HASH(
                "update ledger.entry set hash = set_bit(hash, %d, 1 - get_bit(hash, %1$d)) where sequence = %2$d"),
        BIT_IN_PAYLOAD(
                "update ledger.payload set content = overlay(content placing '?' from %d) where sequence = %d"),
        BIT_IN_SALT(
                "update ledger.payload set salt = set_bit(salt, %d, 1 - get_bit(salt, %1$d)) where sequence = %2$d"),
        LABEL("update ledger.entry set actor = 'account:somebody%d' where sequence = %d"),
        PAYLOAD_DELETED("delete from ledger.payload where %d > 0 and sequence = %2$d"),
        ENTRY_DELETED(
                "delete from ledger.row where %d > 0; delete from ledger.payload where sequence = %2$d; delete from ledger.entry where sequence = %2$d"),
        CUT_OFF(
                "delete from ledger.row where %d > 0; delete from ledger.payload where sequence >= %2$d; delete from ledger.entry where sequence >= %2$d"),
        SWAPPED(
                "delete from ledger.row where %d > 0; create temp table p as select * from ledger.payload; delete from ledger.payload;"
                        + " update ledger.entry set sequence = sequence + 100000 where sequence in (%2$d, %2$d + 1);"
                        + " update ledger.entry set sequence = 2 * %2$d + 100001 - sequence where sequence >= 100000;"
                        + " insert into ledger.payload select * from p"),
        PAYLOADS_SWAPPED(
                "create temp table p as select * from ledger.payload where sequence in (%2$d, %2$d + 1) and %d > 0;"
                        + " update ledger.payload q set salt = p.salt, content = p.content from p where q.sequence = 2 * %2$d + 1 - p.sequence"),
        ROW_CHANGED(
                "update organization.person_state set kana = 'へん%d' where id = (select id from organization.person_state order by id offset %d %% 20 limit 1)"),
        ROW_GONE(
                "delete from organization.membership where %d > 0 and id = (select id from organization.membership order by id offset %d %% 8 limit 1)"),
        ROW_WITHOUT_ENTRY(
                "insert into organization.person (id, recorded_seq) select gen_random_uuid(), %d where %d >= 0");

        private final String sql;

        Damage(String sql) {
            this.sql = sql;
        }

        /// Within the history that the checkpoint covers.
        void to(Connection connection, Random random) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql.formatted(1 + random.nextInt(100), 1 + random.nextInt(30)));
            }
        }
    }
}
