package org.cohorte.query.patients;

import java.util.OptionalInt;

/**
 * Patients of one sex and one class of age, of completed years today or at death.
 *
 * @param sex      as the index writes it: {@code female}, {@code male}, {@code other}, {@code unknown}
 * @param from     youngest age of the class, in years; empty: the birth date is unknown
 * @param to       oldest age, included; empty for the oldest class and for unknown ages
 * @param patients of the stratum
 */
public record Stratum(String sex, OptionalInt from, OptionalInt to, PatientSet patients) {}
