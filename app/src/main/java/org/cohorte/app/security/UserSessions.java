package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Knows the sessions of each signed-in user, so that signing out of one ends them all; the audit hears of both. */
final class UserSessions implements SessionAuthenticationStrategy, LogoutHandler {

    private static final String MARK = UserSessions.class.getName();

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Set<HttpSession>> sessions = new ConcurrentHashMap<>();
    private final AuditLog audit;

    UserSessions(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(MARK, new Mark(Login.of(authentication)));
        write(AuditAction.SIGN_IN, authentication, request);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null) {
            return;
        }
        write(AuditAction.SIGN_OUT, authentication, request);
        String own = Optional.ofNullable(request.getSession(false))
                .map(HttpSession::getId)
                .orElse("");
        List<HttpSession> others = sessions.getOrDefault(Login.of(authentication), Set.of()).stream()
                .filter(session -> !session.getId().equals(own))
                .toList();
        end(others);
    }

    private void write(AuditAction action, Authentication authentication, HttpServletRequest request) {
        audit.add(AuditLine.of(Login.of(authentication), action, AuditOutcome.DONE)
                .from(Optional.ofNullable(request.getRemoteAddr())));
    }

    /**
     * Ends sessions in a thread of its own: the caller's has a screen of another session in hand, and Vaadin does not take
     * two at once. Two screens that sign out at the same moment do not wait for each other for ever.
     */
    private static void end(List<HttpSession> others) {
        Thread ending = Thread.ofVirtual().start(() -> others.forEach(UserSessions::end));
        try {
            ending.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // It ended by itself meanwhile.
        }
    }

    /** Held by a session: the container tells it when the session ends, however that happens. */
    private final class Mark implements HttpSessionBindingListener {

        private final String login;

        Mark(String login) {
            this.login = login;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            sessions.computeIfAbsent(login, l -> ConcurrentHashMap.newKeySet()).add(event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            sessions.computeIfPresent(login, (l, own) -> {
                own.remove(event.getSession());
                return own.isEmpty() ? null : own;
            });
        }
    }
}
