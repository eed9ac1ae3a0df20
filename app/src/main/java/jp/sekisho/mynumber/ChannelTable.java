package jp.sekisho.mynumber;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.sekisho.mynumber.channels.Channel;
import jp.sekisho.mynumber.channels.Seen;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ChannelTable {
    private final Sql sql;

    ChannelTable(Sql sql) {
        this.sql = sql;
    }

    UUID add(
            UUID export,
            String machine,
            Seen seen,
            boolean byHand,
            Instant captured,
            LocalDate seenOn,
            LocalDate takenOn) {
        return sql.into("mynumber.channel")
                .set("export", export)
                .set("machine", machine)
                .set("channel", seen.channel())
                .set("by_hand", byHand)
                .set("state", seen.state())
                .set("why", seen.why())
                .set("detail", seen.detail())
                .set("serials", String.join("\n", seen.serials()))
                .set("captured", captured.atOffset(ZoneOffset.UTC))
                .set("seen_on", seenOn)
                .set("taken_on", takenOn)
                .add();
    }

    record Cell(
            UUID endpoint,
            Channel channel,
            Seen.@Nullable State state,
            @Nullable String why,
            @Nullable String detail,
            @Nullable String serials,
            @Nullable LocalDate seenOn,
            boolean byHand,
            boolean needed,
            boolean unknownDevice,
            Verdict standing) {}

    /// Every channel of every computer, in their order.
    List<Cell> cells(LocalDate day, int days) {
        return sql.of(
                        ChannelFacts.TABLES
                                + """
                                select endpoint, channel, state, why, detail, serials, seen_on,
                                       coalesce(by_hand, false) as by_hand, needed, unknown_device,
                                       standing
                                  from cell order by not inside, lower(name), number
                                """)
                .bind("day", day)
                .bind("known", Long.MAX_VALUE)
                .bind("days", days)
                .list(Cell.class);
    }

    /// Computers that exports tell of, but nobody registered.
    List<String> unregistered(LocalDate day) {
        return sql.of(
                        """
                        select min(c.machine) from mynumber.channel c
                         where not exists (
                                select from mynumber.endpoint_state e
                                 where lower(e.name) = lower(c.machine) and e.closed_seq is null
                                   and e.valid_from <= :day
                                   and (e.valid_to is null or e.valid_to >= :day))
                         group by lower(c.machine) order by 1
                        """)
                .bind("day", day)
                .list(String.class);
    }
}
