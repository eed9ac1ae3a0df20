package jp.sekisho.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.sekisho.access.Visit.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// アクセス記録: who came in and when, who could not, who looked at pages about people, what was
/// exported. What somebody typed as a name is never kept unless it is one: it may be a password.
@Component
public class AccessLog {
    private final VisitTable table;
    private final AccountTable accounts;
    private final SignInRules rules;
    private final Clock clock;

    AccessLog(VisitTable table, AccountTable accounts, SignInRules rules, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /// Which lines somebody asks for; null stands for all.
    public record Question(
            @Nullable Kind kind,
            @Nullable UUID account,
            @Nullable Instant from,
            @Nullable Instant until) {}

    public List<Visit> find(Question question, long before, int limit) {
        return table.find(question, before, limit);
    }

    public int count(Kind kind, Instant since) {
        return table.count(kind, since);
    }

    /// @param detail one word of how, such as `password`, or the page
    public void write(
            Kind kind, @Nullable UUID account, String detail, HttpServletRequest request) {
        table.add(
                clock.instant(),
                kind,
                account,
                detail,
                request.getRemoteAddr(),
                Sessions.agent(request));
    }

    public void failed(String typedName, String why, HttpServletRequest request) {
        var account = accounts.accountOf(SignIn.name(typedName));
        write(Kind.SIGN_IN_FAILED, account.orElse(null), why, request);
    }

    /// Lines older than the rule says are removed.
    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 60_000)
    public void forget() {
        table.forget(clock.instant().minus(Duration.ofDays(rules.now().logDays())));
    }
}
