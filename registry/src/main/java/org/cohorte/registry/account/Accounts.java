package org.cohorte.registry.account;

import java.util.Optional;

/** The people who sign in. */
public interface Accounts {

    Optional<Account> find(String login);

    /** Keeps the language the user chose; {@code fr} or {@code en}. */
    void chooseLanguage(String login, String language);
}
