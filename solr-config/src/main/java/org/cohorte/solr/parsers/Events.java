package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;
import org.cohorte.solr.postings.EventBlock;

/**
 * Some events of one segment that are handed on together, by ascending document: one call for all of them, where a call for each
 * would cost more than what is done with it. Good until the call is over.
 */
abstract class Events {

    /** None, in place of a day or a stay. */
    static final int NONE = Integer.MIN_VALUE;

    /** How many can be handed on together. */
    static final int MOST = EventBlock.MOST;

    private final int[] slots = new int[MOST];
    private final int[] places = new int[MOST];
    private int size;

    /** How many there are. */
    final int size() {
        return size;
    }

    final boolean isFull() {
        return size == slots.length;
    }

    /** Documents within the segment; as all that follow, of the first {@link #size} places alone. */
    abstract int[] documents() throws IOException;

    /** Slots of the patients in {@link PatientIndex}. */
    final int[] slots() {
        return slots;
    }

    /** Days since 1970, or {@link #NONE}. What is read so is good until the next fact is asked for, whichever. */
    abstract int[] days() throws IOException;

    /** Of the days: 2 when no more than the month is known, 3 no more than the year; less for days and instants. */
    abstract int[] precisions() throws IOException;

    /** Whether some of {@link #precisions} may be 2 or more. */
    abstract boolean mayBeVague();

    /** Numbers of the stays, or {@link #NONE}. */
    abstract int[] stays() throws IOException;

    final void clear() {
        size = 0;
    }

    /** Where each event is found, as who hands them on counts. */
    final int[] places() {
        return places;
    }

    /** Adds an event. */
    final void add(int slot, int place) {
        slots[size] = slot;
        places[size++] = place;
    }

    /** Says how many of the slots are taken. */
    final void setSize(int taken) {
        size = taken;
    }

    /** Sets the bits of the patients: events of patients who are neighbours mostly follow each other, and share a word of the bit set. */
    final void mark(FixedBitSet patients) {
        if (size == 0) {
            return;
        }
        long[] words = patients.getBits();
        int at = slots[0] >> 6;
        long word = words[at];
        for (int i = 0; i < size; i++) {
            int slot = slots[i];
            if (slot >> 6 != at) {
                words[at] = word;
                at = slot >> 6;
                word = words[at];
            }
            word |= 1L << slot;
        }
        words[at] = word;
    }

    /** Leaves those of some patients. */
    final void retain(FixedBitSet patients) {
        long[] words = patients.getBits();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int slot = slots[i];
            slots[kept] = slot;
            places[kept] = places[i];
            kept += (int) (words[slot >> 6] >>> slot) & 1;
        }
        size = kept;
    }
}
