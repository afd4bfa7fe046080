package org.cohorte.app.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks passwords, no more often than the throttle allows. */
final class ThrottledSignIn implements AuthenticationProvider {

    /** The attempt was not even looked at. */
    static final class TooManyAttemptsException extends LockedException {

        private static final long serialVersionUID = 1L;

        private final Duration wait;

        TooManyAttemptsException(Duration wait) {
            super("too many attempts");
            this.wait = wait;
        }

        Duration waitTime() {
            return wait;
        }
    }

    private final AuthenticationProvider passwords;
    private final SignInThrottle throttle;

    ThrottledSignIn(AuthenticationProvider passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Duration wait = throttle.begin(login, address);
        if (!wait.isZero()) {
            throw new TooManyAttemptsException(wait);
        }
        Authentication answer = passwords.authenticate(attempt);
        throttle.succeeded(login, address);
        return answer;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
