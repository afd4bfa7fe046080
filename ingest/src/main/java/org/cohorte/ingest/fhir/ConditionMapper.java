package org.cohorte.ingest.fhir;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/** FHIR Condition. */
final class ConditionMapper implements ResourceMapper {

    private static final Set<String> RANKS = Set.of("DP", "DR", "DAS", "DAD");

    private final FhirTimes times;
    private final CodeSystems systems;

    ConditionMapper(FhirTimes times, CodeSystems systems) {
        this.times = times;
        this.systems = systems;
    }

    @Override
    public Mapped map(Element condition) throws RefusedException {
        String id = condition.requiredText("id");
        String patient = References.requiredId(condition, "subject", "Patient");
        Concept verification = Concept.of(condition, "verificationStatus", systems);
        if (verification.hasCode("entered-in-error")) {
            return Mapped.none(NotEvent.ENTERED_IN_ERROR);
        }
        if (verification.hasCode("refuted")) {
            return Mapped.none(NotEvent.REFUTED);
        }
        Concept code = Concept.of(condition, "code", systems);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (code.codings().isEmpty()) {
            remarks.add(Remark.NO_CODE);
        }
        Optional<Element> meta = condition.child("meta");
        return Mapped.of(
                new EventBuilder(Kinds.DIAGNOSIS, id, patient)
                        .stay(References.id(condition, "encounter", "Encounter"))
                        .span(span(condition))
                        .coded(code.codings(), code.label())
                        .attribute(Fields.RANK, rank(condition))
                        .attribute(
                                Fields.SOURCE,
                                meta.isEmpty() ? Optional.empty() : meta.get().text("source"))
                        .build(),
                remarks);
    }

    /** Onset, else recording; the end of a diagnosis is not kept. */
    private Span span(Element condition) throws RefusedException {
        Span onset = times.span(condition, "onset");
        times.checkOrder(
                new Span(onset.start(), times.moment(condition, "abatementDateTime")),
                () -> condition.path("abatementDateTime"));
        Span start = onset.or(new Span(times.moment(condition, "recordedDate"), Optional.empty()));
        times.checkPast(start.start(), () -> condition.path(onset.start().isPresent() ? "onset[x]" : "recordedDate"));
        return new Span(start.start(), Optional.empty());
    }

    private Optional<String> rank(Element condition) throws RefusedException {
        for (Element category : condition.items("category")) {
            for (var coding : Concept.of(category, systems).codings()) {
                if (RANKS.contains(coding.code())) {
                    return Optional.of(coding.code());
                }
            }
        }
        return Optional.empty();
    }
}
