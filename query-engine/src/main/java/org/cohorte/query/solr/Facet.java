package org.cohorte.query.solr;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.common.util.NamedList;
import org.cohorte.query.patients.PatientSet;

/** One facet of an answer. Solr leaves out what is below an empty facet: it reads as nothing found. */
final class Facet {

    private static final Facet EMPTY = new Facet(new NamedList<>());

    private final NamedList<?> values;

    private Facet(NamedList<?> values) {
        this.values = values;
    }

    static Facet of(NamedList<Object> answer) {
        return of(answer.get("facets"));
    }

    private static Facet of(Object value) {
        return value instanceof NamedList<?> list ? new Facet(list) : EMPTY;
    }

    Facet inner(String name) {
        Object value = values.get(name);
        return value == null ? EMPTY : of(value);
    }

    /** Documents in it. */
    long count() {
        return number("count").map(Number::longValue).orElse(0L);
    }

    /** A figure, or the documents in a facet. */
    long count(String name) {
        return number(name).map(Number::longValue).orElseGet(() -> inner(name).count());
    }

    Optional<Number> number(String name) {
        return values.get(name) instanceof Number number ? Optional.of(number) : Optional.empty();
    }

    /** A map of figures; empty when it is not there. */
    Map<?, ?> map(String name) {
        return values.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Different words; none when they are not there. */
    Set<String> words(String name) {
        return values.get(name) instanceof List<?> words
                ? words.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    /** A set of patients that the index reckoned. */
    PatientSet patients(String name) {
        return values.get(name) instanceof String base64
                ? PatientSet.ofBytes(Base64.getDecoder().decode(base64))
                : PatientSet.none();
    }

    /** The values of a field, as they came. */
    List<Facet> buckets(String name) {
        return inner(name).values.get("buckets") instanceof List<?> buckets
                ? buckets.stream().map(Facet::of).toList()
                : List.of();
    }

    /** The value that a bucket counts. */
    String key() {
        return String.valueOf(values.get("val"));
    }
}
