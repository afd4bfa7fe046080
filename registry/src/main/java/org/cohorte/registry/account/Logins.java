package org.cohorte.registry.account;

import java.util.Locale;

/** The form in which logins are stored and compared. */
public final class Logins {

    private Logins() {}

    /** Without outer spaces, in lower case. */
    public static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
