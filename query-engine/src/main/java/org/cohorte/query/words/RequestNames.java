package org.cohorte.query.words;

import java.util.Optional;
import java.util.UUID;

/** Names of saved requests; empty for one that is gone. */
@FunctionalInterface
public interface RequestNames {

    Optional<String> name(UUID request);
}
