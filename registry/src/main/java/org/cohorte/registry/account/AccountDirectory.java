package org.cohorte.registry.account;

/** Adds people and closes their accounts. An account is never deleted: the audit names it. */
public interface AccountDirectory {

    /** Creates the account, or gives it this name; the rest stays as it is. */
    Account put(String login, String displayName);

    /**
     * Opens or closes an account; a closed one sees nothing from the next call on.
     *
     * @throws java.util.NoSuchElementException when there is no such account
     */
    void setActive(String login, boolean active);
}
