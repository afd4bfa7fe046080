package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, with what went wrong and nothing that tells a wrong password from an unknown login. */
record SignInFailure(String page) implements AuthenticationFailureHandler {

    static final String WRONG = "wrong";
    static final String WAIT = "wait";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String what = exception instanceof ThrottledSignIn.TooManyAttemptsException tooMany
                ? WAIT + "&seconds=" + Math.max(1, tooMany.waitTime().toSeconds())
                : WRONG;
        response.sendRedirect(request.getContextPath() + page + "?state=" + what);
    }
}
