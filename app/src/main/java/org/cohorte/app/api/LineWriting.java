package org.cohorte.app.api;

import java.util.Optional;
import java.util.OptionalInt;
import org.cohorte.app.api.LineResource.CodeResource;
import org.cohorte.app.api.LineResource.ResultResource;
import org.cohorte.app.api.LineResource.StayResource;
import org.cohorte.app.api.LineResource.Time;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineTime;
import org.cohorte.query.scope.Scope.Reading;

/** Writes one line as the API gives it. */
record LineWriting(String patient, Line.Common common, Reading reading) {

    LineResource write(Line line) {
        return switch (line) {
            case Line.Stay stay ->
                resource(Optional.empty(), Optional.empty(), stay.end(), Optional.of(stay(stay)), Kind.NONE);
            case Line.Diagnosis diagnosis ->
                resource(
                        diagnosis.code(),
                        Optional.of(diagnosis.label()),
                        Optional.empty(),
                        Optional.empty(),
                        Kind.NONE.withRank(diagnosis.rank()));
            case Line.Procedure procedure ->
                resource(
                        procedure.code(),
                        Optional.of(procedure.label()),
                        Optional.empty(),
                        Optional.empty(),
                        Kind.NONE);
            case Line.Prescription prescription ->
                resource(
                        prescription.code(),
                        Optional.of(prescription.label()),
                        prescription.end(),
                        Optional.empty(),
                        Kind.NONE.withRoute(prescription.route(), prescription.category()));
            case Line.Laboratory laboratory ->
                resource(
                        laboratory.code(),
                        Optional.of(laboratory.label()),
                        Optional.empty(),
                        Optional.empty(),
                        Kind.NONE.withResult(result(laboratory)));
        };
    }

    /** What a single kind has. */
    private record Kind(
            Optional<String> rank, Optional<String> route, Optional<String> category, Optional<ResultResource> result) {

        static final Kind NONE = new Kind(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Kind withRank(Optional<String> newRank) {
            return new Kind(newRank, route, category, result);
        }

        Kind withRoute(Optional<String> newRoute, Optional<String> newCategory) {
            return new Kind(rank, newRoute, newCategory, result);
        }

        Kind withResult(ResultResource newResult) {
            return new Kind(rank, route, category, Optional.of(newResult));
        }
    }

    private LineResource resource(
            Optional<Code> code,
            Optional<String> label,
            Optional<LineTime> end,
            Optional<StayResource> stay,
            Kind kind) {
        return new LineResource(
                patient,
                common.sourceId(),
                common.time().map(Time::of),
                present(common.ageYears()),
                common.unit(),
                code.map(CodeResource::of),
                label,
                end.map(Time::of),
                stay,
                kind.rank(),
                kind.route(),
                kind.category(),
                kind.result());
    }

    private static StayResource stay(Line.Stay stay) {
        return new StayResource(
                stay.type(),
                stay.status(),
                present(stay.lengthDays()),
                stay.admissionMode(),
                stay.dischargeMode(),
                stay.died());
    }

    private ResultResource result(Line.Laboratory result) {
        return new ResultResource(
                result.comparator(),
                result.value(),
                result.unit(),
                result.text().filter(text -> reading == Reading.NOMINATIVE),
                result.low(),
                result.high(),
                result.abnormal(),
                result.validated());
    }

    private static Optional<Integer> present(OptionalInt value) {
        return value.stream().boxed().findFirst();
    }
}
