package org.cohorte.app.security;

import java.util.List;
import java.util.Locale;

/** The people of the demonstration, as the sign-in page and the console name them. */
public interface DemonstrationAccounts {

    /** In the order to show them; empty when there is no demonstration. */
    List<Person> people();

    /** Gives the accounts their place in the hospital, after an import has brought or changed it. */
    void renew();

    /**
     * One of them.
     *
     * @param roleFr who they are in the hospital, in French
     * @param roleEn the same in English
     */
    record Person(String login, String password, String roleFr, String roleEn) {

        String role(Locale locale) {
            return locale.getLanguage().equals("fr") ? roleFr : roleEn;
        }

        /** Without the password, so that it reaches no log. */
        @Override
        public String toString() {
            return "Person[" + login + "]";
        }
    }
}
