package jp.sekisho.access;

import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.ActorSource;
import jp.sekisho.shared.ActingPerson;
import jp.sekisho.shared.Sql;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Who acts, for the ledger: the signed-in account; outside a request the program itself. The only
/// change anybody makes without signing in is the first run.
@Component
class CurrentCaller implements ActorSource, ActingPerson {
    private final Sql sql;

    CurrentCaller(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UUID> id() {
        return session()
                .flatMap(session ->
                        sql.of("select person from access.account where id = :account")
                                .bind("account", session.account())
                                .optional(UUID.class));
    }

    @Override
    public boolean may(String permission) {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                && request.getAttribute(Gate.CALLER, RequestAttributes.SCOPE_REQUEST)
                        instanceof Caller caller
                && caller.may(permission);
    }

    @Override
    public String current() {
        return session()
                .or(Sessions::halfway)
                .map(session -> "account:" + session.account())
                .orElse(RequestContextHolder.getRequestAttributes() == null ? "system" : "setup");
    }

    /// What a session remembers: the account, and the credential it was opened with.
    record Session(UUID account, UUID credential) {
        String principal() {
            return account + "/" + credential;
        }

        static Session of(String principal) {
            var slash = principal.indexOf('/');
            return new Session(
                    UUID.fromString(principal.substring(0, slash)),
                    UUID.fromString(principal.substring(slash + 1)));
        }
    }

    static Optional<Session> session() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(Session.of(authentication.getName()));
    }
}
