package org.cohorte.registry.account;

import java.util.Optional;

/**
 * A person who signs in.
 *
 * @param id          key
 * @param login       unique, lower case; the subject of the identity provider
 * @param displayName as shown
 * @param language    chosen by the user: {@code fr} or {@code en}
 * @param active      an account that is not active sees nothing
 */
public record Account(long id, String login, String displayName, Optional<String> language, boolean active) {}
