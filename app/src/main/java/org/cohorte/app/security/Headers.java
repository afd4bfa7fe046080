package org.cohorte.app.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers that tell browsers what not to do with our answers. */
final class Headers {

    /** For pages without a script, and for data. */
    static final String PLAIN_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'";

    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private Headers() {}

    /** Headers for pages without a script, and for data. */
    static HttpSecurity onPlainPages(HttpSecurity http) {
        return onAll(http).headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(PLAIN_POLICY)));
    }

    /** Headers for the screens, whose content security policy the screens write. */
    static HttpSecurity onScreens(HttpSecurity http) {
        return onAll(http).headers(headers -> headers.addObjectPostProcessor(new AtOnce()));
    }

    /**
     * Writes headers before the answer is made: the screens are reached by a forward, at whose end the container commits
     * the answer behind Spring's back.
     */
    private static final class AtOnce implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static HttpSecurity onAll(HttpSecurity http) {
        return http.headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(FEATURES))
                .frameOptions(frames -> frames.deny()));
    }
}
