package org.cohorte.app.api;

import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.exploration.Lines;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records of the people of a cohort, as far as the caller's rights go. */
@RestController
class LinesController {

    private final Exploration exploration;
    private final Readings readings;

    LinesController(Exploration exploration, Readings readings) {
        this.exploration = exploration;
        this.readings = readings;
    }

    @GetMapping(PatientsController.COHORT + "/lines")
    ResponseEntity<LineResource.Page> lines(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam Optional<String> reading,
            @RequestParam Optional<String> order,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit,
            @RequestParam MultiValueMap<String, String> filters,
            Caller caller) {
        LineFilters wanted = LineFilters.read(kind, order, filters);
        Reading with = readings.ofLists(caller, reading);
        int rows = Parameters.limit(limit, Parameters.PAGE, ClinicalLines.PAGE);
        Lines page = Parameters.page(
                cursor,
                () -> exploration.lines(caller.login(), id, with, wanted.query(), wanted.order(), cursor, rows));
        return Answers.ok(LineResource.page(with, page));
    }

    /** Each page opens the patient anew: the registry writes down who opened whom, and not what they read then. */
    @GetMapping(PatientsController.COHORT + "/patients/{key}/record")
    ResponseEntity<LineResource.Page> record(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam String kind,
            @RequestParam Optional<String> reading,
            @RequestParam Optional<String> order,
            @RequestParam Optional<String> cursor,
            @RequestParam MultiValueMap<String, String> filters,
            Caller caller) {
        LineFilters wanted = LineFilters.read(kind, order, filters);
        Reading with = readings.ofLists(caller, reading);
        exploration.patient(caller.login(), id, with, key);
        Lines page = Parameters.page(
                cursor,
                () -> exploration.record(caller.login(), id, with, key, wanted.query(), wanted.order(), cursor));
        return Answers.ok(LineResource.page(with, page));
    }
}
