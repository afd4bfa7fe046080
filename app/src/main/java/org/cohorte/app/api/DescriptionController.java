package org.cohorte.app.api;

import org.cohorte.query.json.RequestJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What programs need to know before they call: this API, and the form of requests. */
@RestController
class DescriptionController {

    private static final String OPEN_API = "openapi.json";

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<Resource> openApi() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource(OPEN_API, DescriptionController.class));
    }

    @GetMapping("/api/v1/requests/schema")
    ResponseEntity<String> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(RequestJson.schema());
    }
}
