package org.cohorte.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.app.security.Login;
import org.cohorte.export.csv.CsvWriter;
import org.cohorte.query.criteria.Request;
import org.cohorte.registry.feasibility.Feasibility;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the source identifiers of the patients of a request, for the operator. */
@RestController
class MembersController {

    private static final String CSV = "text/csv;charset=UTF-8;header=present";

    private final RequestBodies bodies;
    private final Feasibility feasibility;

    MembersController(RequestBodies bodies, Feasibility feasibility) {
        this.bodies = bodies;
        this.feasibility = feasibility;
    }

    /** Written as it is read, whatever the number of patients; a failure on the way breaks the connection off. */
    @PostMapping(path = "/api/v1/members", consumes = MediaType.APPLICATION_JSON_VALUE)
    void members(
            InputStream body, @RequestParam Optional<String> as, Authentication caller, HttpServletResponse response)
            throws IOException {
        Request request = bodies.read(body);
        try (Stream<String> members = feasibility.members(request, Login.actingFor(caller, as))) {
            Iterator<String> ids = members.iterator();
            // The first page is read before anything is written: most failures still get a proper answer.
            boolean some = ids.hasNext();
            response.setContentType(CSV);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            CsvWriter csv = new CsvWriter(out);
            csv.row(List.of("patient"));
            while (some) {
                csv.row(List.of(ids.next()));
                some = ids.hasNext();
            }
            out.flush();
        }
    }
}
