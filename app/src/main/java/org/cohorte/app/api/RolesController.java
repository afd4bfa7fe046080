package org.cohorte.app.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Roles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Roles: read by those who manage accesses, as on the screens, written by those who manage roles. */
@RestController
class RolesController {

    private static final String PATH = "/api/v1/roles";

    private final Roles roles;
    private final Habilitations habilitations;

    RolesController(Roles roles, Habilitations habilitations) {
        this.roles = roles;
        this.habilitations = habilitations;
    }

    /** A role to write. */
    record NewRole(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<String> rights) {}

    /** A role as it is to be, and the version of it that was read. */
    record ChangedRole(
            @JsonProperty(required = true) int version,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<String> rights) {}

    @GetMapping(PATH)
    ResponseEntity<List<RoleResource>> list(Caller caller) {
        if (!habilitations.manages(caller.login())) {
            throw new SecurityException("Roles are for those who manage accesses");
        }
        return Answers.ok(roles.list().stream().map(RoleResource::of).toList());
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RoleResource> create(@RequestBody NewRole wish, Caller caller) {
        return Answers.created(
                RoleResource.of(roles.create(caller.login(), Bodies.text(wish.name(), "name"), rights(wish.rights()))));
    }

    @PutMapping(path = PATH + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RoleResource> change(@PathVariable long id, @RequestBody ChangedRole wish, Caller caller) {
        return Answers.ok(RoleResource.of(roles.change(
                caller.login(), id, wish.version(), Bodies.text(wish.name(), "name"), rights(wish.rights()))));
    }

    private static Set<Right> rights(List<String> names) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (int i = 0; i < names.size(); i++) {
            rights.add(ApiNames.member(Right.class, String.valueOf(names.get(i)), "rights[" + i + "]"));
        }
        return rights;
    }
}
