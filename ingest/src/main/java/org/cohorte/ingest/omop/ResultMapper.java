package org.cohorte.ingest.omop;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** Tables MEASUREMENT and OBSERVATION. */
final class ResultMapper {

    /** LOINC codes of vital signs, as HL7's profiles list them: FHIR says so by category, OMOP does not. */
    private static final Set<String> VITAL_SIGNS = Set.of(
            "8867-4", "9279-1", "8310-5", "8331-1", "8480-6", "8462-4", "8478-0", "85354-9", "55284-4", "29463-7",
            "3141-9", "8302-2", "8306-3", "39156-5", "59408-5", "2708-6", "9843-4", "8287-5", "8289-1", "59576-9",
            "77606-2");

    /** Classes of LOINC that no laboratory works out. */
    private static final Set<String> NOT_LABORATORY = Set.of("Clinical Observation", "Survey", "Claims Attachment");

    private static final Map<Long, String> OPERATORS =
            Map.of(4171756L, "<", 4171754L, "<=", 4171755L, ">=", 4172704L, ">");

    private static final String UCUM = "ucum";

    private final OmopTimes times;
    private final OmopCodes codes;
    private final VisitMapper visits;

    ResultMapper(OmopTimes times, OmopCodes codes, VisitMapper visits) {
        this.times = times;
        this.codes = codes;
        this.visits = visits;
    }

    Mapped measurement(Row row) throws RefusedException {
        List<Coding> codings = codes.of(row, "measurement");
        String kind = kind(row.concept("measurement_concept_id"), codings);
        EventBuilder event = new EventBuilder(kind, id(kind, "measurement", row), row.person())
                .stay(visits.stayOf(row))
                .span(times.happened(row, "measurement"));
        Optional<BigDecimal> number = row.number("value_as_number");
        Optional<Coding> value = codes.coding(row.concept("value_as_concept_id"));
        if (number.isPresent()) {
            event.measure(Optional.of(new Measure(
                    number.get(),
                    unit(row),
                    Optional.ofNullable(OPERATORS.get(row.concept("operator_concept_id"))),
                    row.number("range_low"),
                    row.number("range_high"))));
        } else {
            event.text(value.flatMap(Coding::label).or(() -> row.text("value_source_value")));
        }
        event.valueCode(value);
        return finished(event, row, kind, "measurement");
    }

    /** A vital sign by its LOINC code; a laboratory result, unless its class says that no laboratory works it out. */
    private String kind(long concept, List<Coding> codings) {
        if (codings.stream().anyMatch(coding -> VITAL_SIGNS.contains(coding.code()))) {
            return Kinds.VITAL;
        }
        boolean elsewhere = codes.concept(concept)
                .filter(c -> NOT_LABORATORY.contains(c.conceptClass()))
                .isPresent();
        return elsewhere ? Kinds.OTHER : Kinds.LABORATORY;
    }

    Mapped observation(Row row) throws RefusedException {
        EventBuilder event = new EventBuilder(Kinds.OTHER, id(Kinds.OTHER, "observation", row), row.person())
                .stay(visits.stayOf(row))
                .span(times.happened(row, "observation"));
        Optional<BigDecimal> number = row.number("value_as_number");
        Optional<Coding> value = codes.coding(row.concept("value_as_concept_id"));
        if (number.isPresent()) {
            Optional<BigDecimal> none = Optional.empty();
            event.measure(Optional.of(new Measure(number.get(), unit(row), Optional.empty(), none, none)));
        }
        event.valueCode(value);
        event.text(row.text("value_as_string")
                .or(() -> value.flatMap(Coding::label))
                .or(() -> number.isPresent() ? Optional.empty() : row.text("value_source_value")));
        return finished(event, row, Kinds.OTHER, "observation");
    }

    /** Other events come from several tables, whose numbers are not each other's. */
    private static String id(String kind, String table, Row row) throws RefusedException {
        return kind.equals(Kinds.OTHER) ? table + "/" + row.key() : row.key();
    }

    /** The UCUM code of the unit's concept, else what the source wrote. */
    private Optional<String> unit(Row row) throws RefusedException {
        return codes.concept(row.concept("unit_concept_id"))
                .map(OmopConcept::coding)
                .filter(coding -> coding.system().equals(UCUM))
                .map(Coding::code)
                .or(() -> row.text("unit_source_value"));
    }

    private Mapped finished(EventBuilder event, Row row, String kind, String prefix) throws RefusedException {
        event.attribute(Fields.CATEGORY, kind.equals(Kinds.OTHER) ? Optional.of("observation") : Optional.empty());
        boolean any = codes.put(event, row, prefix);
        return Mapped.of(event.build(), any ? EnumSet.noneOf(Remark.class) : EnumSet.of(Remark.NO_CODE));
    }
}
