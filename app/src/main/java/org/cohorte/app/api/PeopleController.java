package org.cohorte.app.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.rights.Habilitations;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people who sign in, for those who manage them. */
@RestController
class PeopleController {

    private static final String PATH = "/api/v1/people";
    private static final int MOST = 200;

    private final Habilitations habilitations;

    PeopleController(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    /** A person. */
    record Person(String login, String name, boolean active) {

        static Person of(Account account) {
            return new Person(account.login(), account.displayName(), account.active());
        }
    }

    /** A person to add, without any access. */
    record NewPerson(
            @JsonProperty(required = true) String login,
            @JsonProperty(required = true) String name) {}

    /** Whether an account is to be open. The login stands in the body, since providers put any sign into it. */
    record Activation(
            @JsonProperty(required = true) String login,
            @JsonProperty(required = true) boolean active) {}

    @GetMapping(PATH)
    ResponseEntity<List<Person>> search(
            @RequestParam Optional<String> q, @RequestParam Optional<Integer> limit, Caller caller) {
        int rows = Parameters.limit(limit, Parameters.PAGE, MOST);
        String words = Parameters.text(q, "q").orElse("");
        return Answers.ok(habilitations.people(caller.login(), words, rows).stream()
                .map(Person::of)
                .toList());
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Person> create(@RequestBody NewPerson wish, Caller caller) {
        return Answers.created(Person.of(habilitations.createPerson(caller.login(), wish.login(), wish.name())));
    }

    @PostMapping(path = PATH + "/activation", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> activate(@RequestBody Activation wish, Caller caller) {
        habilitations.setActive(caller.login(), Bodies.text(wish.login(), "login"), wish.active());
        return Answers.done();
    }
}
