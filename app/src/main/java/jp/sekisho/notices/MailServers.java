package jp.sekisho.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Strongbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The mail server in use, if there is one.
@Component
public class MailServers {
    private static final String TABLE = "notices.server";

    private final Sql sql;
    private final Strongbox strongbox;
    private final Ledger ledger;

    MailServers(Sql sql, Strongbox strongbox, Ledger ledger) {
        this.sql = sql;
        this.strongbox = strongbox;
        this.ledger = ledger;
    }

    public Optional<MailServer> now() {
        return sql.of(
                        """
                        select host, port, security, sign_in, password is not null as has_password,
                               sender, link, domains, trust
                          from notices.server
                         where closed_seq is null
                        """)
                .optional(MailServer.class);
    }

    /// @return empty when the server asks for none
    String password() {
        return sql.of(
                        """
                        select encode(password, 'hex') from notices.server
                         where closed_seq is null and password is not null
                        """)
                .optional(String.class)
                .map(sealed ->
                        new String(strongbox.open(HexFormat.of().parseHex(sealed), TABLE), UTF_8))
                .orElse("");
    }

    /// @param password empty to keep the present one
    @Transactional
    public void set(MailServer wish, String password) {
        new Checks()
                .line("host", wish.host())
                .refuse(!wish.host().matches("[A-Za-z0-9.:-]*"), "host", "problem.host")
                .refuse(wish.port() < 1 || wish.port() > 65_535, "port", "problem.port")
                .line("sender", wish.sender())
                .refuse(
                        !wish.sender().isBlank() && !Addresses.valid(wish.sender()),
                        "sender",
                        "problem.address")
                .optionalLine("signIn", wish.signIn())
                .refuse(
                        !wish.link().isEmpty() && !wish.link().matches("https?://[^\\s/]+(/\\S*)?"),
                        "link",
                        "problem.link")
                .optionalLine("domains", wish.domains())
                .refuse(!Trust.readable(wish.trust()), "trust", "problem.trust")
                .orRefuse();
        var kept = password.isEmpty() && !wish.signIn().isEmpty() ? password() : password;
        var ids =
                new ArrayList<>(
                        sql.of(
                                        """
                                        update notices.server set closed_seq = -1, password = null
                                         where closed_seq is null
                                        returning id
                                        """)
                                .list(UUID.class));
        var id =
                sql.into(TABLE)
                        .set("host", wish.host().strip())
                        .set("port", wish.port())
                        .set("security", wish.security())
                        .set("sign_in", wish.signIn().strip())
                        .set(
                                "password",
                                kept.isEmpty() || wish.signIn().isEmpty()
                                        ? null
                                        : strongbox.seal(kept.getBytes(UTF_8), TABLE))
                        .set("sender", wish.sender().strip())
                        .set("link", wish.link().strip())
                        .set("domains", wish.domains().strip())
                        .set("trust", wish.trust().strip())
                        .add();
        ids.add(id);
        ledger.enter(Entry.of("notices.server.set", "server", id).with(TABLE, ids));
    }
}
