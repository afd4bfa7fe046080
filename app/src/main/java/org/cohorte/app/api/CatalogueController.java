package org.cohorte.app.api;

import java.util.Optional;
import org.cohorte.app.leaving.WhileCallerWaits;
import org.cohorte.query.catalogue.Holdings;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.RecordKind;
import org.cohorte.registry.catalogue.Catalogue;
import org.cohorte.registry.perimeter.Perimeters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the index holds, by kind of record, month and unit, as far as the caller's rights go. */
@RestController
class CatalogueController {

    private static final String PATH = "/api/v1/catalogue";

    private final Catalogue catalogue;
    private final Perimeters perimeters;
    private final WhileCallerWaits waiting;

    CatalogueController(Catalogue catalogue, Perimeters perimeters, WhileCallerWaits waiting) {
        this.catalogue = catalogue;
        this.perimeters = perimeters;
        this.waiting = waiting;
    }

    @GetMapping(PATH)
    ResponseEntity<CatalogueResource> kinds(@RequestParam Optional<String> unit, Caller caller) {
        Optional<String> where = Parameters.text(unit, "unit");
        Holdings holdings = waiting.work(() -> catalogue.kinds(caller.login(), where));
        return Answers.ok(CatalogueResource.of(holdings));
    }

    @GetMapping(PATH + "/{kind}")
    ResponseEntity<CatalogueResource.OneKind> kind(
            @PathVariable String kind, @RequestParam Optional<String> unit, Caller caller) {
        RecordKind wanted = ApiNames.parameter(RecordKind.class, kind, "kind");
        Optional<String> where = Parameters.text(unit, "unit");
        KindHoldings holdings = waiting.work(() -> catalogue.kind(caller.login(), wanted, where));
        return Answers.ok(CatalogueResource.of(holdings, perimeters::describe));
    }
}
