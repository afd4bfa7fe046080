package org.cohorte.app.security;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Authorizations given lately. Spring's own service in memory keeps every one for ever; the demonstration needs the last
 * ones alone, since a token lives for minutes and a page's session does not depend on it.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int KEPT = 1_000;

    private final InMemoryOAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final Map<String, OAuth2Authorization> byAge = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        all.save(authorization);
        byAge.remove(authorization.getId());
        byAge.put(authorization.getId(), authorization);
        Iterator<OAuth2Authorization> oldest = byAge.values().iterator();
        while (byAge.size() > KEPT) {
            all.remove(oldest.next());
            oldest.remove();
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byAge.remove(authorization.getId());
        all.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return all.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return all.findByToken(token, tokenType);
    }
}
