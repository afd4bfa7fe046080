package org.cohorte.query.compile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.cohorte.query.patients.PatientSet;

/**
 * A query of Solr as a tree. Values typed by users never stand where a syntax of Solr would read
 * them as operators.
 */
sealed interface Query {

    /** Documents whose field holds one of the values. */
    record Terms(String field, List<String> values) implements Query {

        public Terms {
            values = List.copyOf(new TreeSet<>(values));
        }
    }

    /**
     * Documents whose number lies in a range.
     *
     * @param from lower end as Solr writes it; {@code *} when open
     */
    record Range(String field, String from, boolean fromIncluded, String to, boolean toIncluded) implements Query {}

    /** Documents with a term from one to another; the first is included. */
    record TermRange(String field, String from, String to, boolean toIncluded) implements Query {}

    /** Documents that have the field. */
    record Exists(String field) implements Query {}

    /** Documents that match each of {@code must} and none of {@code mustNot}. */
    record All(List<Query> must, List<Query> mustNot) implements Query {

        public All {
            must = List.copyOf(must);
            mustNot = List.copyOf(mustNot);
        }
    }

    /** Documents that match one or more. */
    record Any(List<Query> queries) implements Query {

        public Any {
            queries = List.copyOf(queries);
        }
    }

    /** Every document. */
    record Everything() implements Query {}

    /** A word, or words in a row, which Solr analyses as those of the documents; no syntax is read in it. */
    record Phrase(String field, String text) implements Query {}

    /** Words that begin so, folded already. */
    record Prefix(String field, String start) implements Query {}

    /** Words in a row or near each other, unfinished ones among them, in the syntax of {@code {!complexphrase}}. */
    record ComplexPhrase(String field, String text, int slop, boolean inOrder) implements Query {}

    /** Words and phrases near each other, in the syntax of {@code {!xmlparser}}. */
    record Spans(String xml) implements Query {}

    /** Patients by the number of their events, stays, days or codes. */
    record Patients(Query events, String counted, int min, OptionalInt max) implements Query {}

    /** Patients of a set. */
    record Members(PatientSet patients) implements Query {}

    /** Patients whose events satisfy links, in the words of Solr's parser {@code pattern}; it names other queries. */
    record Pattern(String links, ZoneId zone) implements Query {}

    /** Patients whose days from birth to death lie in a range. */
    record DaysOfLife(int min, OptionalInt max) implements Query {}

    /** What matches a query, better than by others. */
    record Boosted(Query query, int score) implements Query {}

    /** Events whose stay matches. */
    record InStay(Query stays) implements Query {}

    /** Events that match, of the patients of a named query. */
    record EventsOf(String patients, Query events) implements Query {}

    static Query term(String field, String value) {
        return new Terms(field, List.of(value));
    }

    static Query terms(String field, Collection<String> values) {
        return new Terms(field, List.copyOf(values));
    }

    static Query atLeast(String field, long from) {
        return new Range(field, String.valueOf(from), true, "*", true);
    }

    static Query atMost(String field, long to) {
        return new Range(field, "*", true, String.valueOf(to), true);
    }

    static Query between(String field, long from, long to) {
        return new Range(field, String.valueOf(from), true, String.valueOf(to), true);
    }

    static Query not(Query query) {
        return new All(List.of(new Everything()), List.of(query));
    }

    static Query any(Query... queries) {
        return new Any(List.of(queries));
    }

    /** Gathers clauses that must all hold. */
    static final class Clauses {

        private final List<Query> must = new ArrayList<>();
        private final List<Query> mustNot = new ArrayList<>();

        Clauses must(Query query) {
            must.add(query);
            return this;
        }

        Clauses mustNot(Query query) {
            mustNot.add(query);
            return this;
        }

        /** Asks that the field hold one of these; no value asks nothing. */
        Clauses anyOf(String field, Collection<String> values) {
            return values.isEmpty() ? this : must(terms(field, values));
        }

        Query build() {
            return must.size() == 1 && mustNot.isEmpty() ? must.getFirst() : new All(must, mustNot);
        }
    }
}
