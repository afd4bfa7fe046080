package org.cohorte.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohorte.e2e.browser.HospitalFiles.has;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cohorte.e2e.export.Sheets;
import org.cohorte.e2e.program.RunningCohorte;
import org.cohorte.export.job.ExportJob.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is somebody else's, or not for this person, looks as if it were not there, whatever address is typed. */
class ForgedAddressesTest {

    /** Feared by HTML, by spreadsheets, by files and by encodings. */
    private static final String STRANGE = "=1+1 🫘 l'\"été\" / \\ <script>window.forged=1</script><img src=x>";

    /** Where lines and bars are drawn. */
    private static final String DRAWING = " (x|y|x1|y1|x2|y2|width|height|d|points|transform|viewBox)=\"[^\"]*\"";

    private final RunningCohorte cohorte = OneCohorte.shared();
    private final List<Visitor> visitors = new ArrayList<>();

    @AfterEach
    void close() {
        visitors.forEach(Visitor::close);
    }

    private Visitor signedIn(String login) {
        Visitor visitor = Visitor.signedIn(login, cohorte);
        visitors.add(visitor);
        return visitor;
    }

    @Test
    void aStrangeNameIsATextEverywhereAndItsCohortIsNobodyElses() throws Exception {
        Visitor owner = signedIn("soignant");
        owner.builder().openNew(cohorte.address());
        owner.builder().add("N18");
        String request = owner.path();
        owner.cohort().make(STRANGE);
        assertThat(owner.cohort().name()).isEqualTo(STRANGE);
        String address = "/cohorts/" + owner.cohort().id();
        owner.cohort().showPatients();
        owner.cohort().openFirstPatient();
        String patient = owner.path();
        owner.open(address);
        owner.cohort().sample(2);
        String sample = owner.path();
        owner.open(address);
        owner.cohort().export();
        owner.exports().only(owner.texts().get("export.table.patients"));
        owner.exports().forCare();
        owner.exports().ask();
        owner.exports().awaitLatest(State.READY);
        assertThat(owner.exports().latest()).contains(STRANGE);
        String file = owner.exports().file();
        theFileHoldsTheNameAsAText(owner.exports().download());
        assertThat(owner.browser().executeScript("return window.forged")).isNull();

        Visitor other = signedIn("investigateur");
        for (String path : List.of(request, address, address + "/patients", patient, sample)) {
            assertNowhere(other, path);
        }
        assertNowhere(other, "/exports/new?cohort=" + address.substring("/cohorts/".length()));
        assertThat(owner.status(file)).isEqualTo(200);
        assertThat(other.status(file)).isEqualTo(404);
        assertThat(other.status("/exports/" + UUID.randomUUID() + "/file")).isEqualTo(404);
        other.open("/cohorts");
        assertThat(other.everything()).doesNotContain("window.forged");
    }

    private static void theFileHoldsTheNameAsAText(Path file) throws Exception {
        assertThat(file.getFileName().toString()).matches("cohorte-[0-9-]+-[0-9a-f]+\\.xlsx");
        assertThat(new Sheets(file).texts("À propos")).anyMatch(row -> row.contains(STRANGE));
    }

    /** The same page as for what never was. */
    private static void assertNowhere(Visitor visitor, String path) {
        visitor.open(path);
        visitor.awaitNowhere();
        String shown = visitor.text("main");
        visitor.open("/requests/" + UUID.randomUUID());
        visitor.awaitNowhere();
        assertThat(shown).isEqualTo(visitor.text("main"));
    }

    @Test
    void theAdministrationIsThereForThoseWhoAdministerAlone() {
        List<String> screens = List.of("/admin", "/admin/people", "/admin/accesses", "/admin/roles", "/admin/audit");
        Visitor member = signedIn("soignant");
        for (String screen : screens) {
            assertNowhere(member, screen);
        }
        assertThat(member.text("header.top nav")).doesNotContain(member.texts().get("nav.administration"));

        Visitor auditor = signedIn("auditeur");
        for (String screen : List.of("/admin/people", "/admin/people/soignant", "/admin/accesses", "/admin/roles")) {
            assertNowhere(auditor, screen);
        }
        assertThat(auditor.administration().audit("soignant")).isNotEmpty();
    }

    @Test
    void whoReadsPseudonymsFindsNoIdentityByAddressOrSearch() {
        HospitalFiles hospital = new HospitalFiles();
        Visitor investigator = signedIn("investigateur");
        investigator.builder().openNew(cohorte.address());
        investigator.builder().add("N18");
        investigator.cohort().make("Pseudonymes");
        String address = investigator.path();
        String id = investigator.cohort().id();
        List<String> identities = hospital.patients(has("diagnosis", "N18")).stream()
                .flatMap(HospitalFiles::identities)
                .toList();

        investigator.open(address + "/patients?reading=nominative");
        investigator.cohort().showPatients();
        assertThat(investigator.everything()).doesNotContain(identities);
        assertThat(investigator.text(".ledger thead"))
                .contains(investigator.texts().get("people.column.PSEUDONYM"))
                .doesNotContain(
                        investigator.texts().get("people.column.IPP"),
                        investigator.texts().get("people.column.BIRTH"));

        investigator.cohort().openFirstPatient();
        assertThat(investigator.everything()).doesNotContain(identities);

        investigator.open(address + "/patients");
        investigator.cohort().search(identities.getFirst());
        investigator.cohort().awaitPatients(0);

        investigator.open("/exports/new?reading=nominative&cohort=" + id);
        investigator.seen(".xg tbody tr");
        assertThat(investigator.text(".xg"))
                .doesNotContain(
                        investigator.texts().get("export.column.patients.familyName"),
                        investigator.texts().get("export.column.patients.ipp"));
    }

    /** No screen of theirs holds the exact figure, in its text or in its source. */
    @Test
    void whoReadsFiguresAloneGetsNoExactOneAndNoList() {
        HospitalFiles hospital = new HospitalFiles();
        String code = Stream.of("I10", "I48", "I50", "E11", "J44")
                .filter(one -> hospital.count(has("diagnosis", one)) > 20)
                .filter(one -> hospital.count(has("diagnosis", one)) % 5 != 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("rounding shows with none of these codes"));
        long exact = hospital.count(has("diagnosis", code));
        Visitor clinician = signedIn("clinicien");
        clinician.builder().openNew(cohorte.address());
        clinician.builder().add(code);
        clinician.patience().until(page -> clinician.text(".rs").contains("Entonnoir"));
        clinician.patience().until(page -> !clinician.text(".fig").isBlank());
        assertThat(clinician.text(".rs")).doesNotContainPattern("(?<![\\d\u202f,.])" + exact + "(?![\\d\u202f,.])");
        assertThat(clinician.source(".rs").replaceAll(DRAWING, "")).doesNotContainPattern("\\b" + exact + "\\b");
        clinician.builder().add("D86");
        assertThat(clinician.seen(".fig.mk").getText()).isEqualTo("< 10");
        assertThat(clinician.text("header.top nav")).doesNotContain("Cohortes", "Exports");
        assertThat(clinician.text("main")).doesNotContain(clinician.texts().get("cohort.create"));
        for (String path : List.of("/cohorts", "/exports", "/exports/new?cohort=" + UUID.randomUUID())) {
            assertNowhere(clinician, path);
        }
    }
}
