package org.cohorte.solr;

/** What the index makes of a document by itself, beyond the fields it is given. */
public final class IndexFormat {

    /**
     * Raised whenever that changes, so that an import writes documents anew that are otherwise as they were. 2: codes carry patient, day
     * and number ({@link org.cohorte.solr.postings}).
     */
    public static final int VERSION = 2;

    private IndexFormat() {}
}
