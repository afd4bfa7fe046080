package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cohorte.app.security.RefusedSignIns.Reason;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * A sign-in by the provider that failed: a line of audit, and a page that says so. The flow is not begun again by itself: a
 * provider whose session lasts would send the same person back at once, for ever.
 *
 * <p>What the provider, or whoever types the address of its answer, has written is not repeated: its codes are told by
 * {@link Reason}s.
 */
record ProviderFailure(String page, RefusedSignIns refused) implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String named = exception instanceof SignedInUsers.ReservedLoginException reserved ? reserved.login() : "";
        refused.write(request, named, reason(exception));
        response.sendRedirect(request.getContextPath() + page);
    }

    private static Reason reason(AuthenticationException exception) {
        if (exception instanceof SignedInUsers.ReservedLoginException) {
            return Reason.RESERVED;
        }
        String code = exception instanceof OAuth2AuthenticationException failed
                ? failed.getError().getErrorCode()
                : "";
        return switch (code) {
            case "access_denied", "login_required", "interaction_required", "consent_required" -> Reason.DENIED;
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_request", "invalid_nonce" ->
                Reason.NOT_ASKED;
            default -> Reason.PROVIDER;
        };
    }
}
