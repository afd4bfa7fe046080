package org.cohorte.solr.parsers;

import java.io.IOException;
import org.cohorte.solr.postings.Columns;
import org.cohorte.solr.postings.EventBlock;

/** Some events of a block, which tells what is known of them. */
final class EventsOfBlock extends Events {

    private final EventBlock block;
    private final int[] documents = new int[MOST];
    private final int[] facts = new int[MOST];

    EventsOfBlock(EventBlock block) {
        this.block = block;
    }

    /** Takes those at some places of the block, without those of patients that the index does not know. */
    void take(int[] chosen, int count, PatientIndex patients) throws IOException {
        int[] numbers = block.patients();
        int[] slots = slots();
        int[] places = places();
        if (count == block.count() && patients.areSlots(numbers, count)) {
            System.arraycopy(numbers, 0, slots, 0, count);
            System.arraycopy(chosen, 0, places, 0, count);
            setSize(count);
            return;
        }
        int known = 0;
        for (int i = 0; i < count; i++) {
            int place = chosen[i];
            int slot = patients.slot(numbers[place]);
            places[known] = place;
            slots[known] = slot;
            known += slot >= 0 ? 1 : 0;
        }
        setSize(known);
    }

    @Override
    int[] documents() throws IOException {
        int[] all = block.documents();
        int[] places = places();
        for (int i = 0; i < size(); i++) {
            documents[i] = all[places[i]];
        }
        return documents;
    }

    @Override
    int[] days() throws IOException {
        return facts(block.days(), Columns.HAS_DAY);
    }

    @Override
    int[] stays() throws IOException {
        return facts(block.stays(), Columns.HAS_STAY);
    }

    private int[] facts(int[] column, int there) throws IOException {
        int[] places = places();
        if (!block.mayHave(0, there)) {
            for (int i = 0; i < size(); i++) {
                facts[i] = column[places[i]];
            }
            return facts;
        }
        int[] flags = block.flags();
        for (int i = 0; i < size(); i++) {
            int place = places[i];
            facts[i] = (flags[place] & there) == 0 ? NONE : column[place];
        }
        return facts;
    }

    @Override
    boolean mayBeVague() {
        return block.mayHave(Columns.IS_VAGUE, 0);
    }

    @Override
    int[] precisions() throws IOException {
        int[] flags = block.flags();
        int[] places = places();
        for (int i = 0; i < size(); i++) {
            facts[i] = Columns.precision(flags[places[i]]);
        }
        return facts;
    }
}
