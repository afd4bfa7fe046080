package org.cohorte.e2e.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one run measured.
 *
 * @param patients of the hospital
 * @param runs     counted runs behind each median
 * @param loading  how the index was filled
 * @param rows     one a question
 * @param edits    one a way of changing a request that was met before
 */
record BenchReport(int patients, int runs, Loading loading, List<Row> rows, List<Edit> edits) {

    /**
     * A criterion changed, each time into one that nobody has met.
     *
     * @param total  the number of patients alone
     * @param answer the whole answer
     */
    record Edit(String name, Timing total, Timing answer) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-54s number %6.1f (p95 %6.1f)  answer %6.1f (p95 %6.1f)",
                    name,
                    total.median(),
                    total.p95(),
                    answer.median(),
                    answer.p95());
        }
    }

    /**
     * How the index was filled.
     *
     * @param documents patients, stays and events of the index
     * @param seconds   from the first patient to the last commit
     * @param bytes     of the index on disk
     */
    record Loading(long documents, double seconds, long bytes) {

        double perSecond() {
            return documents / seconds;
        }

        double bytesPerDocument() {
            return (double) bytes / documents;
        }
    }

    /**
     * One question in each way; null where a way cannot express it.
     *
     * @param cold   its number of patients, by a searcher that has not met it
     * @param cached the same, met before
     * @param answer its whole answer, by a searcher that has not met it: funnel, demographics, stays, units
     * @param again  the same, met before
     */
    record Row(
            String question,
            Timing cold,
            Timing cached,
            Timing answer,
            Timing again,
            Timing sql,
            @Nullable Timing join,
            @Nullable Timing parent) {

        boolean equalCounts() {
            return Stream.of(cached, answer, again, sql, join, parent)
                    .filter(timing -> timing != null)
                    .allMatch(timing -> timing.count() == cold.count());
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-54s %9d %8.1f %8.1f %8.1f %9s %8s %8.1f %9.1f× %10.1f× %8.1f %8.1f %8.1f %s",
                    question,
                    cold.count(),
                    cold.median(),
                    cold.p95(),
                    cached.median(),
                    millis(parent),
                    millis(join),
                    sql.median(),
                    sql.median() / cold.median(),
                    sql.median() / cached.median(),
                    answer.median(),
                    answer.p95(),
                    again.median(),
                    equalCounts() ? "" : "COUNTS DIFFER " + counts());
        }

        private String counts() {
            return "sql " + sql.count() + (join == null ? "" : ", join " + join.count())
                    + (parent == null ? "" : ", parent " + parent.count());
        }

        private static String millis(@Nullable Timing timing) {
            return timing == null ? "–" : String.format(Locale.ROOT, "%.1f", timing.median());
        }
    }

    boolean equalCounts() {
        return rows.stream().allMatch(Row::equalCounts);
    }

    String table() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d patients, %d documents; indexed %.0f documents/s, %.0f bytes each; medians of %d runs in ms%n",
                patients,
                loading.documents(),
                loading.perSecond(),
                loading.bytesPerDocument(),
                runs));
        text.append(String.format(
                "%-54s %9s %8s %8s %8s %9s %8s %8s %10s %11s %8s %8s %8s%n",
                "question",
                "patients",
                "cold",
                "p95",
                "cached",
                "{!parent}",
                "{!join}",
                "SQL",
                "SQL/cold",
                "SQL/cached",
                "answer",
                "p95",
                "again"));
        rows.forEach(row -> text.append(row.line()).append('\n'));
        edits.forEach(edit -> text.append(edit.line()).append('\n'));
        text.append(
                "All but the last three columns: the number of patients alone. answer, again: Cohorte's whole answer with funnel,"
                        + " demographics, stays and units, met for the first time and once more.");
        return text.toString();
    }
}
