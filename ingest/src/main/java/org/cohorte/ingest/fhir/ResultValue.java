package org.cohorte.ingest.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.RefusedException;

/**
 * The {@code value[x]} of an observation or of a component.
 *
 * @param measure a number
 * @param code    a code
 * @param text    words
 */
record ResultValue(Optional<Measure> measure, Optional<Coding> code, Optional<String> text) {

    static final List<String> TYPES = List.of(
            "valueQuantity",
            "valueCodeableConcept",
            "valueString",
            "valueInteger",
            "valueBoolean",
            "valueRange",
            "valueRatio",
            "valueDateTime",
            "valueTime",
            "valuePeriod");

    private static final ResultValue NONE = new ResultValue(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Set<String> COMPARATORS = Set.of("<", "<=", ">=", ">");
    private static final String UCUM = "http://unitsofmeasure.org";

    static ResultValue of(Element result, CodeSystems systems) throws RefusedException {
        Optional<Element> quantity = result.child("valueQuantity");
        if (quantity.isPresent()) {
            return ofQuantity(quantity.get(), result);
        }
        if (result.has("valueCodeableConcept")) {
            Concept concept = Concept.of(result, "valueCodeableConcept", systems);
            return new ResultValue(Optional.empty(), concept.codings().stream().findFirst(), concept.label());
        }
        Optional<BigDecimal> integer = result.number("valueInteger");
        if (integer.isPresent()) {
            return new ResultValue(
                    Optional.of(measure(integer.get(), Optional.empty(), Optional.empty(), result)),
                    Optional.empty(),
                    Optional.empty());
        }
        Optional<Boolean> flag = result.flag("valueBoolean");
        if (flag.isPresent()) {
            return ofText(Optional.of(flag.get().toString()));
        }
        for (String type : List.of("valueString", "valueDateTime", "valueTime")) {
            if (result.has(type)) {
                return ofText(result.text(type));
            }
        }
        return ofPair(result);
    }

    private static ResultValue ofText(Optional<String> text) {
        return new ResultValue(Optional.empty(), Optional.empty(), text);
    }

    private static ResultValue ofQuantity(Element quantity, Element result) throws RefusedException {
        Optional<BigDecimal> value = quantity.number("value");
        if (value.isEmpty()) {
            return NONE;
        }
        Optional<String> comparator = quantity.text("comparator");
        if (comparator.isPresent() && !COMPARATORS.contains(comparator.get())) {
            throw new RefusedException(Reason.INVALID_VALUE, quantity.path("comparator"), "is none of <, <=, >=, >");
        }
        return new ResultValue(
                Optional.of(measure(value.get(), unit(quantity), comparator, result)),
                Optional.empty(),
                Optional.empty());
    }

    /** The UCUM code when there is one, else what is written. */
    static Optional<String> unit(Element quantity) throws RefusedException {
        Optional<String> code = quantity.text("code");
        boolean ucum = quantity.text("system").map(UCUM::equals).orElse(false);
        Optional<String> written = quantity.text("unit");
        return ucum && code.isPresent() ? code : written.or(() -> code);
    }

    private static Measure measure(BigDecimal value, Optional<String> unit, Optional<String> comparator, Element result)
            throws RefusedException {
        Optional<Element> range = result.first("referenceRange");
        if (range.isEmpty()) {
            return new Measure(value, unit, comparator, Optional.empty(), Optional.empty());
        }
        return new Measure(value, unit, comparator, bound(range.get(), "low", unit), bound(range.get(), "high", unit));
    }

    /** An end of the reference range; none when it is written in another unit than the value. */
    private static Optional<BigDecimal> bound(Element range, String end, Optional<String> unit)
            throws RefusedException {
        Optional<Element> quantity = range.child(end);
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> own = unit(quantity.get());
        return own.isEmpty() || own.equals(unit) ? quantity.get().number("value") : Optional.empty();
    }

    /** Ranges, ratios and periods are kept in words: they are not one number. */
    private static ResultValue ofPair(Element result) throws RefusedException {
        Optional<Element> ratio = result.child("valueRatio");
        if (ratio.isPresent()) {
            return ofText(pair(part(ratio.get(), "numerator"), ":", part(ratio.get(), "denominator")));
        }
        Optional<Element> range = result.child("valueRange");
        if (range.isPresent()) {
            return ofText(pair(part(range.get(), "low"), " – ", part(range.get(), "high")));
        }
        Optional<Element> period = result.child("valuePeriod");
        if (period.isPresent()) {
            return ofText(pair(period.get().text("start"), " – ", period.get().text("end")));
        }
        return NONE;
    }

    private static Optional<String> part(Element parent, String child) throws RefusedException {
        Optional<Element> quantity = parent.child(child);
        Optional<BigDecimal> value =
                quantity.isEmpty() ? Optional.empty() : quantity.get().number("value");
        Optional<String> unit = quantity.isEmpty() ? Optional.empty() : unit(quantity.get());
        return value.map(v -> v.toPlainString() + unit.map(u -> " " + u).orElse(""));
    }

    private static Optional<String> pair(Optional<String> first, String between, Optional<String> second) {
        String text = first.orElse("") + between + second.orElse("");
        return first.isEmpty() && second.isEmpty() ? Optional.empty() : Optional.of(text.strip());
    }
}
