package org.cohorte.solr.node;

import org.apache.solr.security.Sha256AuthenticationProvider;

/** What makes nodes ask for a password: the content of {@code security.json}. */
public final class SecurityFile {

    private SecurityFile() {}

    /** Basic authentication for every request; Solr's nodes know each other by keys of their own. */
    public static String of(String user, String password) {
        return """
                {"authentication": {
                  "class": "solr.BasicAuthPlugin",
                  "blockUnknown": true,
                  "forwardCredentials": false,
                  "credentials": {"%s": "%s"}
                }}
                """.formatted(user, Sha256AuthenticationProvider.getSaltedHashedValue(password));
    }
}
