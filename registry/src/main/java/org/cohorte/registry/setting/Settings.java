package org.cohorte.registry.setting;

import java.util.Optional;

/** Names and values, kept in the database. */
public interface Settings {

    Optional<String> find(String name);

    /** Keeps a value in place of the former one. */
    void put(String name, String value);

    /** Keeps a value unless there is one already, and returns the one that is kept. */
    String putIfAbsent(String name, String value);
}
