package org.cohorte.app.api;

import java.util.List;
import java.util.Optional;
import org.cohorte.registry.rights.Role;

/** A role as the API gives it; whoever changes it says which version they read. */
record RoleResource(long id, Optional<String> code, String name, List<String> rights, int version, int holders) {

    static RoleResource of(Role role) {
        List<String> rights = role.rights().stream().sorted().map(ApiNames::of).toList();
        return new RoleResource(role.id(), role.code(), role.name(), rights, role.version(), role.holders());
    }
}
