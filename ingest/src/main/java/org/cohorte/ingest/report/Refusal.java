package org.cohorte.ingest.report;

/**
 * One refused line.
 *
 * @param file   name of the file, inside the folder that was read
 * @param line   its number in the file, from 1
 * @param path   the element at fault ({@code Observation.subject.reference}); the type alone when it is the whole line
 * @param reason why
 * @param detail what was found, in English; never a name or a text of a patient
 */
public record Refusal(String file, long line, String path, Reason reason, String detail) {}
