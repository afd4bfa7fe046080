package org.cohorte.ui.signin;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What the sign-in page shows.
 *
 * @param action   address the form is sent to, from the root of the site
 * @param csrf     token that goes with the form
 * @param state    how the last try ended
 * @param lockedFor how long before another try, when {@link State#LOCKED}
 * @param login    login of the last try, to be written again; may be empty
 * @param language {@code fr} or {@code en}
 * @param accounts demonstration accounts to click; empty outside a demonstration
 */
public record SignInModel(
        String action,
        Csrf csrf,
        State state,
        Duration lockedFor,
        String login,
        String language,
        List<DemonstrationAccount> accounts) {

    /** How the last try ended. */
    public enum State {
        /** No try yet. */
        FRESH,
        /** Wrong login or password. */
        WRONG,
        /** Too many tries: the account waits. */
        LOCKED,
        /** The user has signed out. */
        SIGNED_OUT
    }

    /** Name and value of the hidden field against forged forms. */
    public record Csrf(String parameter, String token) {}

    /**
     * An account that a demonstration offers.
     *
     * @param role what it is for, in the language of the page
     */
    public record DemonstrationAccount(String login, String password, String displayName, String role) {}

    public SignInModel {
        Objects.requireNonNull(action);
        Objects.requireNonNull(csrf);
        Objects.requireNonNull(state);
        Objects.requireNonNull(lockedFor);
        Objects.requireNonNull(login);
        Objects.requireNonNull(language);
        accounts = List.copyOf(accounts);
    }
}
