package org.cohorte.query.concepts;

import org.cohorte.query.criteria.Code;

/**
 * A code as the picker shows it.
 *
 * @param labelFr  French label; the English one when there is no other
 * @param labelEn  English label; the French one when there is no other
 * @param leaf     whether nothing is below it
 * @param patients patients of the scope with this code or one below it
 */
public record Concept(Code code, String labelFr, String labelEn, boolean leaf, long patients) {

    /** Code, in each system, above those that data hold and its nomenclature does not. */
    public static final String OUTSIDE = "hors-nomenclature";
}
