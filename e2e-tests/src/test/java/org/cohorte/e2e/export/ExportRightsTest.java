package org.cohorte.e2e.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cohorte.export.job.ExportException;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.job.ExportOrder;
import org.cohorte.export.job.Exports;
import org.cohorte.export.table.ExportTable;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.rights.RoleCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may ask for what, and fetch it, and what is written down. */
@ExtendWith(ExportTestHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportRightsTest {

    private ExportHouse house;

    @BeforeAll
    void open(ExportHouse opened) {
        house = opened;
    }

    @Test
    void somebodyElsesExportDoesNotExist() {
        house.account("owner", RoleCodes.CARE_TEAM);
        house.account("stranger", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("owner");
        ExportJob job = house.ran("owner", house.everything(cohort, Reading.NOMINATIVE));
        Exports exports = house.exports();

        assertThat(exports.find("stranger", job.id())).isEmpty();
        assertThat(exports.list("stranger")).isEmpty();
        assertThatThrownBy(() -> exports.download("stranger", job.id())).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> exports.cancel("stranger", job.id())).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> exports.ask("stranger", house.everything(cohort, Reading.NOMINATIVE)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> exports.offer("stranger", cohort.id(), Reading.NOMINATIVE))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aReadingThatIsNotHeldIsRefusedAndWrittenDown() {
        house.account("reader", RoleCodes.INVESTIGATOR);
        Cohort cohort = house.everybody("reader");
        Exports exports = house.exports();

        assertThat(exports.readings("reader")).containsExactly(Reading.PSEUDONYMISED);
        assertThatThrownBy(() -> exports.ask("reader", house.everything(cohort, Reading.NOMINATIVE)))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> exports.ask("reader", house.everything(cohort, Reading.COUNTS)))
                .isInstanceOf(SecurityException.class);
        assertThat(house.latest("reader").outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(house.latest("reader").details()).containsEntry("reason", "right");
        assertThatThrownBy(() -> exports.offer("reader", cohort.id(), Reading.NOMINATIVE))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void readersWithoutTheRightToExportExportNothing() {
        house.account("manager", RoleCodes.DATA_MANAGER);
        Cohort cohort = house.everybody("manager");

        assertThat(house.exports().readings("manager")).isEmpty();
        assertThatThrownBy(() -> house.exports().ask("manager", house.everything(cohort, Reading.PSEUDONYMISED)))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void anIdentityInAPseudonymisedOrderIsRefused() {
        house.account("curious", RoleCodes.INVESTIGATOR);
        Cohort cohort = house.everybody("curious");
        for (String column : List.of("ipp", "familyName", "birthDate", "deathDate", "nonsense")) {
            ExportOrder order = new ExportOrder(
                    cohort.id(),
                    Reading.PSEUDONYMISED,
                    Map.of(ExportTable.PATIENTS, List.of("patient", column)),
                    "Étude",
                    "",
                    "fr");
            ExportException refused = catchThrowableOfType(
                    ExportException.class, () -> house.exports().ask("curious", order));
            assertThat(refused.code()).isEqualTo("unknownColumn");
            assertThat(house.latest("curious").details()).containsEntry("reason", "unknownColumn");
        }
        assertThat(house.exports().list("curious")).isEmpty();
    }

    @Test
    void aFileIsFetchedOnlyWhileTheRightHolds() {
        long access = house.account("late", RoleCodes.CARE_TEAM);
        ExportJob job = house.ran("late", house.everything(house.everybody("late"), Reading.NOMINATIVE));
        assertThat(house.exports().download("late", job.id()).name())
                .isEqualTo("cohorte-" + house.clock().instant().toString().substring(0, 10) + "-"
                        + job.id().toString().substring(0, 8) + ".xlsx");
        assertThat(house.latest("late").action()).isEqualTo(AuditAction.DOWNLOAD);
        assertThat(house.latest("late").outcome()).isEqualTo(AuditOutcome.DONE);
        assertThat(house.latest("late").address()).contains("192.0.2.7");

        house.registry().accesses().end(access, house.clock().instant());

        assertThatThrownBy(() -> house.exports().download("late", job.id())).isInstanceOf(SecurityException.class);
        assertThat(house.latest("late").outcome()).isEqualTo(AuditOutcome.REFUSED);
    }

    @Test
    void purposesAndNamesStayOutOfTheAudit() {
        house.account("quiet", RoleCodes.CARE_TEAM);
        ExportJob job = house.ran("quiet", house.everything(house.everybody("quiet"), Reading.NOMINATIVE));

        List<AuditLine> lines = house.registry().auditLog().list(Filter.all().ofLogin("quiet"), 100).stream()
                .map(entry -> entry.line())
                .filter(line -> line.action() == AuditAction.EXPORT)
                .toList();
        assertThat(lines)
                .extracting(
                        line -> Optional.ofNullable(line.details().get("step")).orElse(""))
                .containsExactly("finished", "begun", "asked");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.details().values())
                        .doesNotContain("Qualité des soins", "=Cohorte d'essai")
                        .contains(job.id().toString()));
    }

    @Test
    void aReaderOfFiguresAloneExportsNothing() {
        house.account("figures", RoleCodes.FEASIBILITY);
        house.account("people", RoleCodes.INVESTIGATOR);
        Cohort foreign = house.everybody("people");

        assertThat(house.exports().readings("figures")).isEmpty();
        for (Reading reading : Reading.values()) {
            assertThatThrownBy(() -> house.exports().ask("figures", house.everything(foreign, reading)))
                    .isInstanceOfAny(SecurityException.class, NoSuchElementException.class);
            assertThat(house.latest("figures").outcome()).isEqualTo(AuditOutcome.REFUSED);
        }
        assertThat(house.exports().list("figures")).isEmpty();
    }
}
