package org.cohorte.app.api;

import java.util.List;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Habilitations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The part of the hospital tree where the caller manages accesses; the rest does not exist for them. */
@RestController
class PerimetersController {

    private static final String PATH = "/api/v1/perimeters";

    private final Habilitations habilitations;

    PerimetersController(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    @GetMapping(PATH)
    ResponseEntity<List<PerimeterResource>> managed(Caller caller) {
        return places(habilitations.managed(caller.login()));
    }

    @GetMapping(PATH + "/{number}/below")
    ResponseEntity<List<PerimeterResource>> below(@PathVariable String number, Caller caller) {
        return places(habilitations.below(caller.login(), number));
    }

    @GetMapping(PATH + "/{number}/roles")
    ResponseEntity<List<RoleResource>> grantable(@PathVariable String number, Caller caller) {
        return Answers.ok(habilitations.grantable(caller.login(), number).stream()
                .map(RoleResource::of)
                .toList());
    }

    private static ResponseEntity<List<PerimeterResource>> places(List<Perimeter> places) {
        return Answers.ok(places.stream().map(PerimeterResource::of).toList());
    }
}
