package org.cohorte.solr.parsers;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;

/**
 * Some events of one segment that are handed on together, by ascending document: one call for all of them, where a call for each
 * would cost more than what is done with it. Good until the call is over.
 */
abstract class Events {

    /** None, in place of a day or a stay. */
    static final int NONE = Integer.MIN_VALUE;

    private final int[] slots;
    private int size;

    /** Room for so many. */
    Events(int most) {
        slots = new int[most];
    }

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

    /** Numbers of the stays, or {@link #NONE}. */
    abstract int[] stays() throws IOException;

    /** What is known of an event beside its slot goes to another place. */
    abstract void move(int from, int to);

    final void clear() {
        size = 0;
    }

    /** Adds an event, and returns its place. */
    final int add(int slot) {
        slots[size] = slot;
        return size++;
    }

    /** Says how many of the slots are taken. */
    final void setSize(int taken) {
        size = taken;
    }

    /** Leaves those of some patients. */
    final void retain(FixedBitSet patients) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (patients.get(slots[i])) {
                slots[kept] = slots[i];
                move(i, kept++);
            }
        }
        size = kept;
    }
}
