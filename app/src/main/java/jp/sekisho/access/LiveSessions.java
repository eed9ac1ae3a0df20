package jp.sekisho.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sha256;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions that are open, and their end.
@Component
public class LiveSessions {
    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final Sql sql;

    LiveSessions(FindByIndexNameSessionRepository<? extends Session> repository, Sql sql) {
        this.repository = repository;
        this.sql = sql;
    }

    /// One's own, the newest first. Those opened with an older password open nothing any more and
    /// are not shown.
    public List<LiveSession> of(Caller caller, String currentId) {
        return repository
                .findByPrincipalName(principal(caller.account(), caller.credential()))
                .values()
                .stream()
                .map(session -> live(session, currentId))
                .sorted(Comparator.comparing(LiveSession::lastSeen).reversed())
                .toList();
    }

    public void end(Caller caller, String handle) {
        repository
                .findByPrincipalName(principal(caller.account(), caller.credential()))
                .keySet()
                .stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(repository::deleteById);
    }

    /// All of the account but the one that asks.
    public int endOthers(UUID account, String currentId) {
        return sql.of(
                        """
                        delete from access.session
                         where principal_name like :account || '/%' and session_id <> :current
                        """)
                .bind("account", account.toString())
                .bind("current", currentId)
                .run();
    }

    public int endAll(UUID account) {
        return endOthers(account, "");
    }

    private static String principal(UUID account, UUID credential) {
        return new CurrentCaller.Session(account, credential).principal();
    }

    private static LiveSession live(Session session, String currentId) {
        return new LiveSession(
                handle(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                text(session.getAttribute(Sessions.ADDRESS)),
                text(session.getAttribute(Sessions.AGENT)),
                session.getId().equals(currentId));
    }

    private static String text(@Nullable Object attribute) {
        return attribute == null ? "" : attribute.toString();
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(id), 8));
    }
}
