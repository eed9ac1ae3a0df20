package jp.sekisho.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.Body;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.Modes;
import jp.sekisho.postgres.backup.RecoveryKey;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Sha256;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The first run: whoever can read the token file makes the first administrator. The token is used
/// up in the transaction that makes him.
@Component
public class Setup {
    private static final Duration VALID = Duration.ofMinutes(30);

    private final Sql sql;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Body body;
    private final People people;
    private final Clock clock;
    private final Ledger ledger;
    private final Path folder;
    private final Path file;
    private volatile boolean done;

    Setup(
            Sql sql,
            Accounts accounts,
            Passwords passwords,
            Body body,
            People people,
            Ledger ledger,
            Clock clock,
            DataFolder folder) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.body = body;
        this.people = people;
        this.clock = clock;
        this.ledger = ledger;
        this.folder = folder.root();
        this.file = this.folder.resolve("setup-token");
    }

    public boolean done() {
        if (!done) {
            done = accounts.any();
        }
        return done;
    }

    public Path file() {
        return file;
    }

    /// Until when the present token can be used.
    public Optional<Instant> expires() {
        return sql
                .of("select expires_at from access.setup_token where consumed_at is null")
                .list((row, number) -> row.getTimestamp(1).toInstant())
                .stream()
                .findFirst();
    }

    /// Writes a fresh token into its file; older ones no longer work.
    @Transactional
    public void prepare() {
        var token = Passwords.generate().substring(0, 17);
        sql.of("delete from access.setup_token where consumed_at is null").run();
        sql.of("insert into access.setup_token (digest, expires_at) values (:digest, :expires)")
                .bind("digest", digest(token))
                .bind("expires", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
                .run();
        try {
            Modes.write(file, (token + "\n").getBytes(US_ASCII));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// What the first-run page asks for.
    public record Wish(
            String token,
            String body,
            String name,
            String signInName,
            String password,
            String passwordAgain,
            boolean alsoOfficer) {}

    @Transactional
    public void complete(Wish wish) {
        var checks = new Checks();
        checks.refuse(!consume(wish.token()), "token", "problem.token")
                .line("body", wish.body())
                .line("name", wish.name());
        var nobody = new UUID(0, 0);
        var problems = new java.util.ArrayList<>(checks.problems());
        problems.addAll(accounts.checkNew(nobody, wish.signInName()).problems());
        passwords
                .objection("password", wish.password(), wish.passwordAgain(), wish.signInName())
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new Unacceptable(problems);
        }
        body.rename(wish.body());
        var person = people.register(wish.name(), "", "");
        var rights =
                wish.alsoOfficer()
                        ? Set.of(Right.ADMINISTRATOR, Right.OFFICER)
                        : Set.of(Right.ADMINISTRATOR);
        accounts.add(person, wish.signInName(), wish.password(), false, rights, "setup");
    }

    /// The key that opens backups, made with the installation. Whoever set it up sees it once.
    @Transactional
    public RecoveryKey recoveryKey() {
        var key = RecoveryKey.generate();
        var subject = "recovery-key:" + key.recipient().id().toLowerCase(Locale.ROOT);
        ledger.enter(new Entry("ledger.recovery-key.made", subject, Map.of()));
        key.recipient().write(folder);
        return key;
    }

    /// Removes the file once its token is worthless.
    public void tidy() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private boolean consume(String token) {
        return !accounts.any()
                && sql.of(
                                        """
                                        update access.setup_token set consumed_at = :now
                                         where digest = :digest
                                           and consumed_at is null
                                           and expires_at > :now
                                        """)
                                .bind("digest", digest(token.strip().toLowerCase(Locale.ROOT)))
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .run()
                        == 1;
    }

    private static byte[] digest(String token) {
        return Sha256.of(token);
    }
}
