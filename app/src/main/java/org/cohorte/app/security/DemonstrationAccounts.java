package org.cohorte.app.security;

import java.util.List;
import java.util.Locale;

/** The people of the demonstration, as the sign-in page and the console name them. */
public interface DemonstrationAccounts {

    /** In the order to show them; empty when people come from an identity provider. */
    List<Person> people();

    /**
     * Those that the sign-in page offers by one press: all of them while every patient is invented, nobody once a
     * hospital's own data are there.
     */
    List<Person> offered();

    /** Gives the accounts their place in the hospital, after an import has brought or changed it. */
    void renew();

    /**
     * Before a hospital's own data come in: the page offers nobody any more, and passwords that it has shown are drawn
     * anew. Does nothing the next time.
     *
     * @return whether passwords were drawn
     */
    boolean protect();

    /**
     * One of them.
     *
     * @param roleFr who they are in the hospital, in French
     * @param roleEn the same in English
     */
    record Person(String login, String password, String roleFr, String roleEn) {

        /** Who they are, in this language. */
        public String role(Locale locale) {
            return locale.getLanguage().equals("fr") ? roleFr : roleEn;
        }

        /** Without the password, so that it reaches no log. */
        @Override
        public String toString() {
            return "Person[" + login + "]";
        }
    }
}
