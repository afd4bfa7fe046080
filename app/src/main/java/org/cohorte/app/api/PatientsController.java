package org.cohorte.app.api;

import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.exploration.PatientList;
import org.cohorte.registry.exploration.PatientListQuery;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of a cohort, as far as the caller's rights go. */
@RestController
class PatientsController {

    static final String COHORT = "/api/v1/cohorts/{id}";

    /** Longest search text: longer than any name. */
    private static final int TEXT = 200;

    private final Exploration exploration;
    private final Readings readings;

    PatientsController(Exploration exploration, Readings readings) {
        this.exploration = exploration;
        this.readings = readings;
    }

    /** How many members of the cohort the caller sees with a reading. */
    record Sight(String reading, long size, long visible) {}

    @GetMapping(COHORT + "/sight")
    ResponseEntity<Sight> sight(@PathVariable UUID id, @RequestParam Optional<String> reading, Caller caller) {
        Reading with = readings.ofLists(caller, reading);
        Exploration.Sight sight = exploration.sight(caller.login(), id, with);
        return Answers.ok(new Sight(ApiNames.of(with), sight.size(), sight.visible()));
    }

    @GetMapping(COHORT + "/patients")
    ResponseEntity<PatientResource.Page> list(
            @PathVariable UUID id,
            @RequestParam Optional<String> reading,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> order,
            @RequestParam Optional<String> direction,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit,
            Caller caller) {
        PatientListQuery query = new PatientListQuery(
                readings.ofLists(caller, reading),
                words(q),
                order.map(ApiNames.parameter(Order.class, "order")).orElse(Order.PSEUDONYM),
                ascending(direction),
                cursor,
                Parameters.limit(limit, Parameters.PAGE, ClinicalLines.PAGE));
        PatientList page = Parameters.page(cursor, () -> exploration.patients(caller.login(), id, query));
        return Answers.ok(PatientResource.page(query.reading(), page));
    }

    private static String words(Optional<String> q) {
        String words = Parameters.text(q, "q").orElse("");
        if (words.length() > TEXT) {
            throw Parameters.wrong("q");
        }
        return words;
    }

    private static boolean ascending(Optional<String> direction) {
        return switch (direction.orElse("ascending")) {
            case "ascending" -> true;
            case "descending" -> false;
            default -> throw Parameters.wrong("direction");
        };
    }

    @GetMapping(COHORT + "/patients/{key}")
    ResponseEntity<PatientResource> get(
            @PathVariable UUID id, @PathVariable String key, @RequestParam Optional<String> reading, Caller caller) {
        Reading with = readings.ofLists(caller, reading);
        return Answers.ok(PatientResource.of(exploration.patient(caller.login(), id, with, key)));
    }
}
