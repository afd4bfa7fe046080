package org.cohorte.query.compile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CountRange;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion.Susceptibility;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.StayCircumstances;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.VitalSignCriterion;
import org.cohorte.query.text.TextParser;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * What each kind of criterion asks of its events, beside the number of them and the value that was measured. Reads as the
 * table of the criteria language: a kind of event, then its fields.
 */
final class EventQueries {

    private static final String PLANNED = "planned";
    private static final String CANCELLED = "cancelled";
    private static final String DRAFT = "draft";
    private static final String NOT_VALIDATED = "notValidated";
    private static final List<String> TITLE_AND_TEXT = List.of(Fields.TITLE, Fields.TEXT);

    private final Values values;

    EventQueries(Values values) {
        this.values = values;
    }

    Query.Clauses events(EventCriterion criterion) {
        Query.Clauses own = switch (criterion) {
            case StayCriterion c -> stay(c);
            case MovementCriterion c -> movement(c);
            case DiagnosisCriterion c ->
                recorded(Kinds.DIAGNOSIS, c).anyOf(Fields.RANK, c.ranks()).anyOf(Fields.SOURCE, c.sources());
            case ProcedureCriterion c -> procedure(c);
            case GhmCriterion c -> recorded(Kinds.GHM, c).anyOf(Fields.RANK, c.severities());
            case LaboratoryCriterion c -> laboratory(c);
            case VitalSignCriterion c -> recorded(Kinds.VITAL, c).anyOf(Fields.ABNORMAL, IndexWords.of(c.abnormal()));
            case PrescriptionCriterion c ->
                ending(recorded(Kinds.PRESCRIPTION, c), c.end())
                        .anyOf(Fields.CATEGORY, c.kinds())
                        .anyOf(Fields.ROUTE, c.routes());
            case AdministrationCriterion c ->
                ending(recorded(Kinds.ADMINISTRATION, c), c.end()).anyOf(Fields.ROUTE, c.routes());
            case MicrobiologyCriterion c -> microbiology(c);
            case ImagingCriterion c -> imaging(c);
            case DocumentCriterion c -> document(c);
            case FormCriterion c -> form(c);
            case OtherCriterion c -> other(c);
        };
        return Options.add(own, criterion.options());
    }

    private static Query.Clauses stay(StayCriterion stay) {
        Query.Clauses clauses = kind(Kinds.STAY);
        Options.stay(clauses, stay.types(), stay.statuses(), stay.end());
        length(clauses, stay.lengthMin(), stay.lengthMax());
        stay.died().ifPresent(died -> flag(clauses, Fields.DIED, died));
        StayCircumstances about = stay.circumstances();
        return clauses.anyOf(Fields.CATEGORY, about.kinds())
                .anyOf(Fields.ADMISSION_TYPE, about.admissionTypes())
                .anyOf(Fields.ADMISSION_MODE, about.admissionModes())
                .anyOf(Fields.ADMISSION_REASON, about.admissionReasons())
                .anyOf(Fields.ORIGIN, about.origins())
                .anyOf(Fields.DISCHARGE_MODE, about.dischargeModes())
                .anyOf(Fields.DISCHARGE_TYPE, about.dischargeTypes())
                .anyOf(Fields.DESTINATION, about.destinations());
    }

    private static Query.Clauses movement(MovementCriterion movement) {
        Query.Clauses clauses = kind(Kinds.MOVEMENT).mustNot(Query.terms(Fields.STATUS, List.of(PLANNED, CANCELLED)));
        length(clauses, movement.lengthMin(), movement.lengthMax());
        return ending(clauses, movement.end());
    }

    private static void length(Query.Clauses clauses, OptionalInt min, OptionalInt max) {
        counted(clauses, Fields.LENGTH_DAYS, new CountRange(min, max));
    }

    private static void counted(Query.Clauses clauses, String field, CountRange range) {
        range.min().ifPresent(min -> clauses.must(Query.atLeast(field, min)));
        range.max().ifPresent(max -> clauses.must(Query.atMost(field, max)));
    }

    /** What is not said to be so is not so. */
    private static void flag(Query.Clauses clauses, String field, boolean wanted) {
        Query so = Query.term(field, "true");
        if (wanted) {
            clauses.must(so);
        } else {
            clauses.mustNot(so);
        }
    }

    private static Query.Clauses procedure(ProcedureCriterion procedure) {
        return recorded(Kinds.PROCEDURE, procedure)
                .anyOf(Fields.SOURCE, procedure.sources())
                .anyOf(Fields.PHASE, procedure.phases())
                .anyOf(Fields.ACTIVITY, procedure.activities());
    }

    private static Query.Clauses laboratory(LaboratoryCriterion laboratory) {
        Query.Clauses clauses =
                recorded(Kinds.LABORATORY, laboratory).anyOf(Fields.ABNORMAL, IndexWords.of(laboratory.abnormal()));
        return laboratory.includeNotValidated() ? clauses : clauses.mustNot(Query.term(Fields.STATUS, NOT_VALIDATED));
    }

    private static Query.Clauses microbiology(MicrobiologyCriterion microbiology) {
        return recorded(Kinds.MICROBIOLOGY, microbiology)
                .anyOf(Fields.CATEGORY, microbiology.samples())
                .anyOf(Fields.ANTIBIOGRAM, antibiogram(microbiology.antibiotics(), microbiology.results()));
    }

    /** Each result with each antibiotic; results alone when any antibiotic will do. */
    private static List<String> antibiogram(List<Code> antibiotics, Set<Susceptibility> results) {
        if (antibiotics.isEmpty() && results.isEmpty()) {
            return List.of();
        }
        List<String> letters = (results.isEmpty() ? List.of(Susceptibility.values()) : List.copyOf(results))
                .stream().map(result -> result.name().substring(0, 1)).toList();
        return antibiotics.isEmpty()
                ? letters
                : antibiotics.stream()
                        .flatMap(code -> letters.stream().map(letter -> letter + "|" + code.token()))
                        .toList();
    }

    private static Query.Clauses imaging(ImagingCriterion imaging) {
        String kind = switch (imaging.level()) {
            case STUDY -> Kinds.IMAGING;
            case SERIES -> Kinds.SERIES;
        };
        Query.Clauses clauses = recorded(kind, imaging)
                .anyOf(Fields.MODALITIES, imaging.modalities())
                .anyOf(Fields.BODY_SITES, imaging.bodySites())
                .anyOf(Fields.UIDS, imaging.uids());
        counted(clauses, Fields.SERIES_COUNT, imaging.series());
        counted(clauses, Fields.IMAGE_COUNT, imaging.images());
        imaging.report().ifPresent(report -> flag(clauses, Fields.HAS_REPORT, report));
        return words(clauses, imaging.text(), TITLE_AND_TEXT);
    }

    private static Query.Clauses document(DocumentCriterion document) {
        Query.Clauses clauses = kind(Kinds.DOCUMENT).anyOf(Fields.DOCUMENT_TYPE, document.types());
        if (document.statuses().isEmpty()) {
            clauses.mustNot(Query.terms(Fields.STATUS, List.of(PLANNED, DRAFT)));
        } else {
            clauses.anyOf(Fields.STATUS, IndexWords.of(document.statuses()));
        }
        return words(clauses, document.text(), read(document));
    }

    /** Affirmed mentions are fields to whoever asks; the index answers them from the words and those left out. */
    private static List<String> read(DocumentCriterion document) {
        boolean affirmed = document.mention() == DocumentCriterion.Mention.AFFIRMED;
        String title = affirmed ? Fields.AFFIRMED_TITLE : Fields.TITLE;
        String text = affirmed ? Fields.AFFIRMED_TEXT : Fields.TEXT;
        return switch (document.where()) {
            case TITLE_OR_BODY -> List.of(title, text);
            case TITLE -> List.of(title);
            case BODY -> List.of(text);
        };
    }

    private Query.Clauses form(FormCriterion form) {
        Query.Clauses clauses = recorded(Kinds.FORM, form);
        form.answers().forEach(answer -> clauses.must(AnswerQueries.of(answer, values)));
        return clauses;
    }

    private static Query.Clauses other(OtherCriterion other) {
        Query.Clauses clauses = recorded(Kinds.OTHER, other)
                .anyOf(Fields.CATEGORY, IndexWords.of(other.kinds()))
                .anyOf(
                        Fields.VALUE_CODES,
                        other.valueCodes().stream().map(Code::token).toList());
        return words(clauses, other.text(), List.of(Fields.VALUE_TEXT));
    }

    private static Query.Clauses words(Query.Clauses clauses, String text, List<String> fields) {
        return text.isBlank() ? clauses : clauses.must(Texts.of(TextParser.parse(text), fields));
    }

    private static Query.Clauses ending(Query.Clauses clauses, Optional<DateRange> end) {
        end.ifPresent(range -> clauses.must(Dates.day(Fields.END_DAY, range)));
        return clauses;
    }

    /** Events of a kind with the criterion's codes; planned ones are no events. */
    private static Query.Clauses recorded(String kind, EventCriterion criterion) {
        Collection<String> tokens = criterion.codes().stream().map(Code::token).toList();
        return kind(kind).anyOf(Fields.CODES, tokens).mustNot(Query.term(Fields.STATUS, PLANNED));
    }

    static Query.Clauses kind(String kind) {
        return new Query.Clauses().must(Query.term(Fields.KIND, kind));
    }
}
