package org.cohorte.e2e.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.job.ExportOrder;
import org.cohorte.export.table.TableOffer;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.rights.RoleCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in the file, read back: held against the lines of the index and the identities of the registry. */
@ExtendWith(ExportTestHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportContentsTest {

    private ExportHouse house;
    private ExpectedTables tables;

    @BeforeAll
    void open(ExportHouse opened) {
        house = opened;
        tables = new ExpectedTables(opened);
    }

    @Test
    void aNominativeExportHoldsWhatTheLinesHold() throws IOException {
        house.account("carer", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("carer");
        assertThat(house.exports().readings("carer")).containsExactly(Reading.NOMINATIVE);

        ExportJob job = house.ran("carer", house.everything(cohort, Reading.NOMINATIVE));

        assertThat(job.state()).isEqualTo(ExportJob.State.READY);
        assertThat(job.rowsDone()).isEqualTo(job.rowsTotal()).isPositive();
        Path file = house.file("carer", job);
        assertThat(job.bytes()).isEqualTo(Files.size(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Sheets sheets = new Sheets(file);
        assertThat(sheets.names()).containsExactly("À propos", "Patients", "Séjours", "Diagnostics", "Biologie");
        Scope scope = house.registry().scopes().of("carer", Reading.NOMINATIVE);
        PatientSet members = house.cohorts().members("carer", cohort.id());
        assertThat(sheets.rows("Biologie")).isEqualTo(tables.biology(members, scope));
        assertThat(sheets.rows("Diagnostics").stream()
                        .map(row -> List.of(row.get("Code"), row.get("Libellé")))
                        .toList())
                .isEqualTo(tables.diagnoses(members, scope));
        assertThat(sheets.rows("Patients")).isEqualTo(tables.patients(members, scope));
        assertThat(sheets.rows("Séjours")).hasSize((int) tables.count(LineKind.STAY, members, scope));
    }

    @Test
    void theFirstSheetSaysWhatItIs() throws IOException {
        house.account("cover", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("cover");
        ExportJob job = house.ran("cover", house.everything(cohort, Reading.NOMINATIVE));

        List<List<String>> cover = new Sheets(house.file("cover", job)).texts("À propos");
        assertThat(cover)
                .contains(
                        List.of("Cohorte", "=Cohorte d'essai"),
                        List.of("Critères", "Patients de tout l'hôpital."),
                        List.of("Empreinte de la requête", cohort.fingerprint()),
                        List.of("Périmètre", "nominatif, tout l'hôpital"),
                        List.of("Auteur", "cover"),
                        List.of("Finalité", "Qualité des soins"),
                        List.of("Référence de l'étude", "=RIPH 12"),
                        List.of("Export", job.id().toString()));
        assertThat(cover)
                .anySatisfy(line -> assertThat(line)
                        .hasSize(4)
                        .startsWith("Patients")
                        .contains(String.valueOf(cohort.size()), "1"));
        assertThat(cover).anySatisfy(line -> assertThat(line).contains("Biologie", "Valeur", "value"));
    }

    @Test
    void aPseudonymisedExportTellsNobodyAndKeepsIntervals() throws IOException {
        house.account("investigator", RoleCodes.INVESTIGATOR);
        Cohort cohort = house.everybody("investigator");
        ExportJob job = house.ran("investigator", house.everything(cohort, Reading.PSEUDONYMISED));
        ExportJob other = house.ran("investigator", house.everything(cohort, Reading.PSEUDONYMISED));
        assertThat(job.state()).isEqualTo(ExportJob.State.READY);

        Scope reader = Scope.ofWholeHospital(Reading.NOMINATIVE, false);
        PatientSet members = house.cohorts().members("investigator", cohort.id());
        Sheets sheets = new Sheets(house.file("investigator", job));
        Set<Object> secrets = tables.identities(tables.people(members, reader), reader);
        for (String sheet : List.of("Patients", "Séjours", "Diagnostics", "Biologie")) {
            List<Map<String, Object>> rows = sheets.rows(sheet);
            assertThat(rows).isNotEmpty();
            assertThat(rows).noneSatisfy(row -> assertThat(row).containsKey("IPP"));
            assertThat(rows.stream().flatMap(row -> row.values().stream()))
                    .as(sheet)
                    .doesNotContainAnyElementsOf(secrets);
            assertThat(patientsOf(rows))
                    .doesNotContainAnyElementsOf(patientsOf(new Sheets(house.file("investigator", other)).rows(sheet)));
        }
        assertThat(patientsOf(sheets.rows("Patients"))).containsAll(patientsOf(sheets.rows("Biologie")));
        assertThat(sheets.rows("Patients").stream()
                        .map(row -> row.get("Âge"))
                        .filter(Objects::nonNull)
                        .map(BigDecimal.class::cast)
                        .toList())
                .isNotEmpty()
                .allSatisfy(age -> assertThat(age).isLessThanOrEqualTo(BigDecimal.valueOf(90)));
        shiftsAreOnePerPatient(sheets, members, reader);
    }

    private Set<Object> patientsOf(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.get("Patient")))
                .collect(Collectors.toSet());
    }

    /** Rows keep the order of the lines, so that each can be held against its own. */
    private void shiftsAreOnePerPatient(Sheets sheets, PatientSet members, Scope reader) throws IOException {
        Map<Object, Set<Long>> shifts = new HashMap<>();
        List<Line.Laboratory> results = tables.lines(LineKind.LABORATORY, Line.Laboratory.class, members, reader);
        List<Map<String, Object>> rows = sheets.rows("Biologie");
        assertThat(rows).hasSameSizeAs(results);
        for (int i = 0; i < rows.size(); i++) {
            LocalDateTime real =
                    ExpectedTables.local(results.get(i).common().time().orElseThrow());
            LocalDateTime told = (LocalDateTime) rows.get(i).get("Date");
            assertThat(told.toLocalTime()).isEqualTo(real.toLocalTime());
            shifts.computeIfAbsent(rows.get(i).get("Patient"), patient -> new HashSet<>())
                    .add(ChronoUnit.DAYS.between(real, told));
        }
        assertThat(shifts.values())
                .allSatisfy(days -> assertThat(days)
                        .hasSize(1)
                        .allSatisfy(day -> assertThat(day).isNotZero().isBetween(-180L, 180L)));
        assertThat(shifts.values().stream().distinct().count()).isGreaterThan(50);
    }

    @Test
    void onlyPatientsOfTheScopeLeave() throws IOException {
        String unit = house.registry()
                .perimeters()
                .search("néphrologie", 1, Scope.ofWholeHospital(Reading.COUNTS, false))
                .getFirst()
                .number();
        house.account("nephrologist", RoleCodes.CARE_TEAM, unit);
        long wide = house.account("nephrologist", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("nephrologist");
        house.registry().accesses().end(wide, house.clock().instant());

        List<TableOffer> offer = house.exports().offer("nephrologist", cohort.id(), Reading.NOMINATIVE);
        ExportJob job = house.ran("nephrologist", house.everything(cohort, Reading.NOMINATIVE));

        Scope scope = house.registry().scopes().of("nephrologist", Reading.NOMINATIVE);
        PatientSet members = house.cohorts().members("nephrologist", cohort.id());
        Set<Object> inside = tables.people(members, scope).values().stream()
                .map(PatientLine::pseudonym)
                .collect(Collectors.toSet());
        assertThat(inside).isNotEmpty().hasSizeLessThan(members.size());
        assertThat(patientsOf(new Sheets(house.file("nephrologist", job)).rows("Patients")))
                .isEqualTo(inside);
        assertThat(offer.getFirst().rows()).isEqualTo(inside.size());
    }

    @Test
    void twoExportsOfTheSameAreEqualRowForRow() throws IOException {
        house.account("twice", RoleCodes.CARE_TEAM);
        ExportOrder order = house.everything(house.everybody("twice"), Reading.NOMINATIVE);

        Sheets first = new Sheets(house.file("twice", house.ran("twice", order)));
        Sheets second = new Sheets(house.file("twice", house.ran("twice", order)));

        for (String sheet : List.of("Patients", "Séjours", "Diagnostics", "Biologie")) {
            assertThat(first.texts(sheet)).isEqualTo(second.texts(sheet));
        }
    }
}
