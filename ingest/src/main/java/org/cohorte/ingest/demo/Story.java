package org.cohorte.ingest.demo;

/**
 * A disease, or a way to meet the hospital: how likely it is for somebody, and what follows.
 *
 * <p>To add one: a class, a line in {@link Stories}, and a file of phrases for its reports.
 */
interface Story {

    /** From 0 to 1, for a person to whom the earlier stories of {@link Stories} have already happened. */
    double likelihood(Person person, Chart chart);

    /** Puts the first episodes in the agenda of the chart. */
    void begin(Chart chart);
}
