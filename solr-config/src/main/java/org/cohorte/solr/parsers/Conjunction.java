package org.cohorte.solr.parsers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A query taken apart into what must match and what must not, however deeply it was nested; scores are not kept.
 *
 * @param required   all of them match
 * @param prohibited none of them matches
 */
record Conjunction(List<Query> required, List<Query> prohibited) {

    Conjunction {
        required = List.copyOf(required);
        prohibited = List.copyOf(prohibited);
    }

    static Conjunction of(Query query) {
        List<Query> required = new ArrayList<>();
        List<Query> prohibited = new ArrayList<>();
        take(query, required, prohibited);
        return new Conjunction(required, prohibited);
    }

    private static void take(Query query, List<Query> required, List<Query> prohibited) {
        switch (query) {
            case ConstantScoreQuery constant -> take(constant.getQuery(), required, prohibited);
            case BoostQuery boosted -> take(boosted.getQuery(), required, prohibited);
            case BooleanQuery all
            when isConjunction(all) -> {
                for (BooleanClause clause : all) {
                    if (clause.isProhibited()) {
                        prohibited.add(clause.getQuery());
                    } else {
                        take(clause.getQuery(), required, prohibited);
                    }
                }
            }
            default -> required.add(query);
        }
    }

    /** One of prohibitions alone matches nothing in Lucene, and is left as it is. */
    private static boolean isConjunction(BooleanQuery query) {
        return query.getMinimumNumberShouldMatch() == 0
                && query.clauses().stream().noneMatch(clause -> clause.getOccur() == Occur.SHOULD)
                && query.clauses().stream().anyMatch(BooleanClause::isRequired);
    }

    /** This with one of its requirements replaced. */
    Conjunction with(Query old, Conjunction instead) {
        List<Query> more = new ArrayList<>(required);
        more.remove(old);
        more.addAll(instead.required());
        List<Query> less = new ArrayList<>(prohibited);
        less.addAll(instead.prohibited());
        return new Conjunction(more, less);
    }

    /** The clauses of a kind. */
    Conjunction only(Predicate<Query> kind) {
        return new Conjunction(
                required.stream().filter(kind).toList(),
                prohibited.stream().filter(kind).toList());
    }

    boolean isEmpty() {
        return required.isEmpty() && prohibited.isEmpty();
    }

    /** Without what is required of every document anyway; what every document is forbidden to be stays. */
    Conjunction withoutTruisms() {
        return new Conjunction(
                required.stream()
                        .filter(query -> !(query instanceof MatchAllDocsQuery))
                        .toList(),
                prohibited);
    }

    /** As one query; a lone requirement is itself, so that its set is shared with those who ask for nothing else. */
    Query query() {
        if (required.size() == 1 && prohibited.isEmpty()) {
            return required.getFirst();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        (required.isEmpty() ? List.of(new MatchAllDocsQuery()) : required)
                .forEach(query -> all.add(query, Occur.FILTER));
        prohibited.forEach(query -> all.add(query, Occur.MUST_NOT));
        return all.build();
    }
}
