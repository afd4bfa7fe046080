package org.cohorte.app.security;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** People as the identity provider describes them, save those who call themselves what the command line is called. */
final class SignedInUsers extends OidcUserService {

    /** Of somebody whom the provider calls what nobody may be called. */
    static final class ReservedLoginException extends OAuth2AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final String login;

        ReservedLoginException(String login) {
            super(new OAuth2Error("reserved_login", "This login is reserved", null));
            this.login = login;
        }

        String login() {
            return login;
        }
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        if (Login.isReserved(user.getName())) {
            throw new ReservedLoginException(user.getName());
        }
        return user;
    }
}
