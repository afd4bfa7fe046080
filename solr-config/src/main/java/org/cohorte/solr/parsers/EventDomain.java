package org.cohorte.solr.parsers;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntroSorter;

/**
 * The events of one criterion of one patient that may be chosen; once closed, by ascending start, and those that no link tells apart are one.
 * Arrays are used again for the next patient.
 */
final class EventDomain {

    private static final int FIRST_LENGTH = 16;

    /** First and last possible instant; of patterns without a clock, the day in milliseconds. */
    long[] start = new long[FIRST_LENGTH];

    long[] end = new long[FIRST_LENGTH];
    /** First and last possible local date. */
    int[] day = new int[FIRST_LENGTH];

    int[] lastDay = new int[FIRST_LENGTH];
    int[] stay = new int[FIRST_LENGTH];
    int[] unit = new int[FIRST_LENGTH];
    int size;

    /** The longest time between the first and the last possible instant of an event. */
    long longest;

    void clear() {
        size = 0;
        longest = 0;
    }

    void add(long from, long to, int firstDay, int last, int ofStay, int ofUnit) {
        if (size == start.length) {
            grow();
        }
        start[size] = from;
        end[size] = to;
        day[size] = firstDay;
        lastDay[size] = last;
        stay[size] = ofStay;
        unit[size] = ofUnit;
        size++;
        longest = Math.max(longest, to - from);
    }

    private void grow() {
        int length = ArrayUtil.oversize(size + 1, Long.BYTES);
        start = Arrays.copyOf(start, length);
        end = Arrays.copyOf(end, length);
        day = Arrays.copyOf(day, length);
        lastDay = Arrays.copyOf(lastDay, length);
        stay = Arrays.copyOf(stay, length);
        unit = Arrays.copyOf(unit, length);
    }

    /** Puts the events in order, each but once. */
    void close() {
        if (size < 2) {
            return;
        }
        new Sorter().sort(0, size);
        int kept = 1;
        for (int i = 1; i < size; i++) {
            if (compare(i, kept - 1) != 0) {
                copy(i, kept++);
            }
        }
        size = kept;
    }

    private int compare(int i, int j) {
        int order = Long.compare(start[i], start[j]);
        order = order != 0 ? order : Long.compare(end[i], end[j]);
        order = order != 0 ? order : Integer.compare(day[i], day[j]);
        order = order != 0 ? order : Integer.compare(lastDay[i], lastDay[j]);
        order = order != 0 ? order : Integer.compare(stay[i], stay[j]);
        return order != 0 ? order : Integer.compare(unit[i], unit[j]);
    }

    private void copy(int from, int to) {
        start[to] = start[from];
        end[to] = end[from];
        day[to] = day[from];
        lastDay[to] = lastDay[from];
        stay[to] = stay[from];
        unit[to] = unit[from];
    }

    /** Sorts all columns together; the event beyond the last is where one is kept aside. */
    private final class Sorter extends IntroSorter {

        private final int aside = size;

        Sorter() {
            if (size == start.length) {
                grow();
            }
        }

        @Override
        protected void setPivot(int i) {
            copy(i, aside);
        }

        @Override
        protected int comparePivot(int j) {
            return EventDomain.this.compare(aside, j);
        }

        @Override
        protected int compare(int i, int j) {
            return EventDomain.this.compare(i, j);
        }

        @Override
        protected void swap(int i, int j) {
            EventDomain events = EventDomain.this;
            long from = events.start[i];
            long to = events.end[i];
            int firstDay = events.day[i];
            int last = events.lastDay[i];
            int ofStay = events.stay[i];
            int ofUnit = events.unit[i];
            copy(j, i);
            events.start[j] = from;
            events.end[j] = to;
            events.day[j] = firstDay;
            events.lastDay[j] = last;
            events.stay[j] = ofStay;
            events.unit[j] = ofUnit;
        }
    }
}
