package jp.sekisho.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import jp.sekisho.notices.Smtp.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes mails to the server, one transaction each, and writes the daily digest. A mail is marked as
/// sent after the server has taken it: a crash in between sends it twice, under the same Message-ID,
/// and never not at all.
@Component
public class Postman {
    /// The digest tells in the morning what is unread from before this hour.
    static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final MailServers servers;
    private final OutboxTable table;
    private final Outbox outbox;
    private final NoticeTable notices;
    private final Notices words;
    private final Addresses addresses;
    private final Smtp smtp;
    private final Keepers keepers;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// While the server cannot be used, one try a minute is enough.
    private volatile Instant quietUntil = Instant.MIN;

    Postman(
            MailServers servers,
            OutboxTable table,
            Outbox outbox,
            NoticeTable notices,
            Notices words,
            Addresses addresses,
            Smtp smtp,
            Keepers keepers,
            MessageSource messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.servers = servers;
        this.table = table;
        this.outbox = outbox;
        this.notices = notices;
        this.words = words;
        this.addresses = addresses;
        this.smtp = smtp;
        this.keepers = keepers;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 10_000)
    public void round() {
        servers.now()
                .ifPresent(server -> {
                    digest(server);
                    while (!quiet()
                            && Boolean.TRUE.equals(transaction.execute(_ -> deliverOne(server)))) {
                        // One after the other, until none is due.
                    }
                });
    }

    /// What became of trying the server, and nothing else: no mail waits for it.
    public String test(MailServer server, String address) {
        return switch (smtp.send(
                server,
                java.util.UUID.randomUUID(),
                address,
                messages.getMessage("mail.test.subject", null, Locale.JAPANESE),
                messages.getMessage("mail.test.body", null, Locale.JAPANESE))) {
            case Outcome.Taken _ -> {
                quietUntil = Instant.MIN;
                yield "";
            }
            case Outcome.Refused refused -> refused.why();
            case Outcome.Postponed postponed -> postponed.why();
            case Outcome.Down down -> down.why();
        };
    }

    private boolean quiet() {
        return clock.instant().isBefore(quietUntil);
    }

    private boolean deliverOne(MailServer server) {
        var due = table.due(clock.instant());
        due.ifPresent(mail -> deliver(server, mail));
        return due.isPresent();
    }

    private void deliver(MailServer server, Mail mail) {
        var now = clock.instant();
        switch (smtp.send(server, mail.id(), mail.address(), mail.subject(), mail.body())) {
            case Outcome.Taken _ -> table.sent(mail.id(), now);
            case Outcome.Refused refused -> giveUp(mail, refused.why());
            case Outcome.Postponed postponed -> later(mail, postponed.why());
            case Outcome.Down down -> {
                quietUntil = now.plus(QUIET);
                later(mail, down.why());
            }
        }
    }

    private void later(Mail mail, String why) {
        var now = clock.instant();
        if (Outbox.over(mail.createdAt(), now)) {
            giveUp(mail, why);
        } else {
            table.failed(mail.id(), Mail.State.QUEUED, now.plus(Outbox.wait(mail.tries())), why);
        }
    }

    private void giveUp(Mail mail, String why) {
        table.failed(mail.id(), Mail.State.DEAD, clock.instant(), why);
        words.tell(keepers.people(), "mail-dead", List.of(mail.address()), "/mail");
    }

    private void digest(MailServer server) {
        var now = clock.instant();
        var morning = LocalDate.now(clock).atTime(MORNING).atZone(clock.getZone()).toInstant();
        if (now.isBefore(morning)) {
            return;
        }
        for (var person : notices.awaitingDigest(morning)) {
            transaction.executeWithoutResult(_ ->
                    addresses
                            .of(person)
                            .ifPresent(address -> {
                                var told = notices.takeForDigest(person, morning, now);
                                if (!told.isEmpty()) {
                                    outbox.add(
                                            person,
                                            address.address(),
                                            digestSubject(told.size()),
                                            Letter.body(
                                                    messages,
                                                    sentences(told),
                                                    server.address("/notices")));
                                }
                            }));
        }
    }

    private String digestSubject(int count) {
        return messages.getMessage("mail.digest.subject", new Object[] {count}, Locale.JAPANESE);
    }

    private List<String> sentences(List<Notice> told) {
        return told.stream()
                .map(notice -> words.say(notice.key(), notice.arguments(), Locale.JAPANESE))
                .toList();
    }

    /// Mails that were sent and notices that were read do not stay for ever.
    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 120_000)
    void forget() {
        var before = clock.instant().minus(KEPT);
        table.forget(before);
        notices.forget(before);
    }
}
