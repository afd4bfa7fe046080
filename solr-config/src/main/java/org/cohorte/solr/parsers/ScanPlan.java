package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.solr.search.SolrIndexSearcher;
import org.cohorte.solr.Fields;
import org.cohorte.solr.postings.Traits;
import org.jspecify.annotations.Nullable;

/**
 * How a scan finds the events of a criterion more cheaply than Lucene would by itself. What matches is the same.
 *
 * <ul>
 *   <li>The clauses on fields of few values ({@code +kind:laboratory -status:planned +dimension:…}) become one of the
 *       {@link CoarseSets}: testing a bit is several times cheaper than moving along the postings of a third of the index. There are
 *       some dozens of such sets, one bit a document each.
 *   <li>A choice between clauses that differ in dimension ("in mg/dL, or in µmol/L") becomes one scan for each: a disjunction
 *       that is asked document by document is the dearest thing there is.
 *   <li>A range of numbers is tested on the documents that the other clauses leave, unless it matches far fewer by itself:
 *       gathering four million points to keep a few thousand is what Lucene does up to eight times the others' number.
 *   <li>Where codes are asked for, and the segment has their postings with patients, days and numbers, those are gone through.
 * </ul>
 */
final class ScanPlan {

    /** Moving along a list to where another leads costs some ten times as much as going through it. */
    private static final int RARE = 10;

    private final SolrIndexSearcher searcher;

    private ScanPlan(SolrIndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** One of the scans that together find the events. */
    final class Scan {
        private final Conjunction all;
        private final @Nullable PostingScan postings;
        private final boolean ofOneCode;
        private final long cost;

        private Scan(Conjunction all, @Nullable PostingScan postings, boolean ofOneCode, long cost) {
            this.all = all;
            this.postings = postings;
            this.ofOneCode = ofOneCode;
            this.cost = cost;
        }

        /** Documents that it looks at, at most. */
        long cost() {
            return cost;
        }

        /** What it finds, planned when it is asked for: that looks at how many documents each clause matches. */
        Query query() throws IOException {
            return searcher.rewrite(cheaper(all));
        }

        /**
         * A way of finding the same in segments whose postings are complete.
         *
         * @param eachOnce whether no event may come twice
         * @return null when there is none, or a clause is so rare that it had better lead
         */
        @Nullable
        PostingScan postings(boolean eachOnce) {
            return eachOnce && !ofOneCode ? null : postings;
        }
    }

    /** Scans that together find what {@code events} matches, no document in two of them. */
    static List<Scan> of(Query events, SolrIndexSearcher searcher) throws IOException {
        ScanPlan plan = new ScanPlan(searcher);
        List<Scan> scans = new ArrayList<>();
        for (Conjunction scan : apart(Conjunction.of(events))) {
            scans.add(plan.scan(scan));
        }
        return scans;
    }

    private Scan scan(Conjunction all) throws IOException {
        Optional<CodeClauses> codes =
                CodeClauses.of(all.only(clause -> !isOfFewValues(clause)).withoutTruisms());
        if (codes.isEmpty()) {
            return new Scan(all, null, false, searcher.maxDoc());
        }
        List<CodeTerm> terms = CodeTerm.of(codes.get().codes(), searcher);
        long events = terms.stream().mapToLong(CodeTerm::events).sum();
        if (isLedByTheRest(codes.get(), events)) {
            return new Scan(all, null, false, events);
        }
        Conjunction coarse = all.only(ScanPlan::isOfFewValues);
        return new Scan(
                all,
                new PostingScan(codes.get(), terms, coarse.isEmpty() ? null : coarse.query(), searcher),
                codes.get().codes().size() == 1,
                events);
    }

    /** Whether another clause matches so few documents that looking at each of the codes' would be a waste. */
    private boolean isLedByTheRest(CodeClauses clauses, long events) throws IOException {
        for (Query query : clauses.rest().required()) {
            if (cost(query) < events / RARE) {
                return true;
            }
        }
        return false;
    }

    /** One for each branch of a choice whose branches cannot meet in one document. */
    private static List<Conjunction> apart(Conjunction all) {
        for (Query query : all.required()) {
            Optional<List<Conjunction>> branches = branches(query);
            if (branches.isPresent()) {
                return branches.get().stream()
                        .map(branch -> all.with(query, branch))
                        .toList();
            }
        }
        return List.of(all);
    }

    private static Optional<List<Conjunction>> branches(Query query) {
        if (!(query instanceof BooleanQuery choice)
                || choice.getMinimumNumberShouldMatch() > 1
                || choice.clauses().stream().anyMatch(clause -> clause.getOccur() != Occur.SHOULD)) {
            return Optional.empty();
        }
        List<Conjunction> branches = choice.clauses().stream()
                .map(BooleanClause::getQuery)
                .map(Conjunction::of)
                .toList();
        Set<Term> dimensions = new HashSet<>();
        boolean neverMeet = branches.stream()
                .allMatch(branch -> dimension(branch).filter(dimensions::add).isPresent());
        return neverMeet ? Optional.of(branches) : Optional.empty();
    }

    /** A document has one dimension at most. */
    private static Optional<Term> dimension(Conjunction branch) {
        return branch.required().stream()
                .filter(TermQuery.class::isInstance)
                .map(query -> ((TermQuery) query).getTerm())
                .filter(term -> term.field().equals(Fields.DIMENSION))
                .findFirst();
    }

    private Query cheaper(Conjunction all) throws IOException {
        Conjunction coarse = all.only(ScanPlan::isOfFewValues);
        Conjunction fine = all.only(query -> !isOfFewValues(query)).withoutTruisms();
        if (coarse.required().isEmpty()) {
            return all.query();
        }
        if (fine.required().isEmpty() && fine.prohibited().isEmpty()) {
            return new CoarseQuery(coarse.query());
        }
        List<Query> required = new ArrayList<>(tested(fine.required()));
        required.add(new CoarseQuery(coarse.query()));
        return new Conjunction(required, fine.prohibited()).query();
    }

    /** Whether a query looks at fields of few values alone, or at whether there is a number. */
    private static boolean isOfFewValues(Query query) {
        if (query instanceof FieldExistsQuery exists) {
            return exists.getField().equals(Fields.RAW_VALUE);
        }
        FieldsOf fields = new FieldsOf();
        query.visit(fields);
        return fields.known && !fields.names.isEmpty() && Traits.FIELDS.containsAll(fields.names);
    }

    private List<Query> tested(List<Query> queries) throws IOException {
        if (queries.stream().noneMatch(IndexOrDocValuesQuery.class::isInstance)) {
            return queries;
        }
        OptionalLong lead = lead(queries);
        List<Query> chosen = new ArrayList<>();
        for (Query query : queries) {
            boolean test = query instanceof IndexOrDocValuesQuery range
                    && lead.isPresent()
                    && cost(range.getIndexQuery()) > lead.getAsLong() / 2;
            chosen.add(test ? ((IndexOrDocValuesQuery) query).getRandomAccessQuery() : query);
        }
        return chosen;
    }

    /** Documents of the rarest clause that is no range. */
    private OptionalLong lead(List<Query> queries) throws IOException {
        long least = Long.MAX_VALUE;
        for (Query query : queries) {
            if (!(query instanceof IndexOrDocValuesQuery)) {
                least = Math.min(least, cost(query));
            }
        }
        return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /** An estimate of the documents that match. */
    private long cost(Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        long cost = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            ScorerSupplier scorer = weight.scorerSupplier(leaf);
            cost += scorer == null ? 0 : scorer.cost();
        }
        return cost;
    }

    /** Gathers the names of the fields that a query looks at. */
    private static final class FieldsOf extends QueryVisitor {

        private final Set<String> names = new HashSet<>();
        private boolean known = true;

        @Override
        public boolean acceptField(String field) {
            names.add(field);
            return true;
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            // one of several terms: of the field that was accepted
        }

        @Override
        public void visitLeaf(Query query) {
            // one that names no field, or looks elsewhere too
            known = false;
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            known &= parent instanceof BooleanQuery;
            return this;
        }
    }
}
