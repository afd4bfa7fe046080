package org.cohorte.ui;

/** The person behind the page being served. The application implements it with its own sign-in. */
public interface CurrentUser {

    /** Login of the account, lower case; never empty on a page that asks for a sign-in. */
    String login();

    /** Ends the session here and, where it can, at the identity provider; the browser leaves the page. */
    void signOut();
}
