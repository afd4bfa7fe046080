package org.cohorte.solr;

/** What the index makes of a document by itself, beyond the fields it is given. */
public final class IndexFormat {

    /**
     * Raised whenever that changes, so that an import writes documents anew that are otherwise as they were. 2: codes carry patient, day
     * and number ({@link org.cohorte.solr.postings}). 3: affirmed words of reports ({@link org.cohorte.solr.mentions}). 4: codes carry
     * the stay. 5: and the precision of the day, in blocks of their own.
     */
    public static final int VERSION = 5;

    /**
     * Raised whenever fields change so that Lucene takes no document any more into an index made before: its state tells the
     * layout that it was made with. 1, which no state tells: texts had norms. 2: codes had Lucene's own postings.
     * 3: affirmed words were written beside those of the text.
     */
    public static final int LAYOUT = 4;

    private IndexFormat() {}
}
