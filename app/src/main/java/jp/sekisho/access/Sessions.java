package jp.sekisho.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Begins a session, always under a new id. It holds the account and the credential, no rights.
@Component
public class Sessions {
    static final String ADDRESS = "address";
    static final String AGENT = "agent";
    private static final int LONGEST_AGENT = 300;
    private static final String HALFWAY = "halfway";

    /// How long a right password waits for its code.
    private static final Duration HALFWAY_VALID = Duration.ofMinutes(10);

    private final SecurityContextRepository contexts;

    Sessions(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    public void begin(
            UUID account,
            UUID credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession(true);
        session.removeAttribute(HALFWAY);
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(AGENT, agent(request));
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new CurrentCaller.Session(account, credential).principal(),
                        null,
                        List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    static String agent(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    /// Remembers whose password was right, until the code is. It opens nothing.
    public void wait(UUID account, UUID credential, HttpServletRequest request) {
        request.getSession(true)
                .setAttribute(
                        HALFWAY,
                        new CurrentCaller.Session(account, credential).principal()
                                + "@"
                                + Instant.now().getEpochSecond());
        request.changeSessionId();
    }

    /// The account whose password was right a moment ago.
    public static Optional<Waiting> waiting() {
        return halfway().map(session -> new Waiting(session.account(), session.credential()));
    }

    public record Waiting(UUID account, UUID credential) {}

    static Optional<CurrentCaller.Session> halfway() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(HALFWAY, RequestAttributes.SCOPE_SESSION)
                                instanceof String text
                ? halfway(text)
                : Optional.empty();
    }

    private static Optional<CurrentCaller.Session> halfway(String text) {
        var at = text.lastIndexOf('@');
        var since = Instant.ofEpochSecond(Long.parseLong(text.substring(at + 1)));
        return since.plus(HALFWAY_VALID).isBefore(Instant.now())
                ? Optional.empty()
                : Optional.of(CurrentCaller.Session.of(text.substring(0, at)));
    }
}
