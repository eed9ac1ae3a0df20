package jp.sekisho.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import jp.sekisho.access.Visit.Kind;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.DataFolder.Purpose;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Open;
import jp.sekisho.shared.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Stands in front of every endpoint. One that does not say who may call it answers nobody.
@Component
class Gate implements HandlerInterceptor {
    static final String CALLER = Caller.class.getName();

    private final Accounts accounts;
    private final Setup setup;
    private final Permissions permissions;
    private final DataFolder folder;
    private final AccessLog log;
    private final Set<String> sensitive = Sensitive.load();
    private final Dates dates;

    Gate(Accounts accounts, Setup setup, DataFolder folder, AccessLog log, Dates dates) {
        this.accounts = accounts;
        this.setup = setup;
        this.permissions = Permissions.load();
        this.folder = folder;
        this.log = log;
        this.dates = dates;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new AccessDeniedException(request.getRequestURI());
        }
        var path = request.getRequestURI();
        if (!path.equals("/setup") && !path.equals("/error") && !setup.done()) {
            response.sendRedirect("/setup");
            return false;
        }
        var caller = caller();
        caller.ifPresent(known -> request.setAttribute(CALLER, known));
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        return mayCall(method, caller, request)
                && passwordIsHisOwn(caller, path, response)
                && factorIsThere(caller, path, response);
    }

    /// Whoever has seen what concerns people, or has taken something away with him, is written down.
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception problem) {
        if (handler instanceof HandlerMethod method
                && request.getAttribute(CALLER) instanceof Caller caller
                && request.getMethod().equals("GET")
                && response.getStatus() == HttpServletResponse.SC_OK) {
            var required = method.getMethodAnnotation(Requires.class);
            if (exported(response)) {
                log.write(Kind.EXPORTED, caller.account(), request.getRequestURI(), request);
            } else if (required != null && sensitive.contains(required.value())) {
                log.write(Kind.VIEWED, caller.account(), request.getRequestURI(), request);
            }
        }
    }

    private static boolean exported(HttpServletResponse response) {
        var disposition = response.getHeader("Content-Disposition");
        return disposition != null && disposition.startsWith("attachment");
    }

    private Optional<Caller> caller() {
        return CurrentCaller.session()
                .flatMap(session ->
                        accounts.caller(
                                session.account(),
                                session.credential(),
                                dates.today(),
                                permissions));
    }

    private boolean mayCall(
            HandlerMethod method, Optional<Caller> caller, HttpServletRequest request) {
        if (caller.isEmpty()) {
            throw new AuthenticationCredentialsNotFoundException("not signed in");
        }
        var required = method.getMethodAnnotation(Requires.class);
        if (required == null || !caller.get().may(required.value())) {
            log.write(Kind.REFUSED, caller.get().account(), request.getRequestURI(), request);
            throw new AccessDeniedException(method.toString());
        }
        return true;
    }

    /// A first password opens nothing but the page that replaces it.
    private static boolean passwordIsHisOwn(
            Optional<Caller> caller, String path, HttpServletResponse response) throws IOException {
        if (caller.map(Caller::mustChangePassword).orElse(false) && !path.equals("/password")) {
            response.sendRedirect("/password");
            return false;
        }
        return true;
    }

    /// Past its grace, a privileged account without a second factor opens nothing but the pages that
    /// set one up, so that nobody is ever shut out. A demonstration or rehearsal, whose clock leaps,
    /// protects nothing real and only reminds.
    private boolean factorIsThere(
            Optional<Caller> caller, String path, HttpServletResponse response) throws IOException {
        var due = caller.map(Caller::factorDue);
        if (due.isEmpty()
                || !dates.today().isAfter(due.get())
                || folder.purpose() != Purpose.REAL
                || path.startsWith("/second-factor")
                || path.equals("/password")) {
            return true;
        }
        response.sendRedirect("/second-factor");
        return false;
    }
}
