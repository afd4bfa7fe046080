package org.cohorte.ui.admin.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.text.Texts;

/** Roles and rights as people read them. */
public final class RoleWords {

    private RoleWords() {}

    /** The rights that go together, in the order in which they are read. */
    public enum Family {
        PATIENTS,
        EXPORTS,
        ACCESSES,
        ADMINISTRATION;

        /** Its rights, the least first. */
        public List<Right> rights() {
            return switch (this) {
                case PATIENTS ->
                    List.of(
                            Right.COUNT_ONLY,
                            Right.READ_PSEUDONYMISED,
                            Right.READ_NOMINATIVE,
                            Right.SEARCH_BY_IDENTIFIER,
                            Right.SEE_OPPOSED);
                case EXPORTS -> List.of(Right.EXPORT_PSEUDONYMISED, Right.EXPORT_NOMINATIVE);
                case ACCESSES ->
                    List.of(
                            Right.MANAGE_DATA_ACCESSES,
                            Right.MANAGE_DATA_ACCESSES_BELOW,
                            Right.MANAGE_ADMIN_ACCESSES,
                            Right.MANAGE_ADMIN_ACCESSES_BELOW);
                case ADMINISTRATION ->
                    List.of(
                            Right.MANAGE_USERS,
                            Right.MANAGE_ROLES,
                            Right.READ_AUDIT,
                            Right.READ_IMPORTS,
                            Right.FULL_ADMIN);
            };
        }
    }

    /** The rights on patients, which every reader of an access asks about, given or not. */
    public static Set<Right> aboutPatients() {
        Set<Right> rights = EnumSet.copyOf(Family.PATIENTS.rights());
        rights.addAll(Family.EXPORTS.rights());
        return rights;
    }

    /** A role by its name: those of the product in the language of the page. */
    public static String name(Role role, Texts texts) {
        return name(role.code(), role.name(), texts);
    }

    /** The name of a role in the reader's language when it comes with the product, as it was given when it is the hospital's. */
    public static String name(Optional<String> code, String given, Texts texts) {
        return code.map(known -> texts.get("role." + known)).orElse(given);
    }

    /** A role by the name that was stored with a change, when it was one of these; a former name stays as it was. */
    public static String name(String stored, List<Role> roles, Texts texts) {
        return roles.stream()
                .filter(role -> role.name().equals(stored))
                .findFirst()
                .map(role -> name(role, texts))
                .orElse(stored);
    }

    public static String name(Right right, Texts texts) {
        return texts.get("right." + right.name());
    }

    /** What a right means, in a sentence. */
    public static String help(Right right, Texts texts) {
        return texts.get("right." + right.name() + ".help");
    }
}
