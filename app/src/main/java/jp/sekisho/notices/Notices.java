package jp.sekisho.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells people something, in the transaction of what it tells of.
@Component
public class Notices {
    private static final int SHOWN = 100;

    private final NoticeTable table;
    private final Addresses addresses;
    private final MailServers servers;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    Notices(
            NoticeTable table,
            Addresses addresses,
            MailServers servers,
            Outbox outbox,
            MessageSource messages,
            Clock clock) {
        this.table = table;
        this.addresses = addresses;
        this.servers = servers;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /// On their pages now, and by the next daily digest if it is still unread then.
    @Transactional
    public void tell(Collection<UUID> people, String key, List<String> arguments, String href) {
        var now = clock.instant();
        people.forEach(person -> table.add(person, key, arguments, href, now, null));
    }

    /// The same, and by a mail of its own at once where there is a server and an address.
    @Transactional
    public void tellAtOnce(
            Collection<UUID> people, String key, List<String> arguments, String href) {
        var now = clock.instant();
        var server = servers.now();
        for (var person : people) {
            var address = addresses.of(person);
            var mailed = server.isPresent() && address.isPresent();
            table.add(person, key, arguments, href, now, mailed ? now : null);
            if (mailed) {
                var text = say(key, arguments, Locale.JAPANESE);
                outbox.add(
                        person,
                        address.get().address(),
                        Letter.subject(messages, text),
                        Letter.body(messages, List.of(text), server.get().address(href)));
            }
        }
    }

    public int unread(UUID person) {
        return table.unread(person);
    }

    public List<Notice> of(UUID person) {
        return table.of(person, SHOWN);
    }

    @Transactional
    public void read(UUID person) {
        table.read(person, clock.instant());
    }

    public String say(String key, List<String> arguments, Locale locale) {
        return messages.getMessage("notice." + key, arguments.toArray(), locale);
    }
}
