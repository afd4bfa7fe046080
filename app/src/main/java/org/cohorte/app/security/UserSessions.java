package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Knows the sessions of each signed-in user, so that signing out of one ends them all. */
final class UserSessions implements SessionAuthenticationStrategy, LogoutHandler {

    private static final String MARK = UserSessions.class.getName();

    private final Map<String, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(MARK, new Mark(Login.of(authentication)));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null) {
            return;
        }
        for (HttpSession session : List.copyOf(sessions.getOrDefault(Login.of(authentication), Set.of()))) {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // It ended by itself meanwhile.
            }
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
