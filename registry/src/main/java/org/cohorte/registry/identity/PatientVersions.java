package org.cohorte.registry.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Which version of their source records patients are known by, and whom the source has deleted. Versions are the codes of the
 * importer; 0 is no version.
 */
public interface PatientVersions {

    /**
     * What is known of a record.
     *
     * @param version 0 when the source told none
     * @param deleted whether the source has deleted it
     */
    record Held(long version, boolean deleted) {}

    /** What is known of these records, by source identifier; absent: neither a version nor a deletion. */
    Map<String, Held> held(Collection<String> sourceIds);

    /** Keeps the versions of patients who are there, by source identifier; those that were deleted no longer are. */
    void keep(Map<String, Long> versions);

    /** Keeps deletions, with the version of each, by source identifier; these patients need not be known. */
    void delete(Map<String, Long> versions);

    /** Those of these patients that the source has deleted. */
    Set<String> deleted(Collection<String> sourceIds);

    /** Whether a version or a deletion of anybody is known. */
    boolean any();

    /** Whether the source has deleted any. */
    boolean anyDeleted();
}
