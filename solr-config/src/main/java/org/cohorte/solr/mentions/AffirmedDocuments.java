package org.cohorte.solr.mentions;

import org.apache.lucene.index.PostingsEnum;

/** Documents of a word without those that leave it out everywhere. */
final class AffirmedDocuments extends SomeDocuments {

    AffirmedDocuments(PostingsEnum said, PostingsEnum never) {
        super(said, never);
    }

    @Override
    boolean isOne(boolean isNever) {
        return !isNever;
    }
}
