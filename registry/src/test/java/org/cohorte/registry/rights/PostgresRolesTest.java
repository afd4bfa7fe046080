package org.cohorte.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cohorte.registry.rights.Right.COUNT_ONLY;
import static org.cohorte.registry.rights.Right.EXPORT_NOMINATIVE;
import static org.cohorte.registry.rights.Right.EXPORT_PSEUDONYMISED;
import static org.cohorte.registry.rights.Right.FULL_ADMIN;
import static org.cohorte.registry.rights.Right.MANAGE_DATA_ACCESSES;
import static org.cohorte.registry.rights.Right.MANAGE_DATA_ACCESSES_BELOW;
import static org.cohorte.registry.rights.Right.MANAGE_ROLES;
import static org.cohorte.registry.rights.Right.READ_AUDIT;
import static org.cohorte.registry.rights.Right.READ_NOMINATIVE;
import static org.cohorte.registry.rights.Right.READ_PSEUDONYMISED;
import static org.cohorte.registry.rights.Right.SEARCH_BY_IDENTIFIER;
import static org.cohorte.registry.rights.Right.SEE_OPPOSED;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing roles, and what follows for those who hold them. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresRolesTest {

    private Registry registry;
    private SmallHospital hospital;
    private Roles roles;

    @BeforeAll
    void fill(TestDatabase.Access database) {
        registry = database.registry(Clock.systemUTC());
        hospital = SmallHospital.in(registry);
        roles = registry.roles(() -> Optional.of("192.0.2.7"));
        person("boss");
        registry.accesses()
                .grant(
                        "boss",
                        hospital.number("group"),
                        RoleCodes.ADMINISTRATOR,
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void thoseOfTheProductComeFirst() {
        assertThat(roles.list().stream().limit(8).map(role -> role.code().orElse("")))
                .containsExactly(
                        RoleCodes.FEASIBILITY,
                        RoleCodes.CARE_TEAM,
                        RoleCodes.INVESTIGATOR,
                        RoleCodes.DATA_MANAGER,
                        RoleCodes.ACCESS_MANAGER,
                        RoleCodes.AUDITOR,
                        RoleCodes.ADMINISTRATOR,
                        RoleCodes.OPERATOR);
        assertThat(roles.list())
                .allMatch(role -> roles.incoherences(role.rights()).isEmpty());
    }

    @Test
    void tellsWhyRightsMakeNoRole() {
        Map<Set<Right>, List<String>> expected = Map.of(
                Set.of(), List.of("nothing"),
                Set.of(COUNT_ONLY), List.of(),
                Set.of(READ_NOMINATIVE, SEARCH_BY_IDENTIFIER, EXPORT_NOMINATIVE, EXPORT_PSEUDONYMISED), List.of(),
                Set.of(READ_PSEUDONYMISED, EXPORT_PSEUDONYMISED), List.of(),
                Set.of(READ_PSEUDONYMISED, SEARCH_BY_IDENTIFIER), List.of("searchNeedsNominative"),
                Set.of(READ_PSEUDONYMISED, EXPORT_NOMINATIVE), List.of("exportNominativeNeedsNominative"),
                Set.of(COUNT_ONLY, EXPORT_PSEUDONYMISED), List.of("exportNeedsReading"),
                Set.of(COUNT_ONLY, READ_NOMINATIVE), List.of("countOnlyWithReading"));

        expected.forEach((rights, codes) ->
                assertThat(roles.incoherences(rights)).as(rights.toString()).isEqualTo(codes));
    }

    @Test
    void aChangeReachesHoldersAtTheirNextCall() {
        Role role = roles.create("boss", "Comptage", Set.of(COUNT_ONLY));
        give("session", role, "ward");
        assertThat(registry.scopes().of("session").reading()).isEqualTo(Reading.COUNTS);

        Role changed =
                roles.change("boss", role.id(), role.version(), "Lecture", Set.of(READ_PSEUDONYMISED, SEE_OPPOSED));

        assertThat(registry.scopes().of("session"))
                .isEqualTo(Scope.ofUnits(Set.of(hospital.number("ward")), Reading.PSEUDONYMISED, true));
        assertThat(changed.holders()).isEqualTo(1);
        assertThat(roles.find(role.id())).contains(changed);
        AuditLine line = registry.auditLog()
                .list(Filter.all().ofLogin("boss"), 1)
                .getFirst()
                .line();
        assertThat(line.details())
                .containsEntry("what", "ROLE_CHANGED")
                .containsEntry("before", "Comptage: COUNT_ONLY")
                .containsEntry("after", "READ_PSEUDONYMISED SEE_OPPOSED");
    }

    @Test
    void refusesWhatMakesNoSense() {
        Role role = roles.create("boss", "Éphémère", Set.of(COUNT_ONLY));

        assertThat(refusal(() -> roles.create("boss", "éphémere", Set.of(COUNT_ONLY))))
                .isEqualTo("roleNameTaken");
        assertThat(refusal(() -> roles.create("boss", " ", Set.of(COUNT_ONLY)))).isEqualTo("roleNameEmpty");
        assertThat(refusal(() -> roles.create("boss", "n".repeat(101), Set.of(COUNT_ONLY))))
                .isEqualTo("roleNameTooLong");
        assertThat(refusal(() -> roles.create("boss", "a\0b", Set.of(COUNT_ONLY))))
                .isEqualTo("roleNameInvalid");
        assertThat(refusal(() -> roles.create("boss", "Rien", Set.of()))).isEqualTo("nothing");
        assertThat(refusal(() -> roles.change("boss", role.id(), role.version() + 1, "Autre", Set.of(COUNT_ONLY))))
                .isEqualTo("roleChangedMeanwhile");
        assertThat(refusal(() -> roles.change("boss", role.id(), role.version(), "Auditeur", Set.of(COUNT_ONLY))))
                .isEqualTo("roleNameTaken");
        assertThat(refusal(() -> roles.change("boss", 99_999, 1, "Autre", Set.of(COUNT_ONLY))))
                .isEqualTo("roleUnknown");
        Role product = roles.list().getFirst();
        assertThat(refusal(() -> roles.change("boss", product.id(), product.version(), "Autre", Set.of(COUNT_ONLY))))
                .isEqualTo("roleOfProduct");
        assertThat(roles.find(role.id())).contains(role);
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        return catchThrowableOfType(HabilitationException.class, change).code();
    }

    @Test
    void nobodyWritesARightThatTheyDoNotHold() {
        Role writer = roles.create("boss", "Rédaction des rôles", Set.of(MANAGE_ROLES));
        give("writer", writer, "group");
        Role wider = roles.create(
                "boss",
                "Rédaction et accès",
                Set.of(MANAGE_ROLES, READ_AUDIT, MANAGE_DATA_ACCESSES, MANAGE_DATA_ACCESSES_BELOW));
        give("everywhere", wider, "group");
        give("local", wider, "north");
        Role target = roles.create("boss", "Cible", Set.of(COUNT_ONLY));

        assertThatThrownBy(() -> roles.create("writer", "Lecture du writer", Set.of(READ_NOMINATIVE)))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> roles.create("local", "Lecture du local", Set.of(READ_NOMINATIVE)))
                .as("a role is held anywhere")
                .isInstanceOf(SecurityException.class);
        for (Right right : List.of(FULL_ADMIN, SEE_OPPOSED, Right.MANAGE_ADMIN_ACCESSES)) {
            assertThatThrownBy(() -> roles.create("everywhere", "Plus", Set.of(right)))
                    .isInstanceOf(SecurityException.class);
        }
        assertThatThrownBy(() -> roles.change("session", target.id(), 1, "Cible", Set.of(COUNT_ONLY)))
                .isInstanceOf(SecurityException.class);
        assertThat(registry.auditLog()
                        .list(Filter.all().ofLogin("session"), 1)
                        .getFirst()
                        .line()
                        .outcome())
                .isEqualTo(AuditOutcome.REFUSED);
        assertThat(roles.create("everywhere", "Lecture partout", Set.of(READ_NOMINATIVE))
                        .rights())
                .containsExactly(READ_NOMINATIVE);
        assertThat(roles.create("everywhere", "Lecture de l'audit", Set.of(READ_AUDIT))
                        .version())
                .isEqualTo(1);
        assertThat(roles.change("writer", target.id(), target.version(), "Nouveau nom", Set.of(COUNT_ONLY))
                        .version())
                .as("no right is added")
                .isEqualTo(2);
        assertThatThrownBy(() -> roles.change(
                        "everywhere",
                        wider.id(),
                        wider.version(),
                        wider.name(),
                        Set.of(MANAGE_ROLES, READ_AUDIT, MANAGE_DATA_ACCESSES, MANAGE_DATA_ACCESSES_BELOW, COUNT_ONLY)))
                .as("a role of their own")
                .isInstanceOf(SecurityException.class);
    }

    private void give(String login, Role role, String place) {
        person(login);
        Instant now = Instant.now();
        registry.habilitations(Optional::empty)
                .grant(
                        "boss",
                        new Habilitations.Grant(
                                login, role.id(), hospital.number(place), now, now.plusSeconds(86_400)));
    }

    private void person(String login) {
        registry.accountDirectory().put(login, "Compte de test");
    }
}
