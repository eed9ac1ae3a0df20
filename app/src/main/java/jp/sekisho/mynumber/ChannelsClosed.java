package jp.sekisho.mynumber;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// By no computer of the マイナンバー利用事務系 data can leave, but for deliveries and devices on the list;
/// and evidence of the last `:days` days says so for every channel.
@Component
class ChannelsClosed implements Criterion {
    @Override
    public String name() {
        return "mynumber.channels-closed";
    }

    @Override
    public Set<String> reads() {
        return Set.of("mynumber", "organization");
    }

    @Override
    public String objects() {
        return ChannelFacts.TABLES
                + """
                select 'channel:' || endpoint || ':' || channel as object,
                       name || '　' || word as label,
                       false as person,
                       standing,
                       case when standing = 'SHORT' then seen_on
                            when standing = 'STALE' and state <> 'UNKNOWN'
                            then seen_on + cast(:days as int) + 1 end as since,
                       null::date as due
                  from cell
                 where inside
                """;
    }

    @Override
    public String remedy() {
        return "/channels";
    }
}
