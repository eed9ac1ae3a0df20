package jp.sekisho.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.notices.Notices;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.DataFolder.Purpose;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Strongbox;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 二要素認証: a code from the person's own phone beside the password, and recovery codes on paper.
/// Five wrong codes in a row shut the account's second step for fifteen minutes; a code is good once.
@Component
public class SecondFactor {
    public static final int TRIES = 5;
    public static final Duration SHUT = Duration.ofMinutes(15);
    private static final String FACTOR = "access.factor";
    private static final String CODE = "access.recovery_code";

    private final FactorTable table;
    private final Strongbox strongbox;
    private final Accounts accounts;
    private final LiveSessions sessions;
    private final Notices notices;
    private final Ledger ledger;
    private final Clock clock;

    SecondFactor(
            FactorTable table,
            Strongbox strongbox,
            Accounts accounts,
            LiveSessions sessions,
            Notices notices,
            Ledger ledger,
            DataFolder folder,
            Clock clock) {
        this.table = table;
        this.strongbox = strongbox;
        this.accounts = accounts;
        this.sessions = sessions;
        this.notices = notices;
        this.ledger = ledger;
        // Phones know nothing of a clock that was moved for a rehearsal.
        this.clock = folder.purpose() == Purpose.REHEARSAL ? Clock.systemUTC() : clock;
    }

    /// What comes of typing a code.
    public sealed interface Answer {
        record Right() implements Answer {}

        /// A recovery code was used up; so many are left.
        record Recovered(int codesLeft) implements Answer {}

        record Wrong(int triesLeft) implements Answer {}

        record Shut(Instant until) implements Answer {}
    }

    public boolean set(UUID account) {
        return table.of(account).isPresent();
    }

    public int codesLeft(UUID account) {
        return table.codesLeft(account);
    }

    /// Judges what the person of a right password typed: six digits, or a recovery code.
    @Transactional
    public Answer check(UUID account, String text) {
        var now = clock.instant();
        var factor = table.of(account).orElseThrow();
        var tries = table.countTry(factor.id(), TRIES, now, now.plus(SHUT));
        if (tries.isEmpty()) {
            return new Answer.Shut(table.shutUntil(factor.id()));
        }
        var typed = Totp.typed(text);
        var step = Totp.match(open(account, factor.sealed()), typed, now);
        if (step.isPresent() && table.takeStep(factor.id(), step.getAsLong())) {
            return new Answer.Right();
        }
        var used = table.useCode(account, RecoveryCodes.digest(typed));
        if (used.isPresent()) {
            table.clearTries(factor.id());
            ledger.enter(
                    Entry.of("access.recovery-code.used", "account", account)
                            .with(CODE, used.get()));
            var left = table.codesLeft(account);
            tell(account, "recovery-used", List.of(String.valueOf(left)));
            return new Answer.Recovered(left);
        }
        return tries.get() >= TRIES
                ? new Answer.Shut(now.plus(SHUT))
                : new Answer.Wrong(TRIES - tries.get());
    }

    /// A secret that counts for nothing until a code proves that the phone has it.
    public static Offer offer() {
        return new Offer(HexFormat.of().formatHex(Totp.secret()));
    }

    /// What a phone needs to know, as a picture's content and as text.
    ///
    /// @param hex the secret, as it waits in the session
    public record Offer(String hex) {
        private byte[] secret() {
            return HexFormat.of().parseHex(hex);
        }

        public String uri(String issuer, String account) {
            return Totp.uri(secret(), issuer, account);
        }

        public String text() {
            return Totp.text(secret());
        }
    }

    /// Takes the offer up and returns the recovery codes, which are shown once. One that is there
    /// already is replaced by whoever knows the password.
    @Transactional
    public List<String> enrol(Caller caller, Offer offer, String code, String password) {
        var account = caller.account();
        var replacing = set(account);
        var step = Totp.match(offer.secret(), Totp.typed(code), clock.instant());
        new Checks()
                .refuse(step.isEmpty(), "code", "problem.code")
                .refuse(
                        replacing && !accounts.knows(account, password),
                        "password",
                        "problem.password.wrong")
                .orRefuse();
        var ids = new ArrayList<>(table.close(account));
        var sealed = strongbox.seal(offer.secret(), owner(account));
        ids.add(table.add(account, sealed, step.orElseThrow()));
        var codes = RecoveryCodes.fresh();
        ledger.enter(
                Entry.of("access.factor.enrolled", "account", account)
                        .with(FACTOR, ids)
                        .with(CODE, replaceCodes(account, codes)));
        return codes;
    }

    /// New recovery codes; the old ones are void.
    @Transactional
    public List<String> newCodes(Caller caller, String password) {
        if (!set(caller.account())) {
            throw Unacceptable.at("password", "problem.factor.none");
        }
        if (!accounts.knows(caller.account(), password)) {
            throw Unacceptable.at("password", "problem.password.wrong");
        }
        var codes = RecoveryCodes.fresh();
        ledger.enter(
                Entry.of("access.recovery-code.renewed", "account", caller.account())
                        .with(CODE, replaceCodes(caller.account(), codes)));
        return codes;
    }

    private List<UUID> replaceCodes(UUID account, List<String> codes) {
        var ids = new ArrayList<>(table.closeCodes(account));
        codes.forEach(code -> ids.add(table.addCode(account, RecoveryCodes.digest(code))));
        return ids;
    }

    /// For somebody who lost his phone and his paper: the next sign-in asks for a new factor.
    @Transactional
    public void remove(UUID account) {
        var factors = table.close(account);
        if (factors.isEmpty()) {
            return;
        }
        sessions.endAll(account);
        tell(account, "factor-removed", List.of());
        ledger.enter(
                Entry.of("access.factor.removed", "account", account)
                        .with(FACTOR, factors)
                        .with(CODE, table.closeCodes(account)));
    }

    private void tell(UUID account, String what, List<String> arguments) {
        var person = accounts.get(account).person();
        notices.tellAtOnce(List.of(person), what, arguments, "/second-factor");
    }

    private byte[] open(UUID account, String sealed) {
        return strongbox.open(HexFormat.of().parseHex(sealed), owner(account));
    }

    private static String owner(UUID account) {
        return "access.factor/" + account;
    }
}
