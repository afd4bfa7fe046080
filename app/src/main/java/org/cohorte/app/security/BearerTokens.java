package org.cohorte.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/**
 * The two sorts of bearer tokens of the API: a JWT of the identity provider, and the operator token of the data folder,
 * which counts on the machine itself alone.
 */
final class BearerTokens implements AuthenticationManagerResolver<HttpServletRequest> {

    private final AuthenticationManager jwt;
    private final byte[] operatorToken;

    /**
     * Reads tokens.
     *
     * @param loginClaim claim of the JWT that holds the login
     */
    BearerTokens(JwtDecoder decoder, String loginClaim, String operatorToken) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(loginClaim);
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(converter);
        this.jwt = provider::authenticate;
        this.operatorToken = operatorToken.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        boolean local = Loopback.isLocal(request);
        return authentication -> {
            String token = ((BearerTokenAuthenticationToken) authentication).getToken();
            boolean looksLikeJwt = token.indexOf('.') >= 0;
            return looksLikeJwt ? jwt.authenticate(authentication) : operator(token, local);
        };
    }

    private Authentication operator(String token, boolean local) {
        // The comparison takes as long for a wrong token as for the right one.
        boolean right = MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), operatorToken);
        if (!right || !local) {
            throw new InvalidBearerTokenException("Unknown token");
        }
        return new Operator();
    }

    /** The operator at the command line. */
    private static final class Operator extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        Operator() {
            super(List.of(new SimpleGrantedAuthority(Login.OPERATOR_AUTHORITY)));
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return "operator";
        }
    }
}
