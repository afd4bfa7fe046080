package org.cohorte.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohorte.registry.rights.Right.COUNT_ONLY;
import static org.cohorte.registry.rights.Right.FULL_ADMIN;
import static org.cohorte.registry.rights.Right.MANAGE_ADMIN_ACCESSES;
import static org.cohorte.registry.rights.Right.MANAGE_ADMIN_ACCESSES_BELOW;
import static org.cohorte.registry.rights.Right.MANAGE_DATA_ACCESSES;
import static org.cohorte.registry.rights.Right.MANAGE_DATA_ACCESSES_BELOW;
import static org.cohorte.registry.rights.Right.MANAGE_ROLES;
import static org.cohorte.registry.rights.Right.MANAGE_USERS;
import static org.cohorte.registry.rights.Right.READ_AUDIT;
import static org.cohorte.registry.rights.Right.READ_IMPORTS;
import static org.cohorte.registry.rights.Right.READ_NOMINATIVE;
import static org.cohorte.registry.rights.Right.READ_PSEUDONYMISED;
import static org.cohorte.registry.rights.Right.SEE_OPPOSED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.registry.Registry;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Habilitations.Grant;
import org.cohorte.registry.testing.MovableClock;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may give what, where: every granter with every kind of role on every kind of place. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegationTest {

    private static final List<String> PLACES = List.of("group", "north", "nephrology", "ward", "south");

    /** Checking one grant costs more than listing all that may be made. */
    private static final Set<String> CHECKED = Set.of("nephrology", "south");

    /** Somebody with rights on a perimeter, and where they may give accesses to data and accesses that manage those. */
    private record Granter(String name, String where, Set<Right> rights, Set<String> data, Set<String> management) {}

    private static final List<Granter> GRANTERS = List.of(
            new Granter("reader", "group", Set.of(READ_NOMINATIVE), Set.of(), Set.of()),
            new Granter("auditor", "group", Set.of(READ_AUDIT), Set.of(), Set.of()),
            new Granter("users", "group", Set.of(MANAGE_USERS, MANAGE_ROLES), Set.of(), Set.of()),
            new Granter("data here", "nephrology", Set.of(MANAGE_DATA_ACCESSES), Set.of("nephrology"), Set.of()),
            new Granter(
                    "data below", "north", Set.of(MANAGE_DATA_ACCESSES_BELOW), Set.of("nephrology", "ward"), Set.of()),
            new Granter(
                    "data both",
                    "north",
                    Set.of(MANAGE_DATA_ACCESSES, MANAGE_DATA_ACCESSES_BELOW, READ_AUDIT, SEE_OPPOSED),
                    Set.of("north", "nephrology", "ward"),
                    Set.of()),
            new Granter("admin here", "north", Set.of(MANAGE_ADMIN_ACCESSES), Set.of(), Set.of("north")),
            new Granter(
                    "admin below",
                    "group",
                    Set.of(MANAGE_ADMIN_ACCESSES_BELOW),
                    Set.of(),
                    Set.of("north", "nephrology", "ward", "south")),
            new Granter(
                    "both tiers",
                    "nephrology",
                    Set.of(MANAGE_DATA_ACCESSES_BELOW, MANAGE_ADMIN_ACCESSES, MANAGE_ADMIN_ACCESSES_BELOW),
                    Set.of("ward"),
                    Set.of("nephrology", "ward")));

    private static final Map<String, Set<Right>> OWN_ROLES = Map.of(
            "Gestion des administrateurs", Set.of(MANAGE_ADMIN_ACCESSES, MANAGE_ADMIN_ACCESSES_BELOW),
            "Lecture et gestion", Set.of(READ_PSEUDONYMISED, MANAGE_DATA_ACCESSES),
            "Opposés compris", Set.of(COUNT_ONLY, SEE_OPPOSED));

    private final MovableClock clock = MovableClock.at("2026-03-01T08:00:00Z");
    private Registry registry;
    private SmallHospital hospital;
    private Habilitations habilitations;
    private Roles roles;
    private List<Role> offered;

    @BeforeAll
    void fill(TestDatabase.Access database) {
        registry = database.registry(clock);
        hospital = SmallHospital.in(registry);
        habilitations = registry.habilitations(Optional::empty);
        roles = registry.roles(Optional::empty);
        account("root");
        registry.accesses()
                .grant(
                        "root",
                        number("ward"),
                        RoleCodes.ADMINISTRATOR,
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty());
        OWN_ROLES.forEach((name, rights) -> roles.create("root", name, rights));
        offered = roles.list();
        account("colleague");
        for (Granter granter : GRANTERS) {
            account(granter.name());
            Role role = roles.create("root", "Rôle de " + granter.name(), granter.rights());
            habilitations.grant("root", grant(granter.name(), role.id(), granter.where()));
        }
    }

    @Test
    void eachGivesWhatTheirTierCoversAndNothingElse() {
        for (Granter granter : GRANTERS) {
            for (String place : PLACES) {
                Set<String> expected = offered.stream()
                        .filter(role -> covers(granter, role.rights(), place))
                        .map(Role::name)
                        .collect(Collectors.toSet());

                assertThat(habilitations.grantable(granter.name(), number(place)))
                        .as(granter.name() + " on " + place)
                        .extracting(Role::name)
                        .filteredOn(name -> !name.startsWith("Rôle de "))
                        .containsExactlyInAnyOrderElementsOf(expected);
                if (CHECKED.contains(place)) {
                    eachRoleIsCheckedAlike(granter, place, expected);
                }
            }
        }
    }

    private void eachRoleIsCheckedAlike(Granter granter, String place, Set<String> expected) {
        for (Role role : offered) {
            assertThat(habilitations.check(granter.name(), grant("colleague", role.id(), place)))
                    .as(granter.name() + " gives " + role.name() + " on " + place)
                    .isEqualTo(expected.contains(role.name()) ? Set.of() : Set.of("notAllowed"));
        }
    }

    /** The rule in other words than the code's. */
    private static boolean covers(Granter granter, Set<Right> rights, String place) {
        return rights.stream().allMatch(right -> {
            if (right.name().startsWith("MANAGE_DATA")) {
                return granter.management().contains(place);
            }
            boolean data = right.name().startsWith("READ_")
                    || right.name().startsWith("EXPORT_")
                    || Set.of("COUNT_ONLY", "SEARCH_BY_IDENTIFIER").contains(right.name());
            return data
                    && right != READ_AUDIT
                    && right != READ_IMPORTS
                    && granter.data().contains(place);
        });
    }

    @Test
    void aFullAdministratorGivesEverythingEverywhere() {
        for (String place : PLACES) {
            assertThat(habilitations.grantable("root", number(place))).hasSameSizeAs(roles.list());
        }
        assertThat(habilitations.managed("root"))
                .extracting(Perimeter::sourceId)
                .containsExactly("group");
    }

    @Test
    void whatIsNotTheirsIsRefusedAloneOrTogetherInTheSameWords() {
        Role counting = offered.getFirst();
        for (String place : List.of(number("south"), "99999", "012", "' or 1=1 --")) {
            assertThatThrownBy(() -> habilitations.grant(
                            "data both",
                            new Grant(
                                    "colleague",
                                    counting.id(),
                                    place,
                                    clock.instant(),
                                    clock.instant().plus(Duration.ofDays(1)))))
                    .isInstanceOf(SecurityException.class)
                    .hasMessage("Not a role that they may give there");
        }
    }

    @Test
    void eachFindsTheHighestPlacesThatTheyManage() {
        Map<String, Set<String>> expected = Map.of(
                "reader", Set.of(),
                "users", Set.of(),
                "data here", Set.of("nephrology"),
                "data below", Set.of("cardiology", "nephrology"),
                "data both", Set.of("north"),
                "admin here", Set.of("north"),
                "admin below", Set.of("north", "south"),
                "both tiers", Set.of("nephrology"));

        expected.forEach((granter, places) -> assertThat(habilitations.managed(granter))
                .as(granter)
                .extracting(Perimeter::sourceId)
                .containsExactlyInAnyOrderElementsOf(places));
        assertThat(habilitations.below("data here", number("nephrology"))).isEmpty();
        assertThat(habilitations.below("data below", number("nephrology")))
                .extracting(Perimeter::sourceId)
                .containsExactly("dialysis", "ward");
        assertThat(habilitations.below("data below", "99999")).isEmpty();
        assertThat(Stream.of("reader", "auditor").map(habilitations::manages)).containsOnly(false);
        assertThat(Stream.of("users", "data here", "admin below", "root").map(habilitations::manages))
                .containsOnly(true);
    }

    @Test
    void rightsThatAreOverOrNotYetOrOfClosedAccountsGiveNothing() {
        Role manager = role(RoleCodes.ACCESS_MANAGER);
        Instant now = clock.instant();
        for (String login : List.of("later", "closed")) {
            account(login);
        }
        habilitations.grant(
                "root",
                new Grant("later", manager.id(), number("north"), now.plusSeconds(60), now.plus(Duration.ofDays(1))));
        habilitations.grant("root", grant("closed", manager.id(), "north"));
        assertThat(habilitations.manages("closed")).isTrue();
        habilitations.setActive("root", "closed", false);

        assertThat(habilitations.manages("later")).isFalse();
        assertThat(habilitations.manages("closed")).isFalse();
        assertThat(habilitations.grantable("closed", number("north"))).isEmpty();
    }

    @Test
    void managerOfUnit12DoesNotManageUnit112() {
        account("twelve");
        habilitations.grant(
                "root", grant("twelve", role(RoleCodes.ACCESS_MANAGER).id(), hospital.sourceOf("12")));

        assertThat(habilitations.grantable("twelve", "12")).isNotEmpty();
        assertThat(habilitations.grantable("twelve", "112")).isEmpty();
    }

    @Test
    void listsLeaveOutWhatIsNotTheirs() {
        account("patient reader");
        for (String place : List.of("group", "north", "ward", "south")) {
            habilitations.grant(
                    "root", grant("patient reader", role(RoleCodes.CARE_TEAM).id(), place));
        }
        habilitations.grant(
                "root", grant("patient reader", role(RoleCodes.AUDITOR).id(), "north"));

        assertThat(places(habilitations.of("root", "patient reader"))).hasSize(5);
        assertThat(places(habilitations.of("data both", "patient reader"))).containsExactly("north", "ward");
        assertThat(places(habilitations.of("data below", "patient reader"))).containsExactly("ward");
        assertThat(habilitations.of("reader", "patient reader")).isEmpty();
        assertThat(habilitations.on("data both", number("ward")))
                .filteredOn(access -> access.login().equals("patient reader"))
                .extracting(access -> access.perimeter().sourceId() + access.direct())
                .containsExactlyInAnyOrder("northfalse", "wardtrue");
        assertThat(habilitations.on("data both", number("south"))).isEmpty();
        assertThat(habilitations.history("data below", Optional.empty(), Optional.of("patient reader"), 10))
                .extracting(AccessChange::perimeter)
                .containsExactly(number("ward"));
    }

    private List<String> places(List<Access> accesses) {
        List<String> found = new ArrayList<>(
                accesses.stream().map(access -> access.perimeter().sourceId()).toList());
        found.sort(Comparator.naturalOrder());
        return found;
    }

    @Test
    void accessesOfOthersAreNeitherChangedNorHintedAt() {
        account("south nurse");
        long foreign = habilitations
                .grant("root", grant("south nurse", role(RoleCodes.CARE_TEAM).id(), "south"))
                .id();
        long administrator = habilitations
                .grant(
                        "root",
                        grant("south nurse", role(RoleCodes.ADMINISTRATOR).id(), "north"))
                .id();
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));

        for (long access : List.of(foreign, administrator, 999_999L)) {
            assertThatThrownBy(() -> habilitations.end("data both", access))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("No access " + access);
            assertThatThrownBy(() -> habilitations.changePeriod("data both", access, clock.instant(), tomorrow))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("No access " + access);
        }
        assertThat(habilitations.of("root", "south nurse")).allMatch(access -> access.state() == Access.State.CURRENT);
    }

    @Test
    void nobodyChangesAnAccessOfTheirOwn() {
        for (String login : List.of("root", "data both")) {
            assertThat(habilitations.check(
                            login,
                            grant(
                                    login.toUpperCase(Locale.ROOT),
                                    offered.getFirst().id(),
                                    "ward")))
                    .contains("ownAccess");
            assertThatThrownBy(() -> habilitations.grant(
                            login, grant(login, offered.getFirst().id(), "ward")))
                    .isInstanceOf(SecurityException.class);
        }
        long own = habilitations.of("root", "root").getFirst().id();
        assertThatThrownBy(() -> habilitations.end("root", own)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> habilitations.setActive("root", "root", false)).isInstanceOf(SecurityException.class);
        assertThat(registry.scopes().rights("root")).contains(FULL_ADMIN);
    }

    private Grant grant(String login, long role, String place) {
        Instant now = clock.instant();
        return new Grant(login, role, number(place), now, now.plus(Duration.ofDays(Habilitations.DEFAULT_DAYS)));
    }

    private Role role(String code) {
        return offered.stream()
                .filter(role -> role.code().equals(Optional.of(code)))
                .findFirst()
                .orElseThrow();
    }

    private void account(String login) {
        registry.accountDirectory().put(login, "Compte " + login);
    }

    private String number(String place) {
        return hospital.number(place);
    }
}
