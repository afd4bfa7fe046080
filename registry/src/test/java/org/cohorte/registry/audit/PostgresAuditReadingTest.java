package org.cohorte.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.registry.Registry;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.audit.AuditReading.Page;
import org.cohorte.registry.audit.AuditReading.Search;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.PatientRecord;
import org.cohorte.registry.rights.RoleCodes;
import org.cohorte.registry.testing.SmallHospital;
import org.cohorte.registry.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who did what, for those who may ask. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresAuditReadingTest {

    private Registry registry;
    private AuditReading reading;

    @BeforeAll
    void fill(TestDatabase.Access database) {
        registry = database.registry(Clock.systemUTC());
        SmallHospital hospital = SmallHospital.in(registry);
        reading = registry.auditReading(() -> Optional.of("192.0.2.7"));
        for (String[] holder : new String[][] {
            {"auditor", RoleCodes.AUDITOR}, {"boss", RoleCodes.ADMINISTRATOR}, {"carer", RoleCodes.CARE_TEAM}
        }) {
            registry.accountDirectory().put(holder[0], "Compte de test");
            registry.accesses()
                    .grant(
                            holder[0],
                            hospital.number("group"),
                            holder[1],
                            Instant.EPOCH,
                            Optional.empty(),
                            Optional.empty());
        }
    }

    @Test
    void isForAuditorsAndIsItselfWrittenDown() {
        assertThatThrownBy(() -> reading.search("carer", Search.all(), OptionalLong.empty(), 10))
                .isInstanceOf(SecurityException.class);
        assertThat(latest("carer").outcome()).isEqualTo(AuditOutcome.REFUSED);

        assertThat(reading.search("boss", Search.all(), OptionalLong.empty(), 10)
                        .entries())
                .isNotEmpty();
        reading.search(
                "auditor", Search.all().ofLogin("Carer").ofOutcome(AuditOutcome.REFUSED), OptionalLong.empty(), 10);

        AuditLine line = latest("auditor");
        assertThat(line.action()).isEqualTo(AuditAction.AUDIT_READ);
        assertThat(line.details()).isEqualTo(Map.of("login", "carer", "outcome", "REFUSED"));
        assertThat(line.address()).contains("192.0.2.7");
    }

    @Test
    void tellsWhoSawAPatient() {
        Map<String, KnownPatient> patients =
                registry.identities().putPatients(List.of(patient("seen"), patient("unseen")));
        int number = patients.get("seen").number();
        String pseudonym = patients.get("seen").pseudonym();
        AuditLine list = AuditLine.of("carer", AuditAction.LIST, AuditOutcome.DONE)
                .with(Map.of("cohort", "c-1"))
                .aboutPatients(List.of(number, number + 1_000));
        registry.auditLog().add(list);
        registry.auditLog()
                .add(AuditLine.of("carer", AuditAction.PATIENT, AuditOutcome.DONE)
                        .aboutPatients(List.of(number + 1_000)));

        assertThat(lines(Search.all().aboutPatient(pseudonym))).containsExactly(list);
        assertThat(lines(Search.all().aboutPatient(patients.get("unseen").pseudonym())))
                .isEmpty();
        assertThat(lines(Search.all().aboutPatient("no-such-pseudonym"))).isEmpty();
        assertThat(lines(Search.all().aboutCohort("c-1"))).containsExactly(list);
        assertThat(lines(Search.all().aboutCohort("c-1").ofAction(AuditAction.PATIENT)))
                .isEmpty();
    }

    @Test
    void pagesByKeyWhileLinesAreAdded() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            registry.auditLog()
                    .add(AuditLine.of("pager", AuditAction.SIGN_IN, AuditOutcome.DONE)
                            .with(Map.of("n", "" + i)));
            written.addFirst("" + i);
        }

        List<String> read = new ArrayList<>();
        OptionalLong next = OptionalLong.empty();
        do {
            Page page = reading.search("auditor", Search.all().ofLogin("pager"), next, 3);
            page.entries().forEach(entry -> read.add(entry.line().details().get("n")));
            next = page.next();
            registry.auditLog().add(AuditLine.of("pager", AuditAction.SIGN_OUT, AuditOutcome.DONE));
        } while (next.isPresent());

        assertThat(read).isEqualTo(written);
    }

    @Test
    void keepsToAPeriod() {
        registry.auditLog().add(AuditLine.of("timed", AuditAction.SIGN_IN, AuditOutcome.DONE));
        Instant at = registry.auditLog()
                .list(Filter.all().ofLogin("timed"), 1)
                .getFirst()
                .at();
        Search search = Search.all().ofLogin("timed");

        assertThat(lines(search.between(Optional.of(at), Optional.of(at.plusSeconds(1)))))
                .hasSize(1);
        assertThat(lines(search.between(Optional.empty(), Optional.of(at)))).isEmpty();
        assertThat(lines(search.between(Optional.of(at.plusSeconds(1)), Optional.empty())))
                .isEmpty();
    }

    private List<AuditLine> lines(Search search) {
        return reading.search("auditor", search, OptionalLong.empty(), 100).entries().stream()
                .map(AuditEntry::line)
                .toList();
    }

    private AuditLine latest(String login) {
        return registry.auditLog()
                .list(Filter.all().ofLogin(login), 1)
                .getFirst()
                .line();
    }

    private static PatientRecord patient(String sourceId) {
        return new PatientRecord(
                sourceId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "unknown",
                Optional.empty());
    }
}
