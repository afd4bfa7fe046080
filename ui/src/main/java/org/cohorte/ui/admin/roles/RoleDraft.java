package org.cohorte.ui.admin.roles;

import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.text.Texts;

/**
 * A role being written.
 *
 * @param changed the role that it changes; empty for a new one
 */
record RoleDraft(Optional<Role> changed, String name, Set<Right> rights) {

    RoleDraft {
        rights = Set.copyOf(rights);
    }

    static RoleDraft of(Role role) {
        return new RoleDraft(Optional.of(role), role.name(), role.rights());
    }

    /** A new one, with the rights of another where there is one. */
    static RoleDraft copyOf(Optional<Role> other, Texts texts) {
        return other.map(role -> new RoleDraft(
                        Optional.empty(), texts.get("role.copyOf", RoleWords.name(role, texts)), role.rights()))
                .orElse(new RoleDraft(Optional.empty(), "", Set.of()));
    }

    RoleDraft named(String newName) {
        return new RoleDraft(changed, newName, rights);
    }

    RoleDraft giving(Set<Right> newRights) {
        return new RoleDraft(changed, name, newRights);
    }

    /** Whether there is something to save. */
    boolean differs() {
        return changed.map(role ->
                        !role.name().equals(name.strip()) || !role.rights().equals(rights))
                .orElse(true);
    }
}
