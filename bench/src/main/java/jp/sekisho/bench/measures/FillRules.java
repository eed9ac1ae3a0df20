package jp.sekisho.bench.measures;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;

/// Gives a running program more rules, each with so many targets of which most were done, through the
/// ledger's own function: one entry a rule. Each is made after rule 4-1, which must be taken up, and
/// hangs on the demands of those that are.
public final class FillRules {
    private static final SecureRandom RANDOM = new SecureRandom();

    private FillRules() {}

    /// @param arguments data folder, number of rules, number of targets of each
    public static void main(String[] arguments) throws SQLException {
        var folder = Path.of(arguments[0]);
        int rules = Integer.parseInt(arguments[1]);
        int targets = Integer.parseInt(arguments[2]);
        try (var connection = Postgres.running(folder, Role.APP).orElseThrow().connect()) {
            connection.setAutoCommit(false);
            for (int at = 1; at <= rules; at++) {
                add(connection, at, targets);
                connection.commit();
            }
        }
        System.out.println(rules + " rules with " + targets + " targets each");
    }

    private static void add(Connection connection, int at, int targets) throws SQLException {
        var rule = UUID.randomUUID();
        var state = UUID.randomUUID();
        var taken = UUID.randomUUID();
        var answer = UUID.randomUUID();
        var choice = UUID.randomUUID();
        var act = UUID.randomUUID();
        run(connection, "insert into measures.rule (id) values (?)", rule);
        run(
                connection,
                """
                insert into measures.rule_state (id, rule, number, title, way, basis, basis_text,
                                                 criterion, parameters, responsible)
                select ?, ?, '90-' || ?, title || '（' || ? || '）', way, basis, basis_text, criterion,
                       parameters, responsible
                  from measures.rule_state where number = '4-1' and closed_seq is null
                """,
                state,
                rule,
                at,
                at);
        run(
                connection,
                """
                insert into measures.taken_up (id, rule, catalogue, content)
                select ?, ?, t.catalogue, t.content
                  from measures.taken_up t
                  join measures.rule_state s on s.rule = t.rule and s.closed_seq is null
                 where s.number = '4-1' and t.closed_seq is null
                """,
                taken,
                rule);
        run(
                connection,
                """
                insert into measures.answer (id, rule, demand, counted)
                select ?, ?, demand, true
                  from (select distinct demand from measures.answer
                         where demand is not null and closed_seq is null) d
                 order by md5(demand::text || ?)
                 limit 1
                """,
                answer,
                rule,
                at);
        run(
                connection,
                """
                insert into measures.target_choice (id, rule, kind, pieces, reason, decided_on, document_number)
                values (?, ?, 'LISTED', 0, '負荷の試験', ?, '第1号')
                """,
                choice,
                rule,
                LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(40));
        run(
                connection,
                """
                insert into measures.listed_target (id, rule, name)
                select gen_random_uuid(), ?, '端末' || lpad(n::text, 4, '0') from generate_series(1, ?) n
                """,
                rule,
                targets);
        run(
                connection,
                """
                insert into measures.act (id, rule, done_on, person, note, document_number)
                select ?, ?, ?, id, '点検した', '' from organization.person limit 1
                """,
                act,
                rule,
                LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(at % 28));
        run(
                connection,
                """
                insert into measures.act_target (id, act, rule, object)
                select gen_random_uuid(), ?, rule, 'listed:' || id
                  from measures.listed_target
                 where rule = ? and name > '端末' || lpad(?::text, 4, '0')
                """,
                act,
                rule,
                at % 10);
        enter(connection, rule);
    }

    private static void enter(Connection connection, UUID rule) throws SQLException {
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        run(
                connection,
                """
                select ledger.append('account:fill', ?, jsonb_build_array(jsonb_build_object(
                       'action', 'measures.rule.taken-up',
                       'subject', 'rule:' || ?::text,
                       'salt', ?::text,
                       'rows', (select jsonb_object_agg(relation, ids) from (
                            select 'measures.rule' as relation, jsonb_agg(id) as ids
                              from measures.rule where id = ?
                            union all
                            select 'measures.rule_state', jsonb_agg(id) from measures.rule_state where rule = ?
                            union all
                            select 'measures.taken_up', jsonb_agg(id) from measures.taken_up where rule = ?
                            union all
                            select 'measures.answer', jsonb_agg(id) from measures.answer where rule = ?
                            union all
                            select 'measures.target_choice', jsonb_agg(id)
                              from measures.target_choice where rule = ?
                            union all
                            select 'measures.listed_target', jsonb_agg(id)
                              from measures.listed_target where rule = ?
                            union all
                            select 'measures.act', jsonb_agg(id) from measures.act where rule = ?
                            union all
                            select 'measures.act_target', jsonb_agg(id)
                              from measures.act_target where rule = ?) r))))
                """,
                System.currentTimeMillis(),
                rule,
                HexFormat.of().formatHex(salt),
                rule,
                rule,
                rule,
                rule,
                rule,
                rule,
                rule,
                rule);
    }

    private static void run(Connection connection, String text, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.execute();
        }
    }
}
