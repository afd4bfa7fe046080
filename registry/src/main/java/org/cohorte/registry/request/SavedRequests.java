package org.cohorte.registry.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

    /** Those whose name holds these words, accents, case and punctuation aside; the latest first. No word: every one. */
    List<SavedRequest> search(String owner, String text, int limit);

    /** What is known of each version, the latest first; none when there is no such request. */
    List<Version> versions(UUID id, String owner);

    /**
     * A version in a history.
     *
     * @param number   from 1
     * @param begun    when its first change was written
     * @param modified when its last change was written
     * @param total    its figure; empty when it was never counted
     */
    record Version(int number, Instant begun, Instant modified, OptionalLong total) {}

    /** The request as it was in a version, under its name of today. */
    Optional<SavedRequest> version(UUID id, String owner, int number);

    void delete(UUID id, String owner);

    /** Takes a deletion back. Restoring what was not deleted changes nothing. @throws java.util.NoSuchElementException as {@link #save} */
    SavedRequest restore(UUID id, String owner);
}
