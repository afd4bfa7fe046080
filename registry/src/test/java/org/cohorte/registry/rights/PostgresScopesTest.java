package org.cohorte.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.MovableClock;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What accesses give, and what they no longer or not yet give. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresScopesTest {

    private static final Scope NOBODY = Scope.ofUnits(Set.of(), Reading.COUNTS, false);

    private final MovableClock clock = MovableClock.at("2026-03-01T08:00:00Z");
    private Registry registry;
    private SmallHospital hospital;

    @BeforeAll
    void fill(TestDatabase.Access database) {
        registry = database.registry(clock);
        hospital = SmallHospital.in(registry);
    }

    @Test
    void unknownAccountsAndAccountsWithoutAccessSeeNobody(TestInfo test) {
        String login = account(test);

        assertThat(registry.scopes().of(login)).isEqualTo(NOBODY);
        assertThat(registry.scopes().of("nobody-at-all")).isEqualTo(NOBODY);
        assertThat(registry.scopes().of("' or 1=1 --")).isEqualTo(NOBODY);
    }

    @Test
    void anAccessCountsFromItsStartUntilBeforeItsEnd(TestInfo test) {
        String login = account(test);
        Instant now = clock.instant();
        grant(login, "ward", Reading.NOMINATIVE, now.plusSeconds(60), Optional.of(now.plusSeconds(120)));

        assertThat(registry.scopes().of(login)).as("before its start").isEqualTo(NOBODY);
        clock.advance(Duration.ofSeconds(60));
        assertThat(registry.scopes().of(login)).as("at its start").isEqualTo(only("ward", Reading.NOMINATIVE));
        clock.advance(Duration.ofSeconds(59));
        assertThat(registry.scopes().of(login)).as("until its end").isEqualTo(only("ward", Reading.NOMINATIVE));
        clock.advance(Duration.ofSeconds(1));
        assertThat(registry.scopes().of(login)).as("at its end").isEqualTo(NOBODY);
        assertThat(registry.scopes().accesses(login)).as("still told").hasSize(1);
    }

    @Test
    void aClosedAccessStopsTheVeryNextCall(TestInfo test) {
        String login = account(test);
        long access = grant(login, "ward", Reading.NOMINATIVE);
        clock.advance(Duration.ofSeconds(1));
        assertThat(registry.scopes().of(login)).isEqualTo(only("ward", Reading.NOMINATIVE));

        registry.accesses().end(access, clock.instant());

        assertThat(registry.scopes().of(login)).isEqualTo(NOBODY);
    }

    @Test
    void endingAnAccessThatHasNotBegunTakesItAway(TestInfo test) {
        String login = account(test);
        long access = grant(login, "ward", Reading.COUNTS, clock.instant().plusSeconds(3600), Optional.empty());

        registry.accesses().end(access, clock.instant());

        assertThat(registry.scopes().accesses(login)).isEmpty();
        assertThatThrownBy(() -> registry.accesses().end(999_999, clock.instant()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aClosedAccountSeesNobody(TestInfo test) {
        String login = account(test);
        grant(login, "group", Reading.NOMINATIVE);
        assertThat(registry.scopes().of(login)).isEqualTo(Scope.ofWholeHospital(Reading.NOMINATIVE, false));

        registry.accountDirectory().setActive(login, false);

        assertThat(registry.scopes().of(login)).isEqualTo(NOBODY);
    }

    @Test
    void keepsTheHighestPerimetersAlone(TestInfo test) {
        String login = account(test);
        grant(login, "ward", Reading.PSEUDONYMISED);
        grant(login, "dialysis", Reading.PSEUDONYMISED);
        grant(login, "nephrology", Reading.PSEUDONYMISED);
        grant(login, "emergency", Reading.PSEUDONYMISED);

        assertThat(registry.scopes().of(login))
                .isEqualTo(Scope.ofUnits(
                        Set.of(hospital.number("nephrology"), hospital.number("emergency")),
                        Reading.PSEUDONYMISED,
                        false));
    }

    @Test
    void neverRaisesAReadingBeyondItsUnits(TestInfo test) {
        String login = account(test);
        grant(login, "group", Reading.COUNTS);
        grant(login, "ward", Reading.NOMINATIVE);

        assertThat(registry.scopes().of(login)).isEqualTo(only("ward", Reading.NOMINATIVE));
    }

    @Test
    void unit12IsNotUnit112(TestInfo test) {
        String login = account(test);
        grant(login, hospital.sourceOf("12"), Reading.NOMINATIVE);

        assertThat(registry.scopes().of(login).units()).containsExactly("12");
        assertThat(registry.scopes().of(account("other")).units()).isEmpty();
    }

    @Test
    void givesEachReadingTheUnitsWhereItIsHeldOrAHigherOne(TestInfo test) {
        String login = account(test);
        grant(login, "ward", Reading.NOMINATIVE);
        grant(login, "north", Reading.PSEUDONYMISED);
        grant(login, "group", Reading.COUNTS);

        assertThat(registry.scopes().readings(login))
                .containsExactly(Reading.NOMINATIVE, Reading.PSEUDONYMISED, Reading.COUNTS);
        assertThat(registry.scopes().of(login, Reading.NOMINATIVE)).isEqualTo(only("ward", Reading.NOMINATIVE));
        assertThat(registry.scopes().of(login, Reading.PSEUDONYMISED)).isEqualTo(only("north", Reading.PSEUDONYMISED));
        assertThat(registry.scopes().of(login, Reading.COUNTS)).isEqualTo(Scope.ofWholeHospital(Reading.COUNTS, false));
        assertThat(registry.scopes().rights(login))
                .contains(
                        Right.READ_NOMINATIVE, Right.READ_PSEUDONYMISED, Right.COUNT_ONLY, Right.SEARCH_BY_IDENTIFIER);
    }

    @Test
    void aHigherReadingElsewhereJoinsALowerOne(TestInfo test) {
        String login = account(test);
        grant(login, "ward", Reading.NOMINATIVE);
        grant(login, "south", Reading.PSEUDONYMISED);

        assertThat(registry.scopes().of(login, Reading.PSEUDONYMISED))
                .isEqualTo(Scope.ofUnits(
                        Set.of(hospital.number("ward"), hospital.number("south")), Reading.PSEUDONYMISED, false));
    }

    @Test
    void noReadingHasUnitsBeforeAfterOrWithoutAnAccount(TestInfo test) {
        String login = account(test);
        Instant now = clock.instant();
        grant(login, "ward", Reading.NOMINATIVE, now.minusSeconds(100), Optional.of(now));
        grant(login, "ward", Reading.NOMINATIVE, now.plusSeconds(1), Optional.empty());
        String closed = account("closed account");
        grant(closed, "group", Reading.NOMINATIVE);
        registry.accountDirectory().setActive(closed, false);

        for (String nobody : Set.of(login, closed, "nobody-at-all")) {
            assertThat(registry.scopes().readings(nobody)).isEmpty();
            assertThat(registry.scopes().rights(nobody)).isEmpty();
            for (Reading reading : Reading.values()) {
                assertThat(registry.scopes().of(nobody, reading)).isEqualTo(Scope.ofUnits(Set.of(), reading, false));
            }
        }
    }

    @Test
    void rolesOfAdministrationReadNobody(TestInfo test) {
        String login = account(test);
        for (String role : Set.of(RoleCodes.ADMINISTRATOR, RoleCodes.AUDITOR, RoleCodes.ACCESS_MANAGER)) {
            registry.accesses()
                    .grant(login, hospital.number("group"), role, clock.instant(), Optional.empty(), Optional.empty());
        }

        assertThat(registry.scopes().of(login)).isEqualTo(NOBODY);
        assertThat(registry.scopes().readings(login)).isEmpty();
        assertThat(registry.scopes().accesses(login))
                .hasSize(3)
                .allMatch(line -> line.reading().isEmpty());
        assertThat(registry.scopes().accesses(login))
                .extracting(line -> line.roleCode().orElse(""))
                .contains(RoleCodes.ADMINISTRATOR);
    }

    @Test
    void tellsCurrentAccessesFirst(TestInfo test) {
        String login = account(test);
        Instant now = clock.instant();
        grant(login, "ward", Reading.COUNTS, now.minusSeconds(100), Optional.of(now.minusSeconds(50)));
        grant(login, "south", Reading.COUNTS, now.minusSeconds(200), Optional.empty());
        grant(login, "north", Reading.COUNTS, now.plusSeconds(100), Optional.empty());

        assertThat(registry.scopes().accesses(login))
                .extracting(line -> line.perimeter().sourceId())
                .containsExactly("south", "north", "ward");
    }

    @Test
    void refusesAccessesThatMakeNoSense(TestInfo test) {
        String login = account(test);
        Instant now = clock.instant();

        assertThatThrownBy(() -> grant(login, "ward", Reading.COUNTS, now, Optional.of(now)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> grant("nobody-at-all", "ward", Reading.COUNTS))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> registry.accesses()
                        .grant(login, "9999", Reading.COUNTS, now, Optional.empty(), Optional.empty()))
                .isInstanceOf(NoSuchElementException.class);
    }

    private String account(TestInfo test) {
        return account(test.getTestMethod().orElseThrow().getName());
    }

    private String account(String login) {
        return registry.accountDirectory().put(login, "Compte de test").login();
    }

    private long grant(String login, String unit, Reading reading) {
        return grant(login, unit, reading, clock.instant(), Optional.empty());
    }

    private long grant(String login, String unit, Reading reading, Instant start, Optional<Instant> end) {
        return registry.accesses().grant(login, hospital.number(unit), reading, start, end, Optional.empty());
    }

    private Scope only(String unit, Reading reading) {
        return Scope.ofUnits(Set.of(hospital.number(unit)), reading, false);
    }
}
