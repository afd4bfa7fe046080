package org.cohorte.registry.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests, saved by themselves at each change. A request of somebody else does not exist. */
public interface SavedRequests {

    /** A new one, with its first version. */
    SavedRequest create(String owner, String name, String json);

    /**
     * Writes the criteria as they now are. Changes within ten minutes of the version's beginning stay in that version;
     * later ones begin the next. The same criteria again change nothing.
     */
    SavedRequest save(UUID id, String owner, String json);

    SavedRequest rename(UUID id, String owner, String name);

    /** Keeps the figure of the current version. */
    void counted(UUID id, String owner, long total);

    Optional<SavedRequest> find(UUID id, String owner);

    /** The latest first. */
    List<SavedRequest> list(String owner, int limit);

    void delete(UUID id, String owner);
}
