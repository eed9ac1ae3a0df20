package jp.sekisho.notices;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where people's mail goes: one address each, and only in domains that the office allows.
@Component
public class Addresses {
    private static final String TABLE = "notices.address";
    private static final int LONGEST = 254;

    private final Sql sql;
    private final MailServers servers;
    private final Ledger ledger;

    Addresses(Sql sql, MailServers servers, Ledger ledger) {
        this.sql = sql;
        this.servers = servers;
        this.ledger = ledger;
    }

    /// @param digest whether he wants the daily digest
    public record Address(String address, boolean digest) {}

    public Optional<Address> of(UUID person) {
        return sql.of(
                        """
                        select address, digest from notices.address
                         where person = :person and closed_seq is null
                        """)
                .bind("person", person)
                .optional(Address.class);
    }

    /// An empty address ends the mail.
    @Transactional
    public void set(UUID person, String typed, boolean digest) {
        var address = typed.strip();
        var allowed = servers.now().map(MailServer::domainList).orElse(java.util.List.of());
        new Checks()
                .refuse(!address.isEmpty() && !valid(address), "address", "problem.address")
                .refuse(
                        !address.isEmpty()
                                && !allowed.isEmpty()
                                && !allowed.contains(domain(address)),
                        "address",
                        "problem.address.domain",
                        String.join("、", allowed))
                .orRefuse();
        var ids =
                new ArrayList<>(sql.closing("notices.address", "person", person).list(UUID.class));
        if (!address.isEmpty()) {
            ids.add(
                    sql.into(TABLE)
                            .set("person", person)
                            .set("address", address)
                            .set("digest", digest)
                            .add());
        }
        if (!ids.isEmpty()) {
            ledger.enter(Entry.of("notices.address.set", "person", person).with(TABLE, ids));
        }
    }

    /// One plain address: no name, no list, nothing that could become a header.
    static boolean valid(String address) {
        return address.length() <= LONGEST
                && address.matches(
                        "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
