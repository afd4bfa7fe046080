package org.cohorte.solr.parsers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.cohorte.solr.Fields;
import org.cohorte.solr.postings.Columns;
import org.cohorte.solr.postings.EventPostingsFormat;
import org.jspecify.annotations.Nullable;

/**
 * A conjunction taken apart into what {@link EventPostingsFormat} keeps beside codes and the rest.
 *
 * @param codes    one or more, of which an event has one or more
 * @param days     in which the day lies; null for any, and none
 * @param values   in which the number lies; null for any, and none
 * @param excluded none of which an event may be
 * @param rest     what must match, and must not, besides
 */
record CodeClauses(
        List<BytesRef> codes,
        @Nullable Days days,
        @Nullable Values values,
        List<Exclusion> excluded,
        Conjunction rest) {

    /**
     * Events whose number lies in a range and that match the rest: "above 5" leaves out those at 5 itself, unless they were told as
     * "above 5". Whoever looks at the number first need not ask the rest of most events.
     */
    record Exclusion(Values values, Conjunction rest) {}

    /** A closed range of days since 1970. */
    record Days(int from, int to) {}

    /**
     * A closed range of numbers.
     *
     * @param first     the least that the column of a number in it holds ({@link Columns#ofValue}); greater ones but {@code last} lie in the range
     * @param last      the greatest
     * @param firstLies whether the number that {@code first} stands for lies in the range
     * @param lastLies  the same of {@code last}
     */
    record Values(double from, double to, int first, int last, boolean firstLies, boolean lastLies) {

        static Values of(double from, double to) {
            int first = Columns.ofValue(from);
            int last = Columns.ofValue(to);
            double least = Columns.value(first);
            double greatest = Columns.value(last);
            return new Values(from, to, first, last, least >= from && least <= to, greatest >= from && greatest <= to);
        }

        boolean contains(double value) {
            return value >= from && value <= to;
        }
    }

    /** Empty when no clause names codes. */
    static Optional<CodeClauses> of(Conjunction all) {
        List<BytesRef> codes = null;
        Days days = null;
        Values values = null;
        List<Query> rest = new ArrayList<>();
        for (Query query : all.required()) {
            List<BytesRef> named = codes == null ? codes(query) : List.of();
            PointRangeQuery range = range(query);
            if (!named.isEmpty()) {
                codes = named;
            } else if (range != null && days == null && range.getField().equals(Fields.DAY)) {
                days = days(range);
            } else if (range != null && values == null && range.getField().equals(Fields.VALUE)) {
                values = values(range);
            } else {
                rest.add(query);
            }
        }
        return codes == null
                ? Optional.empty()
                : Optional.of(of(codes, days, values, new Conjunction(rest, all.prohibited())));
    }

    /** Exclusions are told apart where numbers are read anyway. */
    private static CodeClauses of(
            List<BytesRef> codes, @Nullable Days days, @Nullable Values values, Conjunction rest) {
        List<Exclusion> excluded = new ArrayList<>();
        List<Query> prohibited = new ArrayList<>();
        for (Query query : rest.prohibited()) {
            Exclusion exclusion = values == null ? null : exclusion(Conjunction.of(query));
            if (exclusion == null) {
                prohibited.add(query);
            } else {
                excluded.add(exclusion);
            }
        }
        return new CodeClauses(codes, days, values, excluded, new Conjunction(rest.required(), prohibited));
    }

    private static @Nullable Exclusion exclusion(Conjunction all) {
        for (Query query : all.required()) {
            PointRangeQuery range = range(query);
            if (range != null && range.getField().equals(Fields.VALUE)) {
                return new Exclusion(values(range), all.with(query, new Conjunction(List.of(), List.of())));
            }
        }
        return null;
    }

    private static List<BytesRef> codes(Query query) {
        if (query instanceof TermQuery term && isCode(term.getTerm())) {
            return List.of(term.getTerm().bytes());
        }
        if (query instanceof TermInSetQuery set && set.getField().equals(Fields.CODES)) {
            return codes(set);
        }
        return List.of();
    }

    private static boolean isCode(Term term) {
        return term.field().equals(Fields.CODES);
    }

    private static List<BytesRef> codes(TermInSetQuery set) {
        try {
            List<BytesRef> codes = new ArrayList<>();
            BytesRefIterator each = set.getBytesRefIterator();
            for (BytesRef code = each.next(); code != null; code = each.next()) {
                codes.add(BytesRef.deepCopyOf(code));
            }
            return codes;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("read from memory", e);
        }
    }

    private static @Nullable PointRangeQuery range(Query query) {
        return query instanceof IndexOrDocValuesQuery either
                        && either.getIndexQuery() instanceof PointRangeQuery range
                        && range.getNumDims() == 1
                ? range
                : null;
    }

    private static Days days(PointRangeQuery range) {
        return new Days(
                IntPoint.decodeDimension(range.getLowerPoint(), 0), IntPoint.decodeDimension(range.getUpperPoint(), 0));
    }

    private static Values values(PointRangeQuery range) {
        return Values.of(
                DoublePoint.decodeDimension(range.getLowerPoint(), 0),
                DoublePoint.decodeDimension(range.getUpperPoint(), 0));
    }
}
