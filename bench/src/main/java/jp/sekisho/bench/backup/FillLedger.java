package jp.sekisho.bench.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;

/// Adds entries to the ledger of a running program, as its own function would have written them, set by
/// set: of new people with two rows each, or of earlier states of the people who are there, with one row.
/// Then the ledger is verified, so that what is measured is genuine.
public final class FillLedger {
    private static final int SET = 50_000;

    private FillLedger() {}

    /// @param arguments data folder, number of entries, and `history` for states of people who are there
    public static void main(String[] arguments) throws SQLException {
        var folder = Path.of(arguments[0]);
        var entries = Integer.parseInt(arguments[1]);
        var isHistory = arguments.length > 2 && arguments[2].equals("history");
        try (var connection = Postgres.running(folder, Role.OWNER).orElseThrow().connect()) {
            connection.setAutoCommit(false);
            for (int done = 0; done < entries; done += SET) {
                add(connection, Math.min(SET, entries - done), isHistory);
                System.out.println(done + SET);
            }
        }
        try (var connection = Postgres.running(folder, Role.BACKUP).orElseThrow().connect()) {
            var start = System.nanoTime();
            var report = LedgerAudit.run(connection, java.util.List.of());
            System.out.printf(
                    "whole: %s, %d entries, %d ms%n",
                    report.whole(),
                    report.log().summary().size(),
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void add(Connection connection, int count, boolean isHistory)
            throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("set local timezone = 'UTC'");
            sql.execute("select pg_advisory_xact_lock(7345001)");
            sql.execute("set constraints all deferred");
            guard(sql, "disable");
            sql.execute("drop table if exists filling");
            sql.execute(
                    """
                    create temporary table filling as
                    select b.first + n as seq, gen_random_uuid() as person, gen_random_uuid() as state,
                           sha256(int8send(b.first + n)) as salt
                      from (select coalesce(max(sequence) + 1, 0) as first from ledger.entry) b,
                           generate_series(0, %d - 1) n
                    """
                            .formatted(count));
            if (isHistory) {
                sql.execute(
                        """
                        with known as (
                            select id, row_number() over (order by id) - 1 as place, count(*) over () as all_of_them
                              from organization.person)
                        update filling set person = known.id
                          from known where known.place = filling.seq % known.all_of_them
                        """);
            } else {
                sql.execute(
                        """
                        insert into organization.person (id, recorded_seq)
                        select person, seq from filling
                        """);
            }
            sql.execute(
                    """
                    insert into organization.person_state
                        (id, person, name, kana, employee_number, search_key, recorded_seq, closed_seq)
                    select state, person, '職員' || seq || '　太郎', 'しょくいん　たろう', 'F' || seq,
                           'しょくいんたろう' || seq, seq, %s
                      from filling
                    """
                            .formatted(isHistory ? "seq" : "null::bigint"));
            sql.execute(
                    """
                    create temporary table entered on commit drop as
                    select f.seq, f.salt, jsonb_build_object('note', '{}'::jsonb, 'rows', case when s.closed_seq is null
                           then jsonb_build_array(
                               jsonb_build_object('relation', 'organization.person', 'id', f.person,
                                   'state', to_jsonb(p)),
                               jsonb_build_object('relation', 'organization.person_state', 'id', f.state,
                                   'state', to_jsonb(s)))
                           else jsonb_build_array(
                               jsonb_build_object('relation', 'organization.person_state', 'id', f.state,
                                   'state', to_jsonb(s))) end) as content
                      from filling f
                      join organization.person p on p.id = f.person
                      join organization.person_state s on s.id = f.state
                    """);
            sql.execute(
                    """
                    insert into ledger.entry (sequence, leaf, hash, action, actor, subject, time)
                    select e.seq, l.leaf, sha256('\\x00'::bytea || convert_to(l.leaf, 'UTF8')),
                           'organization.person.registered', 'account:fill', 'person:' || e.seq,
                           1790000000000 + e.seq
                      from entered e,
                           lateral (select format('{"action":"organization.person.registered","actor":"account:fill","commitment":"%s","sequence":%s,"subject":"person:%s","time":%s,"version":1}',
                               encode(sha256(e.salt || convert_to(e.content::text, 'UTF8')), 'hex'),
                               e.seq, e.seq, 1790000000000 + e.seq) as leaf) l
                     order by e.seq -- a tile is closed by its last entry
                    """);
            sql.execute(
                    """
                    insert into ledger.payload (sequence, salt, content)
                    select seq, salt, content::text from entered
                    """);
            sql.execute(
                    """
                    insert into ledger.row (relation, id, sequence, digest, transaction)
                    select r ->> 'relation', (r ->> 'id')::uuid, seq, ledger.digest(r -> 'state'), '0'::xid8
                      from entered, jsonb_array_elements(content -> 'rows') r
                    """);
            guard(sql, "enable");
        }
        connection.commit();
    }

    /// The guard wants the entries of this very transaction; these are of none.
    private static void guard(java.sql.Statement sql, String how) throws SQLException {
        if (how.equals("enable")) {
            sql.execute("set constraints all immediate");
        }
        for (var table : new String[] {"organization.person", "organization.person_state"}) {
            sql.execute("alter table " + table + " " + how + " trigger user");
        }
    }
}
