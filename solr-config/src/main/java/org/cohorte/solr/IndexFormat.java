package org.cohorte.solr;

/** What the index makes of a document by itself, beyond the fields it is given. */
public final class IndexFormat {

    /**
     * Raised whenever that changes, so that an import writes documents anew that are otherwise as they were. 2: codes carry patient, day
     * and number ({@link org.cohorte.solr.postings}). 3: affirmed words of reports ({@link org.cohorte.solr.mentions}).
     */
    public static final int VERSION = 3;

    private IndexFormat() {}
}
