package org.cohorte.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.common.SolrInputDocument;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.nomenclature.CodesMet;
import org.cohorte.ingest.nomenclature.Hierarchy;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.query.units.Units;
import org.cohorte.registry.perimeter.HospitalTree.Place;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import org.cohorte.solr.packed.Unpacked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDocumentsTest {

    private static final PatientRef PATIENT = new PatientRef(7, Optional.of(LocalDate.of(2000, 2, 29)));

    private final EventDocuments documents = new EventDocuments(
            new UnitPlaces(Map.of("ward", new Place(List.of(12, 3, 1)), "other", new Place(List.of(13, 3, 1)))),
            new CodesMet(new Nomenclatures(List.of()), Hierarchy.NONE),
            new Units());

    private static SourceEvent event(String kind, Map<String, String> attributes) {
        return new SourceEvent(
                kind,
                "e1",
                "p",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                attributes);
    }

    private static SourceEvent event(
            String kind, Optional<Moment> time, Optional<String> unit, Optional<Measure> measure) {
        return new SourceEvent(
                kind,
                "e1",
                "p",
                Optional.empty(),
                time,
                Optional.empty(),
                unit,
                List.of(new Coding("x", "1", Optional.of("one"))),
                Optional.of("one"),
                Optional.empty(),
                measure,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private SolrInputDocument written(SourceEvent event, PatientRef patient, Optional<StayRef> stay) {
        return Unpacked.of(documents.event(event, patient, stay));
    }

    private static Optional<Moment> on(String day) {
        return Optional.of(Moment.onDay(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-28, 215, 6574", // 18 on 1 March, not before
        "2018-03-01, 216, 6575",
        "2000-02-29, 0, 0",
        "2000-03-28, 0, 28",
        "2000-03-29, 1, 29",
        "2004-02-29, 48, 1461"
    })
    void agesAreThoseOfTheCalendar(String day, int months, int days) {
        SolrInputDocument document =
                written(event(Kinds.PROCEDURE, on(day), Optional.empty(), Optional.empty()), PATIENT, Optional.empty());
        assertThat(document.getFieldValue("ageMonths")).isEqualTo(months);
        assertThat(document.getFieldValue("ageDays")).isEqualTo(days);
    }

    @Test
    void anEventBeforeBirthOrOfSomeoneWithoutABirthDateHasNoAge() {
        SourceEvent early = event(Kinds.PROCEDURE, on("1999-12-31"), Optional.empty(), Optional.empty());
        assertThat(written(early, PATIENT, Optional.empty()).getFieldNames()).doesNotContain("ageMonths");
        PatientRef unknown = new PatientRef(8, Optional.empty());
        assertThat(written(early, unknown, Optional.empty()).getFieldNames()).doesNotContain("ageDays");
    }

    @Test
    void theUnitIsTheEventsOwnElseItsStays() {
        StayRef stay = new StayRef(4, on("2018-01-01"), Optional.of("12"));
        SourceEvent plain = event(Kinds.LABORATORY, on("2018-01-02"), Optional.empty(), Optional.empty());
        SourceEvent own = event(Kinds.LABORATORY, on("2018-01-02"), Optional.of("other"), Optional.empty());
        assertThat(written(plain, PATIENT, Optional.of(stay)).getFieldValues("units"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("12", "3", "1");
        assertThat(written(own, PATIENT, Optional.of(stay)).getFieldValue("unit"))
                .isEqualTo("13");
        assertThat(written(own, PATIENT, Optional.of(stay)).getFieldValue("stay"))
                .isEqualTo(4);
    }

    @Test
    void marksInstantsThatMayLieInAnotherDay() {
        Moment start = Moment.at(LocalDate.of(2018, 1, 1), Instant.parse("2018-01-01T23:30:00Z"));
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(precision(start)).isEqualTo(0);
        assertThat(precision(start.by(paris))).isEqualTo(0);
        assertThat(precision(start.by(ZoneId.of("UTC")))).isNull();
        assertThat(precision(Moment.onDay(start.day()).by(paris))).isEqualTo(1);
    }

    private Object precision(Moment moment) {
        return written(
                        event(Kinds.LABORATORY, Optional.of(moment), Optional.empty(), Optional.empty()),
                        PATIENT,
                        Optional.empty())
                .getFieldValue("precision");
    }

    @Test
    void onlyADiagnosisTakesTheDateOfItsStay() {
        Moment start = Moment.at(LocalDate.of(2018, 1, 1), Instant.parse("2018-01-01T08:00:00Z"));
        StayRef stay = new StayRef(4, Optional.of(start), Optional.empty());
        SolrInputDocument diagnosis = written(
                event(Kinds.DIAGNOSIS, Optional.empty(), Optional.empty(), Optional.empty()),
                PATIENT,
                Optional.of(stay));
        assertThat(diagnosis.getFieldValue("dateFromStay")).isEqualTo(true);
        assertThat(diagnosis.getFieldValue("time"))
                .isEqualTo(start.instant().orElseThrow().toEpochMilli());
        SolrInputDocument result = written(
                event(Kinds.LABORATORY, Optional.empty(), Optional.empty(), Optional.empty()),
                PATIENT,
                Optional.of(stay));
        assertThat(result.getFieldNames()).doesNotContain("day", "dateFromStay");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "150, umol/L, 0.15, mol.m-3",
                "0.15, mmol/L, 0.15, mol.m-3",
                "6.5, %, 0.065, 1",
                "2.4, -, 2.4, 1",
                "3, u. créat., -, -"
            })
    void valuesAreInBaseUnits(BigDecimal value, String unit, Double expected, String dimension) {
        Measure measure =
                new Measure(value, Optional.ofNullable(unit), Optional.empty(), Optional.empty(), Optional.empty());
        SolrInputDocument document = written(
                event(Kinds.LABORATORY, on("2018-01-02"), Optional.empty(), Optional.of(measure)),
                PATIENT,
                Optional.empty());
        assertThat(document.getFieldValue("value")).isEqualTo(expected);
        assertThat(document.getFieldValue("dimension")).isEqualTo(dimension);
        assertThat(document.getFieldValue("rawValue")).isEqualTo(value.doubleValue());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "4, -, low",
                "5, -, -",
                "9, -, -",
                "10, -, -",
                "11, -, high",
                "5, <, low",
                "6, <, -",
                "4, >, -",
                "10, >, high",
                "10, >=, -",
                "4, <=, low"
            })
    void aResultIsHeldAgainstItsRange(BigDecimal value, String comparator, String expected) {
        Measure measure = new Measure(
                value,
                Optional.empty(),
                Optional.ofNullable(comparator),
                Optional.of(new BigDecimal("5.0")),
                Optional.of(BigDecimal.TEN));
        assertThat(Abnormal.of(measure)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aFingerprintTellsContentsApartAndNotTheirOrder() {
        SolrInputDocument one = new SolrInputDocument();
        one.setField(Fields.DAY, 1);
        one.setField(Fields.CODES, List.of("x", "y"));
        SolrInputDocument same = new SolrInputDocument();
        same.setField(Fields.CODES, List.of("y", "x"));
        same.setField(Fields.DAY, 1);
        SolrInputDocument other = new SolrInputDocument();
        other.setField(Fields.DAY, 2);
        other.setField(Fields.CODES, List.of("x", "y"));
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(same)).isNotEqualTo(Fingerprint.of(other));
        assertThat(Fingerprint.of(one)).isBetween(0L, (1L << 40) - 1);
    }

    /** Eight bytes are read at a time, and what is left after them. */
    @Test
    void aFingerprintTellsEveryByteOfAText() {
        Set<Long> prints = new HashSet<>();
        for (int length = 0; length < 40; length++) {
            for (int changed = 0; changed <= length; changed++) {
                char[] text = new char[length];
                Arrays.fill(text, 'a');
                if (changed < length) {
                    text[changed] = 'b';
                }
                prints.add((Long) new Document("e", Kinds.DOCUMENT)
                        .put(Fields.UNIT, new String(text))
                        .finished()
                        .getFieldValue(Fields.FINGERPRINT));
            }
        }
        assertThat(prints).hasSize(40 * 41 / 2);
    }

    /** They come as words from every source. */
    @Test
    void countsAndMarksOfAttributesHaveTheTypeOfTheirField() {
        SourceEvent image = event(
                Kinds.IMAGING, Map.of(Fields.SERIES_COUNT, "3", Fields.IMAGE_COUNT, "40", Fields.HAS_REPORT, "true"));
        SolrInputDocument document = written(image, PATIENT, Optional.empty());
        assertThat(document.getFieldValue(Fields.SERIES_COUNT)).isEqualTo(3);
        assertThat(document.getFieldValue(Fields.IMAGE_COUNT)).isEqualTo(40);
        assertThat(document.getFieldValue(Fields.HAS_REPORT)).isEqualTo(true);
    }

    /** Copies of what the index holds are weighed against what imports write. */
    @Test
    void aFingerprintIsThatOfTheFieldsReadBack() {
        Document document = new Document("e", Kinds.LABORATORY)
                .put(Fields.DAY, -3)
                .put(Fields.TIME, Long.MIN_VALUE)
                .put(Fields.VALUE, -0.0)
                .put(Fields.DATE_FROM_STAY, true)
                .put(Fields.STATUS, "é🫁")
                .all(Fields.UNITS, List.of("3", "1", "2"))
                .numbers(Fields.OTHER_NUMBERS, List.of(9, -1));
        SolrInputDocument read = Unpacked.of(document.finished());
        read.setField(Fields.UNITS, List.of("1", "2", "3"));
        read.setField(Fields.RECORD, 7L);
        assertThat(Fingerprint.of(read)).isEqualTo(document.finished().getFieldValue(Fields.FINGERPRINT));
    }

    @Test
    void identifiersRouteByThePatientWhateverTheSourceCallsItsRecords() {
        assertThat(DocumentIds.event(7, Kinds.STAY, "a!b,c d%")).isEqualTo("7!stay/a%21b,c d%25");
        assertThat(DocumentIds.event(7, Kinds.STAY, "plain-1")).isEqualTo("7!stay/plain-1");
    }
}
