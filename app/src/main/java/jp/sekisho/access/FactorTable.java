package jp.sekisho.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class FactorTable {
    private final Sql sql;

    FactorTable(Sql sql) {
        this.sql = sql;
    }

    record Factor(UUID id, String sealed) {}

    Optional<Factor> of(UUID account) {
        return sql.of(
                        """
                        select id, encode(secret, 'hex') as sealed from access.factor
                         where account = :account and closed_seq is null
                        """)
                .bind("account", account)
                .optional(Factor.class);
    }

    /// With the step of the code that proved it: that code is used up.
    UUID add(UUID account, byte[] secret, long step) {
        var factor =
                sql.into("access.factor")
                        .set("account", account)
                        .set("kind", "TOTP")
                        .set("secret", secret)
                        .add();
        sql.of("insert into access.factor_use (factor, last_step) values (:factor, :step)")
                .bind("factor", factor)
                .bind("step", step)
                .run();
        return factor;
    }

    List<UUID> close(UUID account) {
        return sql.of(
                        """
                        update access.factor set closed_seq = -1, secret = null
                         where account = :account and closed_seq is null
                        returning id
                        """)
                .bind("account", account)
                .list(UUID.class);
    }

    UUID addCode(UUID account, byte[] digest) {
        return sql.into("access.recovery_code").set("account", account).set("digest", digest).add();
    }

    List<UUID> closeCodes(UUID account) {
        return sql.closing("access.recovery_code", "account", account).list(UUID.class);
    }

    Optional<UUID> useCode(UUID account, byte[] digest) {
        return sql.of(
                        """
                        update access.recovery_code set closed_seq = -1
                         where account = :account and digest = :digest and closed_seq is null
                        returning id
                        """)
                .bind("account", account)
                .bind("digest", digest)
                .optional(UUID.class);
    }

    int codesLeft(UUID account) {
        return sql.of(
                        """
                        select count(*) from access.recovery_code
                         where account = :account and closed_seq is null
                        """)
                .bind("account", account)
                .one(Integer.class);
    }

    /// Counts a try before it is looked at, so that tries side by side are counted too. Empty while
    /// the factor is shut.
    Optional<Integer> countTry(UUID factor, int most, Instant now, Instant until) {
        return sql.of(
                        """
                        update access.factor_use
                           set failures = case when locked_until is null then failures + 1 else 1 end,
                               locked_until = case when locked_until is null and failures + 1 >= :most
                                                   then :until::timestamptz end
                         where factor = :factor
                           and (locked_until is null or locked_until <= :now)
                        returning failures
                        """)
                .bind("factor", factor)
                .bind("most", most)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .optional(Integer.class);
    }

    Instant shutUntil(UUID factor) {
        return sql.of("select locked_until from access.factor_use where factor = :factor")
                .bind("factor", factor)
                .one(OffsetDateTime.class)
                .toInstant();
    }

    /// Takes a code of this step, unless one as new was taken before.
    boolean takeStep(UUID factor, long step) {
        return sql.of(
                                """
                                update access.factor_use
                                   set last_step = :step, failures = 0, locked_until = null
                                 where factor = :factor and last_step < :step
                                """)
                        .bind("factor", factor)
                        .bind("step", step)
                        .run()
                == 1;
    }

    void clearTries(UUID factor) {
        sql.of(
                        """
                        update access.factor_use set failures = 0, locked_until = null
                         where factor = :factor
                        """)
                .bind("factor", factor)
                .run();
    }
}
