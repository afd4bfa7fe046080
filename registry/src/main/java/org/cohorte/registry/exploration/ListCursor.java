package org.cohorte.registry.exploration;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.registry.exploration.PatientListQuery.Order;

/**
 * Where a page of a list ended: the number of its last patient, with the list's order so that it fits no other one. It holds
 * nothing else, since it goes into URLs: whoever reads on looks up what the patient is ordered by.
 *
 * @param number of the last patient
 */
record ListCursor(Order order, boolean ascending, int number) {

    private static final Pattern FORM = Pattern.compile("([a-z]{1,12})-(up|down)-([1-9][0-9]{0,9})");

    /** As it goes into URLs. */
    String text() {
        return order.name().toLowerCase(Locale.ROOT) + (ascending ? "-up-" : "-down-") + number;
    }

    /**
     * Reads the cursor of a list.
     *
     * @throws IllegalArgumentException when it is none, or another list's
     */
    static ListCursor of(String text, PatientListQuery list) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            long number = Long.parseLong(form.group(3));
            ListCursor cursor =
                    new ListCursor(list.order(), list.ascending(), (int) Math.min(number, Integer.MAX_VALUE));
            if (cursor.text().equals(text)) {
                return cursor;
            }
        }
        throw foreign();
    }

    /** The same words whatever is wrong with it. */
    static IllegalArgumentException foreign() {
        return new IllegalArgumentException("Not a cursor of this list");
    }
}
