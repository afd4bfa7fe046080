package org.cohorte.solr.parsers;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;

/** An expression over sets of patients. */
sealed interface PatientSets {

    int NO_LIMIT = Integer.MAX_VALUE;

    /** The patients that a query matches. */
    record Named(Query query) implements PatientSets {
        @Override
        public String toString() {
            return "[" + query + "]";
        }
    }

    /** Patients in every set; all patients when there is none. */
    record And(List<PatientSets> sets) implements PatientSets {
        @Override
        public String toString() {
            return "and(" + join(sets) + ")";
        }
    }

    /** Patients in at least one set. */
    record Or(List<PatientSets> sets) implements PatientSets {
        @Override
        public String toString() {
            return "or(" + join(sets) + ")";
        }
    }

    /** Patients that are not in a set. */
    record Not(PatientSets set) implements PatientSets {
        @Override
        public String toString() {
            return "not(" + set + ")";
        }
    }

    /** Patients in at least {@code min} and at most {@code max} of the sets. */
    record Between(int min, int max, List<PatientSets> sets) implements PatientSets {
        @Override
        public String toString() {
            return "between(" + min + "," + (max == NO_LIMIT ? "" : max) + (sets.isEmpty() ? "" : ",") + join(sets)
                    + ")";
        }
    }

    /** Every query named in the expression, in reading order. */
    default List<Query> queries() {
        return switch (this) {
            case Named named -> List.of(named.query());
            case Not not -> not.set().queries();
            case And and -> queries(and.sets());
            case Or or -> queries(or.sets());
            case Between between -> queries(between.sets());
        };
    }

    private static List<Query> queries(List<PatientSets> sets) {
        return sets.stream().flatMap(set -> set.queries().stream()).toList();
    }

    private static String join(List<PatientSets> sets) {
        return sets.stream().map(PatientSets::toString).collect(Collectors.joining(","));
    }
}
