package org.cohorte.e2e.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.export.job.ExportException;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.job.ExportOrder;
import org.cohorte.export.job.ExportRunner;
import org.cohorte.export.job.Exports;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.table.TableOffer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.lines.LineTime;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog.Filter;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.identity.Identities.PatientName;
import org.cohorte.registry.rights.RoleCodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asked for, run, fetched and read back, as far as the rights of the moment go. */
class ExportsTest {

    private static final Map<String, String> UNITS = new HashMap<>();

    private static ExportHouse house;

    @BeforeAll
    static void start() throws IOException {
        house = ExportHouse.start();
    }

    @AfterAll
    static void stop() throws IOException {
        house.close();
    }

    private static ExportOrder everything(Cohort cohort, Reading reading) {
        return new ExportOrder(
                cohort.id(),
                reading,
                Map.of(
                        ExportTable.PATIENTS, List.of(),
                        ExportTable.STAYS, List.of(),
                        ExportTable.DIAGNOSES, List.of(),
                        ExportTable.BIOLOGY, List.of()),
                "Qualité des soins",
                "=RIPH 12",
                "fr");
    }

    private static ExportJob ran(String login, ExportOrder order) {
        ExportJob job = house.exports().ask(login, order);
        assertThat(job.state()).isEqualTo(ExportJob.State.WAITING);
        assertThat(house.runner().runNext()).isTrue();
        return house.exports().find(login, job.id()).orElseThrow();
    }

    private static Path file(String login, ExportJob job) {
        return house.exports().download(login, job.id()).file();
    }

    @Test
    void aNominativeExportHoldsWhatTheLinesHold() throws IOException {
        house.account("carer", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("carer");
        assertThat(house.exports().readings("carer")).containsExactly(Reading.NOMINATIVE);

        ExportJob job = ran("carer", everything(cohort, Reading.NOMINATIVE));

        assertThat(job.state()).isEqualTo(ExportJob.State.READY);
        assertThat(job.rowsDone()).isEqualTo(job.rowsTotal()).isPositive();
        Path file = file("carer", job);
        assertThat(job.bytes()).isEqualTo(Files.size(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Sheets sheets = new Sheets(file);
        assertThat(sheets.names()).containsExactly("À propos", "Patients", "Séjours", "Diagnostics", "Biologie");
        Scope scope = house.registry().scopes().of("carer", Reading.NOMINATIVE);
        PatientSet members = house.cohorts().members("carer", cohort.id());
        assertThat(sheets.rows("Biologie")).isEqualTo(biology(members, scope));
        assertThat(sheets.rows("Diagnostics").stream()
                        .map(row -> List.of(row.get("Code"), row.get("Libellé")))
                        .toList())
                .isEqualTo(diagnoses(members, scope));
        assertThat(sheets.rows("Patients")).isEqualTo(patients(members, scope));
        assertThat(sheets.rows("Séjours")).hasSize((int) count(LineKind.STAY, members, scope));
    }

    private static long count(LineKind kind, PatientSet members, Scope scope) {
        return house.lines().count(LineQuery.of(kind), members, scope);
    }

    /** The table as somebody would write it who has the lines and nothing else. */
    private static List<Map<String, Object>> biology(PatientSet members, Scope scope) {
        Map<Integer, PatientLine> people = people(members, scope);
        Map<Integer, PatientName> names = house.registry().identities().names(people.keySet(), scope);
        List<Line.Laboratory> results = lines(LineKind.LABORATORY, Line.Laboratory.class, members, scope);
        Map<Integer, String> stays = house.registry()
                .identities()
                .stayKeys(
                        results.stream()
                                .flatMap(result ->
                                        result.common().stay().stream().boxed())
                                .collect(Collectors.toSet()),
                        scope);
        return results.stream()
                .map(result -> biology(
                        result,
                        people.get(result.common().patient()).pseudonym(),
                        names.get(result.common().patient()),
                        stays))
                .toList();
    }

    private static Map<String, Object> biology(
            Line.Laboratory result, String pseudonym, PatientName name, Map<Integer, String> stays) {
        Map<String, Object> row = new HashMap<>();
        row.put("Patient", pseudonym);
        name.ipp().ifPresent(ipp -> row.put("IPP", ipp));
        result.common().time().ifPresent(time -> row.put("Date", local(time)));
        result.code().map(Code::system).ifPresent(system -> row.put("Nomenclature", system));
        result.code().map(Code::value).ifPresent(code -> row.put("Code", code));
        put(row, "Examen", result.label());
        result.comparator().ifPresent(comparator -> row.put("Comparateur", comparator));
        result.value().ifPresent(value -> row.put("Valeur", plain(value)));
        result.unit().ifPresent(unit -> row.put("Unité de mesure", unit));
        result.low().ifPresent(low -> row.put("Borne basse", plain(low)));
        result.high().ifPresent(high -> row.put("Borne haute", plain(high)));
        result.abnormal().ifPresent(abnormal -> row.put("Anormal", abnormal.equals("low") ? "Bas" : "Haut"));
        row.put("Validé", result.validated());
        result.text().ifPresent(text -> row.put("Résultat textuel", text));
        result.common().unit().ifPresent(unit -> put(row, "Unité de soins", unit(unit)));
        result.common().stay().ifPresent(stay -> row.put("Séjour", stays.get(stay)));
        result.common().ageYears().ifPresent(age -> row.put("Âge", plain(BigDecimal.valueOf(age))));
        return row;
    }

    private static String unit(String number) {
        return UNITS.computeIfAbsent(
                number,
                unknown -> house.registry()
                        .perimeters()
                        .describe(List.of(unknown))
                        .get(unknown)
                        .name());
    }

    private static void put(Map<String, Object> row, String title, String text) {
        if (!text.isEmpty()) {
            row.put(title, text);
        }
    }

    private static LocalDateTime local(LineTime time) {
        return time.instant()
                .map(instant -> instant.atZone(ZoneId.of("Europe/Paris")).toLocalDateTime())
                .orElseGet(() -> time.day().atStartOfDay());
    }

    private static BigDecimal plain(BigDecimal value) {
        return BigDecimal.valueOf(value.doubleValue()).stripTrailingZeros();
    }

    private static List<List<Object>> diagnoses(PatientSet members, Scope scope) {
        return lines(LineKind.DIAGNOSIS, Line.Diagnosis.class, members, scope).stream()
                .map(line -> List.<Object>of(line.code().orElseThrow().value(), line.label()))
                .toList();
    }

    private static List<Map<String, Object>> patients(PatientSet members, Scope scope) throws IOException {
        Map<Integer, PatientLine> people = people(members, scope);
        Map<Integer, PatientName> names = house.registry().identities().names(people.keySet(), scope);
        Map<String, String> sexes = Map.of("female", "Femme", "male", "Homme", "other", "Autre", "unknown", "Inconnu");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number : members.numbers().filter(people::containsKey).toArray()) {
            PatientLine line = people.get(number);
            PatientName name = names.get(number);
            Map<String, Object> row = new HashMap<>();
            row.put("Patient", line.pseudonym());
            name.ipp().ifPresent(ipp -> row.put("IPP", ipp));
            name.familyName().ifPresent(family -> row.put("Nom", family));
            name.givenName().ifPresent(given -> row.put("Prénom", given));
            name.birthDay().ifPresent(birth -> row.put("Naissance", birth.atStartOfDay()));
            row.put("Sexe", sexes.get(line.sex()));
            line.ageYears().ifPresent(age -> row.put("Âge", plain(BigDecimal.valueOf(age))));
            row.put("Statut vital", line.deceased() ? "Décédé" : "Vivant");
            line.deathDay().ifPresent(death -> row.put("Décès", death.atStartOfDay()));
            line.lastStay()
                    .flatMap(stay -> stay.common().time())
                    .ifPresent(time -> row.put("Dernier séjour", local(time)));
            line.lastStay()
                    .flatMap(stay -> stay.common().unit())
                    .ifPresent(unit -> row.put("Unité du dernier séjour", unit(unit)));
            rows.add(row);
        }
        return rows;
    }

    private static Map<Integer, PatientLine> people(PatientSet members, Scope scope) {
        Map<Integer, PatientLine> people = new HashMap<>();
        List<Integer> numbers = members.numbers().boxed().toList();
        for (int from = 0; from < numbers.size(); from += 200) {
            people.putAll(house.lines().patients(numbers.subList(from, Math.min(numbers.size(), from + 200)), scope));
        }
        return people;
    }

    private static <L extends Line> List<L> lines(LineKind kind, Class<L> type, PatientSet members, Scope scope) {
        try (Stream<Line> lines = house.lines().stream(LineQuery.of(kind), members, scope)) {
            return lines.map(type::cast).toList();
        }
    }

    @Test
    void theFirstSheetSaysWhatItIs() throws IOException {
        house.account("cover", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("cover");
        ExportJob job = ran("cover", everything(cohort, Reading.NOMINATIVE));

        List<List<String>> cover = new Sheets(file("cover", job)).texts("À propos");
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
        ExportJob job = ran("investigator", everything(cohort, Reading.PSEUDONYMISED));
        ExportJob other = ran("investigator", everything(cohort, Reading.PSEUDONYMISED));
        assertThat(job.state()).isEqualTo(ExportJob.State.READY);

        Scope reader = Scope.ofWholeHospital(Reading.NOMINATIVE, false);
        PatientSet members = house.cohorts().members("investigator", cohort.id());
        Sheets sheets = new Sheets(file("investigator", job));
        Set<Object> secrets = identities(people(members, reader), reader);
        for (String sheet : List.of("Patients", "Séjours", "Diagnostics", "Biologie")) {
            List<Map<String, Object>> rows = sheets.rows(sheet);
            assertThat(rows).isNotEmpty();
            assertThat(rows).noneSatisfy(row -> assertThat(row).containsKey("IPP"));
            assertThat(rows.stream().flatMap(row -> row.values().stream()))
                    .as(sheet)
                    .doesNotContainAnyElementsOf(secrets);
            assertThat(patientsOf(rows))
                    .doesNotContainAnyElementsOf(patientsOf(new Sheets(file("investigator", other)).rows(sheet)));
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

    private static Set<Object> identities(Map<Integer, PatientLine> people, Scope scope) {
        Set<Object> secrets = new HashSet<>();
        people.values().forEach(person -> secrets.add(person.pseudonym()));
        house.registry().identities().names(people.keySet(), scope).values().forEach(name -> {
            secrets.add(name.ipp().orElseThrow());
            secrets.add(name.familyName().orElseThrow());
        });
        lines(
                        LineKind.STAY,
                        Line.Stay.class,
                        PatientSet.of(people.keySet().stream().mapToInt(i -> i)),
                        scope)
                .forEach(stay -> secrets.add(stay.common().sourceId().orElseThrow()));
        return secrets;
    }

    private static Set<Object> patientsOf(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.get("Patient")))
                .collect(Collectors.toSet());
    }

    /** Rows keep the order of the lines, so that each can be held against its own. */
    private static void shiftsAreOnePerPatient(Sheets sheets, PatientSet members, Scope reader) throws IOException {
        Map<Object, Set<Long>> shifts = new HashMap<>();
        List<Line.Laboratory> results = lines(LineKind.LABORATORY, Line.Laboratory.class, members, reader);
        List<Map<String, Object>> rows = sheets.rows("Biologie");
        assertThat(rows).hasSameSizeAs(results);
        for (int i = 0; i < rows.size(); i++) {
            LocalDateTime real = local(results.get(i).common().time().orElseThrow());
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
        ExportJob job = ran("nephrologist", everything(cohort, Reading.NOMINATIVE));

        Scope scope = house.registry().scopes().of("nephrologist", Reading.NOMINATIVE);
        PatientSet members = house.cohorts().members("nephrologist", cohort.id());
        Set<Object> inside = people(members, scope).values().stream()
                .map(PatientLine::pseudonym)
                .collect(Collectors.toSet());
        assertThat(inside).isNotEmpty().hasSizeLessThan(members.size());
        assertThat(patientsOf(new Sheets(file("nephrologist", job)).rows("Patients")))
                .isEqualTo(inside);
        assertThat(offer.getFirst().rows()).isEqualTo(inside.size());
    }

    @Test
    void twoExportsOfTheSameAreEqualRowForRow() throws IOException {
        house.account("twice", RoleCodes.CARE_TEAM);
        ExportOrder order = everything(house.everybody("twice"), Reading.NOMINATIVE);

        Sheets first = new Sheets(file("twice", ran("twice", order)));
        Sheets second = new Sheets(file("twice", ran("twice", order)));

        for (String sheet : List.of("Patients", "Séjours", "Diagnostics", "Biologie")) {
            assertThat(first.texts(sheet)).isEqualTo(second.texts(sheet));
        }
    }

    @Test
    void anExportStopsWhenTheRightEndsWhileItRuns() throws IOException {
        long access = house.account("leaver", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("leaver");
        ExportJob job = house.exports().ask("leaver", everything(cohort, Reading.NOMINATIVE));

        runWith(() -> house.registry().accesses().end(access, house.clock().instant()));

        ExportJob stopped = house.exports().find("leaver", job.id()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(ExportJob.State.STOPPED);
        assertThat(stopped.failure()).contains("right");
        assertThat(house.files(job.id())).isEmpty();
        assertThat(latest("leaver").outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(latest("leaver").details()).containsEntry("reason", "right");
        assertThatThrownBy(() -> house.exports().download("leaver", job.id()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> house.exports().ask("leaver", everything(cohort, Reading.NOMINATIVE)))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void anExportWhoseRightEndedBeforeItBeganDoesNotBegin() throws IOException {
        long access = house.account("early", RoleCodes.CARE_TEAM);
        ExportJob job = house.exports().ask("early", everything(house.everybody("early"), Reading.NOMINATIVE));
        house.registry().accesses().end(access, house.clock().instant());

        house.runner().runNext();

        assertThat(house.exports().find("early", job.id()).orElseThrow().state())
                .isEqualTo(ExportJob.State.STOPPED);
        assertThat(house.files(job.id())).isEmpty();
    }

    /** Runs the next export, and lets something happen while it reads. */
    private static void runWith(Runnable event) {
        new ExportRunner(house.services(new InterruptedLines(house.lines(), 1_000, event))).runNext();
    }

    @Test
    void aCancelledExportLeavesNothing() throws IOException {
        house.account("canceller", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("canceller");
        Exports exports = house.exports();
        ExportJob running = exports.ask("canceller", everything(cohort, Reading.NOMINATIVE));
        runWith(() -> exports.cancel("canceller", running.id()));
        assertThat(exports.find("canceller", running.id()).orElseThrow().state())
                .isEqualTo(ExportJob.State.CANCELLED);
        assertThat(house.files(running.id())).isEmpty();

        ExportJob waiting = exports.ask("canceller", everything(cohort, Reading.NOMINATIVE));
        assertThat(exports.cancel("canceller", waiting.id()).state()).isEqualTo(ExportJob.State.CANCELLED);
        assertThat(house.runner().runNext()).isFalse();

        ExportJob ready = ran("canceller", everything(cohort, Reading.NOMINATIVE));
        assertThat(exports.cancel("canceller", ready.id()).state()).isEqualTo(ExportJob.State.READY);
    }

    @Test
    void anExportThatWasCutIsBegunAgainByTheNextRunner() throws IOException {
        house.account("restarted", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("restarted");
        ExportJob job = house.exports().ask("restarted", everything(cohort, Reading.NOMINATIVE));
        runWith(() -> Thread.currentThread().interrupt());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(house.exports().find("restarted", job.id()).orElseThrow().state())
                .isEqualTo(ExportJob.State.WAITING);
        assertThat(house.files(job.id())).isEmpty();

        house.runner().runNext();

        ExportJob ready = house.exports().find("restarted", job.id()).orElseThrow();
        assertThat(ready.state()).isEqualTo(ExportJob.State.READY);
        assertThat(ready.rowsDone()).isEqualTo(ready.rowsTotal());
    }

    @Test
    void anExportWhoseProcessDiedIsBegunAgainWhenItsLeaseEnds() {
        house.account("killed", RoleCodes.CARE_TEAM);
        ExportJob job = house.exports().ask("killed", everything(house.everybody("killed"), Reading.NOMINATIVE));
        house.registry().exportJobs().claim(UUID.randomUUID(), ExportRunner.LEASE);
        assertThat(house.runner().runNext()).as("believed to be alive").isFalse();

        house.clock().advance(ExportRunner.LEASE);

        assertThat(house.runner().runNext()).isTrue();
        assertThat(house.exports().find("killed", job.id()).orElseThrow().state())
                .isEqualTo(ExportJob.State.READY);
    }

    @Test
    void somebodyElsesExportDoesNotExist() {
        house.account("owner", RoleCodes.CARE_TEAM);
        house.account("stranger", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("owner");
        ExportJob job = ran("owner", everything(cohort, Reading.NOMINATIVE));
        Exports exports = house.exports();

        assertThat(exports.find("stranger", job.id())).isEmpty();
        assertThat(exports.list("stranger")).isEmpty();
        assertThatThrownBy(() -> exports.download("stranger", job.id())).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> exports.cancel("stranger", job.id())).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> exports.ask("stranger", everything(cohort, Reading.NOMINATIVE)))
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
        assertThatThrownBy(() -> exports.ask("reader", everything(cohort, Reading.NOMINATIVE)))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> exports.ask("reader", everything(cohort, Reading.COUNTS)))
                .isInstanceOf(SecurityException.class);
        assertThat(latest("reader").outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(latest("reader").details()).containsEntry("reason", "right");
        assertThatThrownBy(() -> exports.offer("reader", cohort.id(), Reading.NOMINATIVE))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void readersWithoutTheRightToExportExportNothing() {
        house.account("manager", RoleCodes.DATA_MANAGER);
        Cohort cohort = house.everybody("manager");

        assertThat(house.exports().readings("manager")).isEmpty();
        assertThatThrownBy(() -> house.exports().ask("manager", everything(cohort, Reading.PSEUDONYMISED)))
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
            assertThat(latest("curious").details()).containsEntry("reason", "unknownColumn");
        }
        assertThat(house.exports().list("curious")).isEmpty();
    }

    @Test
    void aFileIsFetchedOnlyWhileTheRightHolds() {
        long access = house.account("late", RoleCodes.CARE_TEAM);
        ExportJob job = ran("late", everything(house.everybody("late"), Reading.NOMINATIVE));
        assertThat(house.exports().download("late", job.id()).name())
                .isEqualTo("cohorte-" + house.clock().instant().toString().substring(0, 10) + "-"
                        + job.id().toString().substring(0, 8) + ".xlsx");
        assertThat(latest("late").action()).isEqualTo(AuditAction.DOWNLOAD);
        assertThat(latest("late").outcome()).isEqualTo(AuditOutcome.DONE);
        assertThat(latest("late").address()).contains("192.0.2.7");

        house.registry().accesses().end(access, house.clock().instant());

        assertThatThrownBy(() -> house.exports().download("late", job.id())).isInstanceOf(SecurityException.class);
        assertThat(latest("late").outcome()).isEqualTo(AuditOutcome.REFUSED);
    }

    @Test
    void aFileIsDeletedAtTheEndOfItsLife() throws IOException {
        house.account("slow", RoleCodes.CARE_TEAM);
        ExportJob job = ran("slow", everything(house.everybody("slow"), Reading.NOMINATIVE));
        assertThat(job.expires()).contains(house.clock().instant().plus(Duration.ofDays(7)));
        house.runner().tidy();
        assertThat(house.files(job.id())).hasSize(1);

        house.clock().advance(Duration.ofDays(7));
        assertThatThrownBy(() -> house.exports().download("slow", job.id())).isInstanceOf(NoSuchElementException.class);
        house.runner().tidy();

        assertThat(house.files()).isEmpty();
        assertThat(house.exports().find("slow", job.id()).orElseThrow().state()).isEqualTo(ExportJob.State.EXPIRED);
        assertThat(latest("slow").details()).containsEntry("step", "expired");
    }

    @Test
    void aStartedRunnerWorksByItselfUntilItIsClosed() throws InterruptedException {
        house.account("background", RoleCodes.CARE_TEAM);
        Cohort cohort = house.everybody("background");
        CountDownLatch read = new CountDownLatch(1);
        try (ExportRunner runner =
                new ExportRunner(house.services(new InterruptedLines(house.lines(), 1, read::countDown)))) {
            runner.start();
            house.exports().ask("background", everything(cohort, Reading.NOMINATIVE));
            runner.wake();
            assertThat(read.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(house.exports().list("background").getFirst().state())
                .isIn(ExportJob.State.READY, ExportJob.State.WAITING);
        house.runner().runNext();
        assertThat(house.exports().list("background").getFirst().state()).isEqualTo(ExportJob.State.READY);
    }

    private static AuditLine latest(String login) {
        return house.registry()
                .auditLog()
                .list(Filter.all().ofLogin(login), 1)
                .getFirst()
                .line();
    }

    @Test
    void purposesAndNamesStayOutOfTheAudit() {
        house.account("quiet", RoleCodes.CARE_TEAM);
        ExportJob job = ran("quiet", everything(house.everybody("quiet"), Reading.NOMINATIVE));

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
}
