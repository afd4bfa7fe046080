package org.cohorte.query.solr;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.solr.common.SolrDocument;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.solr.Fields;

/** Makes lines of documents, as one scope may see them. */
final class LineReader {

    private final boolean nominative;

    LineReader(Scope scope) {
        this.nominative = scope.reading() == Reading.NOMINATIVE;
    }

    Line line(LineKind kind, SolrDocument document) {
        StoredFields fields = new StoredFields(document);
        return switch (kind) {
            case STAY -> stay(fields);
            case DIAGNOSIS ->
                new Line.Diagnosis(
                        common(fields),
                        fields.code(),
                        label(fields),
                        fields.text(Fields.RANK),
                        fields.text(Fields.SOURCE));
            case PROCEDURE ->
                new Line.Procedure(common(fields), fields.code(), label(fields), fields.text(Fields.SOURCE));
            case PRESCRIPTION ->
                new Line.Prescription(
                        common(fields),
                        fields.code(),
                        label(fields),
                        fields.end(),
                        fields.text(Fields.ROUTE),
                        fields.text(Fields.CATEGORY));
            case LABORATORY -> laboratory(fields);
        };
    }

    Line.Stay stay(SolrDocument document) {
        return stay(new StoredFields(document));
    }

    private Line.Stay stay(StoredFields fields) {
        return new Line.Stay(
                common(fields),
                fields.text(Fields.STAY_TYPE).orElse("other"),
                fields.text(Fields.STATUS).orElse(""),
                fields.end(),
                fields.integer(Fields.LENGTH_DAYS),
                fields.text(Fields.ADMISSION_MODE),
                fields.text(Fields.DISCHARGE_MODE),
                fields.flag(Fields.DIED));
    }

    private Line.Laboratory laboratory(StoredFields fields) {
        return new Line.Laboratory(
                common(fields),
                fields.code(),
                label(fields),
                fields.text(Fields.COMPARATOR),
                fields.decimal(Fields.RAW_VALUE),
                fields.text(Fields.RAW_UNIT),
                words(fields).or(() -> fields.text(Fields.VALUE_CODE)),
                fields.decimal(Fields.REFERENCE_LOW),
                fields.decimal(Fields.REFERENCE_HIGH),
                fields.text(Fields.ABNORMAL),
                !fields.text(Fields.STATUS).orElse("").equals("notValidated"));
    }

    /** What a laboratory wrote freely may name somebody: no pseudonymised form of it exists. */
    private Optional<String> words(StoredFields fields) {
        return nominative ? fields.text(Fields.VALUE_TEXT) : Optional.empty();
    }

    private Line.Common common(StoredFields fields) {
        return new Line.Common(
                fields.text(Fields.ID).orElseThrow(),
                nominative ? fields.text(Fields.SOURCE_ID) : Optional.empty(),
                fields.integer(Fields.PATIENT).orElseThrow(),
                fields.integer(Fields.STAY),
                fields.text(Fields.UNIT),
                fields.time(),
                fields.years(Fields.AGE_MONTHS));
    }

    private static String label(StoredFields fields) {
        return fields.text(Fields.LABEL).orElse("");
    }

    PatientLine patient(SolrDocument document, LocalDate today, Map<Integer, Line.Stay> lastStays) {
        StoredFields fields = new StoredFields(document);
        int number = fields.integer(Fields.PATIENT).orElseThrow();
        boolean deceased = fields.flag(Fields.DECEASED);
        Optional<LocalDate> birth = fields.day(Fields.BIRTH_DAY);
        return new PatientLine(
                number,
                fields.text(Fields.PSEUDONYM).orElse(""),
                fields.text(Fields.SEX).orElse("unknown"),
                nominative ? birth : Optional.empty(),
                deceased ? fields.years(Fields.AGE_AT_DEATH_MONTHS) : age(birth, today),
                deceased,
                nominative ? fields.day(Fields.DEATH_DAY) : Optional.empty(),
                Optional.ofNullable(lastStays.get(number)));
    }

    /** Nobody has an age before birth. */
    private static OptionalInt age(Optional<LocalDate> birth, LocalDate today) {
        return birth.filter(day -> !day.isAfter(today))
                .map(day -> OptionalInt.of(Period.between(day, today).getYears()))
                .orElseGet(OptionalInt::empty);
    }
}
