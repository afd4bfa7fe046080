package org.cohorte.app.security;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** People as the identity provider describes them, save those who call themselves what the command line is called. */
final class SignedInUsers extends OidcUserService {

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        if (Login.isReserved(user.getName())) {
            throw new OAuth2AuthenticationException(new OAuth2Error("reserved_login", "This login is reserved", null));
        }
        return user;
    }
}
