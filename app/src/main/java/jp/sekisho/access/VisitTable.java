package jp.sekisho.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class VisitTable {
    private final Sql sql;

    VisitTable(Sql sql) {
        this.sql = sql;
    }

    void add(
            Instant at,
            Visit.Kind kind,
            @Nullable UUID account,
            String detail,
            String address,
            String agent) {
        sql.of(
                        """
                        insert into access.event (at, kind, account, detail, address, agent)
                        values (:at, :kind, :account::uuid, :detail, :address, :agent)
                        """)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("kind", kind)
                .bind("account", account)
                .bind("detail", detail)
                .bind("address", address)
                .bind("agent", agent)
                .run();
    }

    List<Visit> find(AccessLog.Question question, long before, int limit) {
        return sql.of(
                        """
                        select e.id, e.at, e.kind, p.name, s.sign_in_name, e.detail, e.address, e.agent
                          from access.event e
                          left join access.account a on a.id = e.account
                          left join access.account_state s
                            on s.account = a.id and s.closed_seq is null
                          left join organization.person_state p
                            on p.person = a.person and p.closed_seq is null
                         where e.id < :before
                           and (:kind::text is null or e.kind = :kind)
                           and (:account::uuid is null or e.account = :account)
                           and (:from::timestamptz is null or e.at >= :from)
                           and (:until::timestamptz is null or e.at < :until)
                         order by e.id desc
                         limit :limit
                        """)
                .bind("before", before)
                .bind("kind", question.kind())
                .bind("account", question.account())
                .bind("from", utc(question.from()))
                .bind("until", utc(question.until()))
                .bind("limit", limit)
                .list((row, number) ->
                        new Visit(
                                row.getLong("id"),
                                row.getTimestamp("at").toInstant(),
                                Visit.Kind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("sign_in_name"),
                                row.getString("detail"),
                                row.getString("address"),
                                row.getString("agent")));
    }

    int count(Visit.Kind kind, Instant since) {
        return sql.of("select count(*)::int from access.event where kind = :kind and at >= :since")
                .bind("kind", kind)
                .bind("since", utc(since))
                .one(Integer.class);
    }

    private static java.time.@Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    long forget(Instant before) {
        return sql.of("select access.forget_events(:before)")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .one(Long.class);
    }
}
