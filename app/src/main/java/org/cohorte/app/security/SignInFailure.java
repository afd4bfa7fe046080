package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cohorte.app.security.RefusedSignIns.Reason;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/**
 * Back to the sign-in page, with what went wrong and nothing that tells a wrong password from an unknown login; the audit is
 * told the difference.
 */
record SignInFailure(String page, RefusedSignIns refused) implements AuthenticationFailureHandler {

    static final String WRONG = "wrong";
    static final String WAIT = "wait";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String login = Optional.ofNullable(
                        request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY))
                .orElse("");
        refused.write(request, login, reason(exception));
        String what = exception instanceof ThrottledSignIn.TooManyAttemptsException tooMany
                ? WAIT + "&seconds=" + Math.max(1, tooMany.waitTime().toSeconds())
                : WRONG;
        response.sendRedirect(request.getContextPath() + page + "?state=" + what);
    }

    private static Reason reason(AuthenticationException exception) {
        return switch (exception) {
            case ThrottledSignIn.TooManyAttemptsException tooMany -> Reason.THROTTLED;
            case UsernameNotFoundException unknown -> Reason.UNKNOWN_ACCOUNT;
            case InternalAuthenticationServiceException internal -> Reason.INTERNAL;
            default -> Reason.WRONG_PASSWORD;
        };
    }
}
