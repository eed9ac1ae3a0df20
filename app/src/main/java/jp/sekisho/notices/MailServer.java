package jp.sekisho.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How mail is sent.
///
/// @param link the address under which people reach the program; empty when mails carry none
/// @param domains the only domains that mail may go to, by comma; empty for any
/// @param trust a PEM certificate to trust instead of the well-known ones; empty for those
public record MailServer(
        String host,
        int port,
        Security security,
        String signIn,
        boolean hasPassword,
        String sender,
        String link,
        String domains,
        String trust) {
    public enum Security {
        /// Begins in the clear and must turn encrypted before anything is said.
        STARTTLS,
        /// Encrypted from the first byte.
        TLS,
        /// In the clear: only for a server in the same room.
        NONE
    }

    List<String> domainList() {
        return Arrays.stream(domains.toLowerCase(Locale.ROOT).split("[,、\\s]+"))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    String address(String href) {
        return link.isEmpty() ? "" : link.replaceAll("/+$", "") + href;
    }
}
