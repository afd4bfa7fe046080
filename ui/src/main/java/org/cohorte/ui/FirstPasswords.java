package org.cohorte.ui;

import java.util.Optional;
import org.cohorte.registry.account.Account;

/** Passwords for people who have just been added; the application implements it with its own sign-in. */
@FunctionalInterface
public interface FirstPasswords {

    /**
     * Draws the password of an account that has none. It can be read this once: only its hash is kept.
     *
     * @return empty where the identity provider has the passwords, and for an account that has one already
     */
    Optional<String> draw(Account account);
}
