package org.cohorte.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.Registry;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.registry.rights.AccessChange.Period;
import org.cohorte.registry.rights.AccessChange.What;
import org.cohorte.registry.rights.Habilitations.Grant;
import org.cohorte.registry.rights.Habilitations.PeopleCount;
import org.cohorte.registry.testing.MovableClock;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of an access, and of the people who hold it. */
@ExtendWith(TestDatabase.class)
class PostgresHabilitationsTest {

    private static final String BOSS = "boss";

    private final MovableClock clock = MovableClock.at("2026-03-01T08:00:00Z");
    private final Instant now = clock.instant();
    private Registry registry;
    private SmallHospital hospital;
    private Habilitations habilitations;
    private String login;

    @BeforeEach
    void open(TestDatabase.Access database, TestInfo test) {
        registry = database.registry(clock);
        hospital = SmallHospital.in(registry);
        habilitations = registry.habilitations(() -> Optional.of("192.0.2.7"));
        registry.accountDirectory().put(BOSS, "Chef");
        if (!habilitations.manages(BOSS)) {
            registry.accesses()
                    .grant(
                            BOSS,
                            hospital.number("group"),
                            RoleCodes.ADMINISTRATOR,
                            Instant.EPOCH,
                            Optional.empty(),
                            Optional.empty());
        }
        String name = test.getTestMethod().orElseThrow().getName();
        login = registry.accountDirectory().put(name, "Élodie " + name).login();
    }

    @Test
    void anAccessIsGivenProlongedAndEnded() {
        Access given = habilitations.grant(BOSS, grant("ward", now, days(365)));
        assertThat(given.state()).isEqualTo(State.CURRENT);
        assertThat(given.grantedBy()).contains(BOSS);
        assertThat(given.perimeter().sourceId()).isEqualTo("ward");
        assertThat(registry.scopes().of(login).units()).containsExactly(hospital.number("ward"));
        clock.advance(Duration.ofDays(360));
        assertThat(habilitations.of(BOSS, login)).extracting(Access::state).containsExactly(State.ENDING);

        Access longer = habilitations.changePeriod(BOSS, given.id(), clock.instant(), days(725));
        assertThat(longer.start()).as("it had begun").isEqualTo(now);
        assertThat(longer.state()).isEqualTo(State.CURRENT);
        clock.advance(Duration.ofDays(100));
        Access ended = habilitations.end(BOSS, given.id());

        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(registry.scopes().of(login).units()).isEmpty();
        assertThat(habilitations.end(BOSS, given.id())).isEqualTo(ended);
        assertThatThrownBy(() -> habilitations.changePeriod(BOSS, given.id(), clock.instant(), days(900)))
                .isInstanceOf(HabilitationException.class)
                .hasMessageContaining("accessEnded");
        List<AccessChange> changes = habilitations.history(BOSS, Optional.empty(), Optional.of(login), 10);
        assertThat(changes)
                .extracting(AccessChange::what)
                .containsExactly(What.ENDED, What.PERIOD_CHANGED, What.GRANTED);
        assertThat(changes.get(1).before()).contains(new Period(now, Optional.of(days(365))));
        assertThat(changes.get(1).after()).contains(new Period(now, Optional.of(days(725))));
        assertThat(changes.getLast().before()).isEmpty();
        assertThat(changes)
                .allMatch(change -> change.by().equals(BOSS) && change.role().equals("Équipe de soins"));
    }

    @Test
    void anAccessGivenNowIsCurrentAtOnceHoweverFineTheClock() {
        clock.advance(Duration.ofNanos(900));
        Access given = habilitations.grant(BOSS, grant("ward", clock.instant(), days(365)));
        assertThat(given.state()).isEqualTo(State.CURRENT);
        assertThat(habilitations.of(BOSS, login)).extracting(Access::state).containsExactly(State.CURRENT);
    }

    @Test
    void anAccessEndedBeforeItBeganNeverCountsAndStaysInTheHistory() {
        Access given = habilitations.grant(BOSS, grant("ward", days(10), days(20)));
        assertThat(given.state()).isEqualTo(State.FUTURE);

        habilitations.end(BOSS, given.id());

        assertThat(habilitations.of(BOSS, login)).isEmpty();
        assertThat(habilitations.history(BOSS, Optional.of(hospital.number("north")), Optional.of(login), 10))
                .hasSize(2)
                .first()
                .extracting(AccessChange::before)
                .isEqualTo(Optional.of(new Period(days(10), Optional.of(days(20)))));
        assertThat(habilitations.history(BOSS, Optional.of(hospital.number("south")), Optional.of(login), 10))
                .isEmpty();
    }

    @Test
    void everyChangeAndEveryRefusalIsInTheAudit() {
        Access given = habilitations.grant(BOSS, grant("ward", now, days(30)));

        AuditLine granted = latest(BOSS);
        assertThat(granted.action()).isEqualTo(AuditAction.HABILITATION);
        assertThat(granted.units()).containsExactly(hospital.number("ward"));
        assertThat(granted.address()).contains("192.0.2.7");
        assertThat(granted.details())
                .containsEntry("what", "GRANTED")
                .containsEntry("holder", login)
                .containsEntry("access", Long.toString(given.id()))
                .containsEntry("after", now + "/" + days(30));
        assertThatThrownBy(() -> habilitations.end(login, given.id())).isInstanceOf(NoSuchElementException.class);
        assertThat(latest(login).outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(latest(login).details()).containsEntry("reason", "unknown");
        assertThatThrownBy(() -> habilitations.grant(BOSS, grant("ward", now, now)))
                .isInstanceOf(HabilitationException.class);
        assertThat(latest(BOSS).details()).containsEntry("reason", "periodEmpty");
        assertThat(habilitations.of(BOSS, login)).as("nothing was changed").hasSize(1);
    }

    @Test
    void periodsAreNeitherPastNorEmptyNorTooLong() {
        Map<Grant, Set<String>> expected = Map.of(
                grant("ward", now, days(730)), Set.of(),
                grant("ward", now, days(731)), Set.of("periodTooLong"),
                grant("ward", days(100), days(831)), Set.of("periodTooLong"),
                grant("ward", days(2), days(1)), Set.of("periodEmpty"),
                grant("ward", now.minusSeconds(3_600), days(1)), Set.of(),
                grant("ward", days(-2), days(1)), Set.of("periodPast"),
                grant("ward", now.minusSeconds(60), now), Set.of("periodOver"));

        expected.forEach((grant, problems) -> assertThat(habilitations.check(BOSS, grant))
                .as(grant.toString())
                .isEqualTo(problems));
        assertThat(habilitations
                        .grant(BOSS, grant("ward", now.minusSeconds(3_600), days(1)))
                        .start())
                .as("nothing is given for the past")
                .isEqualTo(now);
        long access = habilitations.of(BOSS, login).getFirst().id();
        assertThatThrownBy(() -> habilitations.changePeriod(BOSS, access, now, days(731)))
                .hasMessageContaining("periodTooLong");
        assertThatThrownBy(() -> habilitations.changePeriod(BOSS, access, now, now))
                .isInstanceOf(HabilitationException.class);
    }

    @Test
    void warnsOfWhatIsCoveredAlready() {
        habilitations.grant(BOSS, grant("nephrology", now, days(100)));

        assertThat(habilitations.check(BOSS, grant("ward", now, days(100)))).containsExactly("alreadyCovered");
        assertThat(habilitations.check(
                        BOSS, new Grant(login, role(RoleCodes.FEASIBILITY), hospital.number("ward"), now, days(1))))
                .as("less than they hold")
                .containsExactly("alreadyCovered");
        assertThat(habilitations.check(BOSS, grant("ward", now, days(101))))
                .as("longer")
                .isEmpty();
        assertThat(habilitations.check(BOSS, grant("north", now, days(100))))
                .as("above")
                .isEmpty();
        assertThat(habilitations.check(
                        BOSS, new Grant(login, role(RoleCodes.AUDITOR), hospital.number("ward"), now, days(1))))
                .as("another right")
                .isEmpty();
        assertThat(habilitations.grant(BOSS, grant("ward", now, days(100))).state())
                .isEqualTo(State.CURRENT);
    }

    @Test
    void refusesRolesAndPeopleThatAreNotThere() {
        registry.accountDirectory().setActive(login, false);

        assertThat(habilitations.check(BOSS, grant("ward", now, days(1)))).containsExactly("personClosed");
        assertThat(habilitations.check(BOSS, new Grant("nobody-at-all", 99_999, hospital.number("ward"), now, days(1))))
                .containsExactly("roleUnknown", "personUnknown");
        assertThat(habilitations.check(
                        BOSS,
                        new Grant(
                                OperatorAccess.LOGIN,
                                role(RoleCodes.CARE_TEAM),
                                hospital.number("ward"),
                                now,
                                days(1))))
                .as("the command line is nobody's to manage")
                .containsExactly("personUnknown");
        assertThat(habilitations.of(BOSS, OperatorAccess.LOGIN)).isEmpty();
    }

    @Test
    void countsPeopleHereAndBelow() {
        registry.accountDirectory().put("twice", "Deux accès");
        for (String place : List.of("ward", "dialysis")) {
            habilitations.grant(
                    BOSS, new Grant("twice", role(RoleCodes.CARE_TEAM), hospital.number(place), now, days(1)));
        }
        habilitations.grant(BOSS, grant("emergency", now, days(1)));
        habilitations.grant(BOSS, grant("emergency", days(1), days(2)));
        Map<String, Perimeter> asked = registry.perimeters()
                .describe(
                        List.of(hospital.number("nephrology"), hospital.number("south"), hospital.number("emergency")));

        Map<String, PeopleCount> counts = habilitations.counts(BOSS, List.copyOf(asked.values()));

        assertThat(counts.get(hospital.number("nephrology")).below()).isEqualTo(1);
        assertThat(counts.get(hospital.number("nephrology")).here()).isZero();
        assertThat(counts).containsEntry(hospital.number("south"), new PeopleCount(0, 1));
        assertThat(counts).containsEntry(hospital.number("emergency"), new PeopleCount(1, 0));
        assertThat(habilitations.counts(login, List.copyOf(asked.values()))).isEmpty();
        habilitations.end(BOSS, habilitations.of(BOSS, login).getFirst().id());
        for (Access access : habilitations.of(BOSS, "twice")) {
            habilitations.end(BOSS, access.id());
        }
    }

    @Test
    void findsPeopleWhateverTheAccentsAndCase() {
        assertThat(habilitations.people(BOSS, "elodie findspeople", 10))
                .extracting(Account::login)
                .containsExactly(login);
        assertThat(habilitations.people(BOSS, login, 10)).hasSize(1);
        assertThat(habilitations.people(BOSS, "odie", 10))
                .as("the middle of a word")
                .isEmpty();
        assertThat(habilitations.people(BOSS, "%", 1)).as("no words: everybody").hasSize(1);
        assertThat(habilitations.people(BOSS, OperatorAccess.LOGIN, 10)).isEmpty();
        assertThatThrownBy(() -> habilitations.people(login, "elodie", 10)).isInstanceOf(SecurityException.class);
        assertThat(latest(login).outcome()).isEqualTo(AuditOutcome.REFUSED);
    }

    @Test
    void createsPeopleWithALoginOfTheirOwn() {
        Account created = habilitations.createPerson(BOSS, " Zoé.Martin@hopital ", " Zoé Martin ");

        assertThat(created.login()).isEqualTo("zoé.martin@hopital");
        assertThat(created.displayName()).isEqualTo("Zoé Martin");
        assertThat(latest(BOSS).details())
                .containsEntry("what", "PERSON_CREATED")
                .containsEntry("holder", created.login());
        Map<String, String> refused = Map.of(
                "ZOÉ.martin@hopital",
                "loginTaken",
                " Operator",
                "loginReserved",
                "  ",
                "loginEmpty",
                "two words",
                "loginInvalid",
                "tab\there",
                "loginInvalid",
                "x".repeat(256),
                "loginInvalid");
        refused.forEach((text, code) -> assertThat(catchThrowableOfType(
                                HabilitationException.class, () -> habilitations.createPerson(BOSS, text, "Nom"))
                        .code())
                .as(text)
                .isEqualTo(code));
        assertThatThrownBy(() -> habilitations.createPerson(BOSS, "someone", "line\nfeed"))
                .hasMessageContaining("nameInvalid");
        assertThatThrownBy(() -> habilitations.createPerson(login, "someone", "Nom"))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void closesAndOpensAccounts() {
        habilitations.grant(BOSS, grant("ward", now, days(1)));

        habilitations.setActive(BOSS, login, false);
        assertThat(registry.scopes().of(login).units()).isEmpty();
        assertThat(latest(BOSS).details()).containsEntry("before", "open").containsEntry("after", "closed");
        habilitations.setActive(BOSS, login, true);
        assertThat(registry.scopes().readings(login)).containsExactly(Reading.NOMINATIVE);

        assertThatThrownBy(() -> habilitations.setActive(BOSS, "nobody-at-all", false))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> habilitations.setActive(BOSS, OperatorAccess.LOGIN, false))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> habilitations.setActive(login, BOSS, false)).isInstanceOf(SecurityException.class);
    }

    private Grant grant(String place, Instant start, Instant end) {
        return new Grant(login, role(RoleCodes.CARE_TEAM), hospital.number(place), start, end);
    }

    private long role(String code) {
        return registry.roles(Optional::empty).list().stream()
                .filter(role -> role.code().equals(Optional.of(code)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Instant days(int days) {
        return now.plus(Duration.ofDays(days));
    }

    private AuditLine latest(String by) {
        return registry.auditLog().list(Filter.all().ofLogin(by), 1).getFirst().line();
    }
}
