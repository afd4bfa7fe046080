package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.jspecify.annotations.Nullable;

/** Reads queries on documents of patients as tests of what {@link Persons} holds. */
record PersonReading(Persons persons) {

    /** The same as a query; null when it asks for something that is not held. */
    @Nullable
    PersonTest test(Query query) throws IOException {
        Conjunction all = Conjunction.of(query);
        if (all.required().size() == 1 && all.prohibited().isEmpty()) {
            return single(all.required().getFirst());
        }
        List<PersonTest> tests = tests(all.required());
        List<PersonTest> others = tests(all.prohibited());
        if (tests == null || others == null) {
            return null;
        }
        List<PersonTest> both = new ArrayList<>(tests);
        others.forEach(test -> both.add(PersonTest.not(test)));
        return PersonTest.all(both);
    }

    private @Nullable List<PersonTest> tests(List<Query> queries) throws IOException {
        List<PersonTest> tests = new ArrayList<>();
        for (Query query : queries) {
            PersonTest test = test(query);
            if (test == null) {
                return null;
            }
            tests.add(test);
        }
        return tests;
    }

    private @Nullable PersonTest single(Query query) throws IOException {
        return switch (query) {
            case TermQuery term -> term(term.getTerm());
            case TermInSetQuery set -> set(set);
            case IndexOrDocValuesQuery either -> single(either.getIndexQuery());
            case PointRangeQuery range -> range(range);
            case BooleanQuery choice -> choice(choice);
            default -> null;
        };
    }

    private @Nullable PersonTest term(Term term) {
        return switch (term.field()) {
            case Fields.KIND -> PersonTest.always(term.text().equals(Kinds.PATIENT));
            case Fields.SEX -> persons.ofSex(term.text());
            case Fields.DECEASED -> term.bytes().equals(Persons.TRUE) ? persons.ofTheDead() : null;
            default -> null;
        };
    }

    private @Nullable PersonTest set(TermInSetQuery set) throws IOException {
        List<PersonTest> tests = new ArrayList<>();
        BytesRefIterator each = set.getBytesRefIterator();
        for (BytesRef value = each.next(); value != null; value = each.next()) {
            PersonTest test = term(new Term(set.getField(), BytesRef.deepCopyOf(value)));
            if (test == null) {
                return null;
            }
            tests.add(test);
        }
        return PersonTest.any(tests);
    }

    private @Nullable PersonTest range(PointRangeQuery range) {
        if (range.getNumDims() != 1 || range.getBytesPerDim() != Integer.BYTES) {
            return null;
        }
        int from = IntPoint.decodeDimension(range.getLowerPoint(), 0);
        int to = IntPoint.decodeDimension(range.getUpperPoint(), 0);
        return switch (range.getField()) {
            case Fields.BIRTH_DAY -> persons.bornBetween(from, to);
            case Fields.AGE_AT_DEATH_MONTHS -> persons.deadAtMonths(from, to);
            default -> null;
        };
    }

    /** One of prohibitions alone matches nothing, and is left to whoever says so. */
    private @Nullable PersonTest choice(BooleanQuery choice) throws IOException {
        boolean plain = choice.getMinimumNumberShouldMatch() <= 1
                && !choice.clauses().isEmpty()
                && choice.clauses().stream().allMatch(clause -> clause.getOccur() == Occur.SHOULD);
        List<PersonTest> tests = plain
                ? tests(choice.clauses().stream().map(BooleanClause::getQuery).toList())
                : null;
        return tests == null ? null : PersonTest.any(tests);
    }
}
