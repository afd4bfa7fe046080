package org.cohorte.app.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohorte.app.data.IdentityJobs;
import org.cohorte.registry.identity.IdentityDesk;
import org.cohorte.registry.identity.IdentityDesk.By;
import org.cohorte.registry.identity.Merge;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which records are one person, and who is opposed to the reuse of their data; for full administrators and the operator. */
@RestController
class IdentitiesController {

    private static final String PATH = "/api/v1/identities";
    private static final int MOST_VALUES = 10_000;
    private static final int MOST = 1_000;

    private final IdentityDesk desk;
    private final IdentityJobs jobs;

    IdentitiesController(IdentityDesk desk, IdentityJobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    /**
     * What patients say.
     *
     * @param by     {@code ipp} when absent, {@code number} or {@code pseudonym}
     * @param values what they are called
     */
    record Opposition(
            Optional<String> by,
            @JsonProperty(required = true) List<String> values,
            @JsonProperty(required = true) boolean opposed) {}

    /** How many it was written down for, how many had said otherwise, and what names nobody. */
    record Written(int patients, int changed, List<String> unknown) {}

    /**
     * Two records to be one person.
     *
     * @param by as in {@link Opposition}
     */
    record MergeWish(
            Optional<String> by,
            @JsonProperty(required = true) String kept,
            @JsonProperty(required = true) String givenUp,
            @JsonProperty(required = true) String reason) {}

    /**
     * A record to stand by itself again.
     *
     * @param by as in {@link Opposition}
     */
    record SeparationWish(
            Optional<String> by,
            @JsonProperty(required = true) String givenUp,
            @JsonProperty(required = true) String reason) {}

    /** A merge as the API gives it: {@code asked}, {@code merged}, {@code leaving} or {@code apart}. */
    record MergeResource(
            int givenUp, int kept, String state, boolean byHand, String reason, Optional<String> login, Instant asked) {

        static MergeResource of(Merge merge) {
            return new MergeResource(
                    merge.givenUp(),
                    merge.kept(),
                    merge.state().name().toLowerCase(Locale.ROOT),
                    merge.byHand(),
                    merge.reason(),
                    merge.login(),
                    merge.asked());
        }
    }

    @PostMapping(path = PATH + "/oppositions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Written> say(@RequestBody Opposition wish, Caller caller) {
        if (wish.values().isEmpty() || wish.values().size() > MOST_VALUES) {
            throw Bodies.wrong("values");
        }
        List<String> values = wish.values().stream()
                .map(value -> Bodies.text(value, "values").strip())
                .toList();
        IdentityDesk.Said said = desk.say(caller.login(), by(wish.by()), values, wish.opposed());
        jobs.wake();
        return Answers.ok(new Written(said.patients(), said.changed(), said.unknown()));
    }

    @PostMapping(path = PATH + "/merges", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MergeResource> merge(@RequestBody MergeWish wish, Caller caller) {
        Merge merge = desk.merge(
                caller.login(),
                by(wish.by()),
                Bodies.text(wish.kept(), "kept"),
                Bodies.text(wish.givenUp(), "givenUp"),
                Bodies.text(wish.reason(), "reason"));
        jobs.wake();
        return Answers.ok(MergeResource.of(merge));
    }

    @PostMapping(path = PATH + "/separations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MergeResource> separate(@RequestBody SeparationWish wish, Caller caller) {
        Merge merge = desk.separate(
                caller.login(),
                by(wish.by()),
                Bodies.text(wish.givenUp(), "givenUp"),
                Bodies.text(wish.reason(), "reason"));
        jobs.wake();
        return Answers.ok(MergeResource.of(merge));
    }

    @GetMapping(PATH + "/merges")
    ResponseEntity<List<MergeResource>> merges(@RequestParam Optional<Integer> limit, Caller caller) {
        return Answers.ok(desk.merges(caller.login(), Parameters.limit(limit, Parameters.PAGE, MOST)).stream()
                .map(MergeResource::of)
                .toList());
    }

    private static By by(Optional<String> name) {
        return switch (name.orElse("ipp")) {
            case "ipp" -> By.IPP;
            case "number" -> By.NUMBER;
            case "pseudonym" -> By.PSEUDONYM;
            default -> throw Bodies.wrong("by");
        };
    }
}
