package org.cohorte.solr.facets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * Documents of one bucket by month. Costs at the most two bytes for each different patient and month, and a bitmap's frame for
 * each month.
 */
final class Volume {

    /** Names of the figures of a month: these, a slash and {@code 2026-11}. */
    static final String DOCUMENTS = "documents";

    static final String PATIENTS = "patients";

    /** Stands for the month of documents without a day. */
    static final String UNDATED = "undated";

    /** First and last day, since 1970; the only figures that are not added up. */
    static final String FIRST = "first";

    static final String LAST = "last";

    private static final int MONTHS = 12;

    private final Map<Integer, Month> months = new TreeMap<>();
    private final Month undated = new Month();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private Month latest = undated;
    private long latestStart = Long.MAX_VALUE;
    private long latestEnd = Long.MIN_VALUE;

    private static final class Month {
        private long documents;
        private final RoaringBitmap patients = new RoaringBitmap();

        void add(int patient) {
            documents++;
            patients.add(patient);
        }
    }

    void addUndated(int patient) {
        undated.add(patient);
    }

    void add(long day, int patient) {
        first = Math.min(first, day);
        last = Math.max(last, day);
        if (day < latestStart || day >= latestEnd) {
            turnTo(day);
        }
        latest.add(patient);
    }

    /** Documents that follow each other are often of the same month. */
    private void turnTo(long day) {
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
        latest = months.computeIfAbsent(month.getYear() * MONTHS + month.getMonthValue() - 1, n -> new Month());
        latestStart = month.atDay(1).toEpochDay();
        latestEnd = month.plusMonths(1).atDay(1).toEpochDay();
    }

    /** {@code documents}, {@code patients}, {@code first}, {@code last}, and two for each month that has any. */
    Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        long documents = undated.documents;
        RoaringBitmap patients = undated.patients.clone();
        for (Map.Entry<Integer, Month> month : months.entrySet()) {
            documents += month.getValue().documents;
            patients.or(month.getValue().patients);
            put(
                    figures,
                    YearMonth.of(Math.floorDiv(month.getKey(), MONTHS), Math.floorMod(month.getKey(), MONTHS) + 1)
                            .toString(),
                    month.getValue());
        }
        if (undated.documents > 0) {
            put(figures, UNDATED, undated);
        }
        figures.put(DOCUMENTS, documents);
        figures.put(PATIENTS, patients.getLongCardinality());
        if (!months.isEmpty()) {
            figures.put(FIRST, first);
            figures.put(LAST, last);
        }
        return figures;
    }

    private static void put(Map<String, Long> figures, String name, Month month) {
        figures.put(DOCUMENTS + "/" + name, month.documents);
        figures.put(PATIENTS + "/" + name, month.patients.getLongCardinality());
    }
}
