package org.cohorte.app.security;

import java.util.Optional;

/** Password hashes of the demonstration's accounts. */
@FunctionalInterface
public interface LocalPasswords {

    /** The Argon2 hash kept for a login; empty for one that is unknown or not active. */
    Optional<String> hash(String login);
}
