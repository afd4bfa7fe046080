package org.cohorte.ingest.index;

/**
 * What another version of a nomenclature changes in the index.
 *
 * @param system  short name or URI
 * @param codes   how many the nomenclature has
 * @param added   codes that the index did not have
 * @param removed codes that it had, and that no event bears
 * @param outside codes that it has no more, and that events bear: they stay searchable
 * @param moved   codes whose ancestors are others
 * @param events  events that bear a code which moved, or one below it; their ancestors are written anew
 */
public record NomenclatureChange(
        String system, int codes, int added, int removed, int outside, int moved, long events) {}
