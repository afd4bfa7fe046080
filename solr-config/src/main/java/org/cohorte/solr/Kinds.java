package org.cohorte.solr;

/** Values of {@link Fields#KIND}: one per sort of document in the index. */
public final class Kinds {

    public static final String PATIENT = "patient";
    public static final String STAY = "stay";
    public static final String MOVEMENT = "movement";
    public static final String DIAGNOSIS = "diagnosis";
    public static final String PROCEDURE = "procedure";
    public static final String GHM = "ghm";
    public static final String PRESCRIPTION = "prescription";
    public static final String ADMINISTRATION = "administration";
    public static final String LABORATORY = "laboratory";
    public static final String VITAL = "vital";
    public static final String MICROBIOLOGY = "microbiology";
    public static final String IMAGING = "imaging";
    public static final String SERIES = "series";
    public static final String DOCUMENT = "document";
    public static final String FORM = "form";
    public static final String OTHER = "other";
    public static final String CONCEPT = "concept";
    /** Says that a record of the source is gone, so that no older version of it comes back. */
    public static final String TOMBSTONE = "tombstone";
    /** One document a collection: when and from what the index was last changed. */
    public static final String STATE = "state";

    private Kinds() {}
}
