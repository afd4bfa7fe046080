package org.cohorte.ingest.model;

/**
 * An antibiotic held against an organism.
 *
 * @param result {@code S}, {@code I} or {@code R}
 */
public record AntibioticTest(Coding antibiotic, String result) {}
