package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class WayTable {
    private final Sql sql;

    WayTable(Sql sql) {
        this.sql = sql;
    }

    List<Device> devices() {
        return sql.of(
                        """
                        select d.id, d.serial, d.name, d.owner, p.name as owner_name,
                               d.valid_from, d.valid_to
                          from mynumber.device d
                          join organization.person_state p
                            on p.person = d.owner and p.closed_seq is null
                         where d.closed_seq is null
                         order by d.valid_to desc, d.serial
                        """)
                .list(Device.class);
    }

    UUID add(NewDevice wish) {
        return sql.into("mynumber.device")
                .set("serial", wish.serial().strip())
                .set("name", wish.name().strip())
                .set("owner", wish.owner())
                .set("valid_from", wish.validFrom())
                .set("valid_to", wish.validTo())
                .add();
    }

    UUID closeDevice(UUID device) {
        return sql.closing("mynumber.device", "id", device).one(UUID.class);
    }

    List<Delivery> deliveries() {
        return sql.of(
                        """
                        select d.id, d.recipient, d.channel, d.endpoint,
                               coalesce(e.name, '') as endpoint_name, d.basis,
                               d.valid_from, d.valid_to
                          from mynumber.delivery d
                          left join mynumber.endpoint_state e
                            on e.endpoint = d.endpoint and e.closed_seq is null
                         where d.closed_seq is null
                         order by d.valid_to nulls first, d.channel, d.recipient
                        """)
                .list(Delivery.class);
    }

    UUID add(NewDelivery wish, @Nullable LocalDate validTo) {
        return sql.into("mynumber.delivery")
                .set("recipient", wish.recipient().strip())
                .set("channel", wish.channel())
                .set("endpoint", wish.endpoint())
                .set("basis", wish.basis().strip())
                .set("valid_from", wish.validFrom())
                .set("valid_to", validTo)
                .add();
    }

    UUID closeDelivery(UUID delivery) {
        return sql.closing("mynumber.delivery", "id", delivery).one(UUID.class);
    }
}
