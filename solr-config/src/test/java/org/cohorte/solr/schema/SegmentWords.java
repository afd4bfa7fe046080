package org.cohorte.solr.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Everything that a segment holds, in words. */
public final class SegmentWords {

    private SegmentWords() {}

    /** Kinds of the fields, terms with their documents, points, values, stored fields; sorted. */
    public static List<String> of(LeafReader segment) throws IOException {
        List<String> all = new ArrayList<>();
        for (FieldInfo field : segment.getFieldInfos()) {
            all.add(String.join(
                    " ",
                    field.name,
                    field.getIndexOptions().name(),
                    field.getDocValuesType().name(),
                    String.valueOf(field.omitsNorms()),
                    String.valueOf(field.getPointDimensionCount()),
                    String.valueOf(field.getPointNumBytes())));
            terms(segment, field.name, all);
            points(segment, field.name, all);
            values(segment, field, all);
        }
        for (int document = 0; document < segment.maxDoc(); document++) {
            all.add("stored of " + document + " " + segment.storedFields().document(document));
        }
        all.sort(null);
        return all;
    }

    private static void terms(LeafReader segment, String field, List<String> all) throws IOException {
        if (segment.terms(field) != null) {
            TermsEnum terms = segment.terms(field).iterator();
            while (terms.next() != null) {
                all.add(field + " term " + terms.term() + " in " + documents(terms));
            }
        }
    }

    private static List<Integer> documents(TermsEnum terms) throws IOException {
        List<Integer> documents = new ArrayList<>();
        PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            documents.add(postings.docID());
        }
        return documents;
    }

    private static void points(LeafReader segment, String field, List<String> all) throws IOException {
        PointValues points = segment.getPointValues(field);
        if (points != null) {
            points.intersect(new PointValues.IntersectVisitor() {
                @Override
                public void visit(int document) {
                    throw new IllegalStateException("every point is looked at");
                }

                @Override
                public void visit(int document, byte[] packed) {
                    all.add(field + " point " + document + " " + Arrays.toString(packed));
                }

                @Override
                public PointValues.Relation compare(byte[] least, byte[] most) {
                    return PointValues.Relation.CELL_CROSSES_QUERY;
                }
            });
        }
    }

    private static void values(LeafReader segment, FieldInfo field, List<String> all) throws IOException {
        for (int document = 0; document < segment.maxDoc(); document++) {
            String value = switch (field.getDocValuesType()) {
                case NUMERIC -> {
                    var numbers = segment.getNumericDocValues(field.name);
                    yield numbers.advanceExact(document) ? String.valueOf(numbers.longValue()) : "";
                }
                case SORTED -> {
                    var words = segment.getSortedDocValues(field.name);
                    yield words.advanceExact(document) ? "=" + words.lookupOrd(words.ordValue()) : "";
                }
                case SORTED_SET -> {
                    var words = segment.getSortedSetDocValues(field.name);
                    StringBuilder several = new StringBuilder();
                    if (words.advanceExact(document)) {
                        for (int i = 0; i < words.docValueCount(); i++) {
                            several.append(words.lookupOrd(words.nextOrd()));
                        }
                    }
                    yield several.toString();
                }
                case SORTED_NUMERIC -> {
                    var numbers = segment.getSortedNumericDocValues(field.name);
                    yield numbers.advanceExact(document) ? numbers.docValueCount() + " " + numbers.nextValue() : "";
                }
                case NONE, BINARY -> "";
            };
            all.add(field.name + " of " + document + " " + value);
        }
    }
}
