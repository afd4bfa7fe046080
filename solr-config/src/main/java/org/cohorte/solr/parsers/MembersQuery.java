package org.cohorte.solr.parsers;

import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.Accountable;
import org.apache.lucene.util.FixedBitSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Patient documents by their numbers; the number of a record that was given up for another finds that one. Numbers of nobody
 * match nothing.
 */
final class MembersQuery extends PatientSetQuery implements Accountable {

    private final RoaringBitmap numbers;
    private final int hash;

    /** Takes the bitmap over: it must not change any more. */
    MembersQuery(RoaringBitmap numbers) {
        this.numbers = numbers;
        this.hash = 31 * classHash() + numbers.hashCode();
    }

    @Override
    public FixedBitSet slots(SolrIndexSearcher searcher, PatientIndex patients) {
        FixedBitSet slots = new FixedBitSet(patients.slots());
        for (IntIterator each = numbers.getIntIterator(); each.hasNext(); ) {
            int slot = patients.slotOfRecord(Integer.toUnsignedLong(each.next()));
            if (slot >= 0) {
                slots.set(slot);
            }
        }
        return slots;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public long ramBytesUsed() {
        return numbers.getLongSizeInBytes();
    }

    @Override
    public String toString(@Nullable String field) {
        return "{!members of " + numbers.getLongCardinality() + " numbers, hash " + Integer.toHexString(hash) + "}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other) && other instanceof MembersQuery that && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
