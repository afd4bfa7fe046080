package org.cohorte.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.e2e.program.RunningCohorte;
import org.cohorte.ingest.model.PatientFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Whoever manages accesses to data gives those, to others, and nothing beyond. */
class DataManagerJourneyTest {

    private static final String LOGIN = "gestionnaire";
    private static final String PLACE = "Pôle cœur et poumon";
    private static final String GUEST = "paul.henry";
    private static final String NAME = "Paul Henry";

    private final RunningCohorte cohorte = OneCohorte.shared();
    private final HospitalFiles hospital = new HospitalFiles();

    private Visitor administrator;
    private Visitor manager;
    private Visitor guest;

    @BeforeEach
    void open() {
        administrator = Visitor.signedIn("administrateur", cohorte);
        manager = Visitor.signedIn(LOGIN, cohorte);
        guest = Visitor.speaking(Locale.FRANCE, cohorte);
    }

    @AfterEach
    void close() {
        administrator.close();
        manager.close();
        guest.close();
    }

    @Test
    void anAccessToDataIsGivenAndNothingElseCanBe() {
        administrator.administration().choosePlace(PLACE);
        administrator.administration().openPanel();
        String password = administrator.administration().addPerson(GUEST, NAME);

        givesAccessToData();
        new SignInScreen(guest.browser(), guest.patience()).refused(guest.address(), GUEST, "not-the-password");
        guest.signIn(GUEST, password);
        seesThoseOfThePlaceByPseudonym();
        cannotGiveToOneself();
        doesNotSeeTheRestOfTheAdministration();
        theAuditShowsIt();
    }

    private void givesAccessToData() {
        AdministrationScreen screen = manager.administration();
        screen.choosePlace(PLACE);
        screen.openPanel();
        assertThat(screen.offeredRoles())
                .as("accesses to data, and no other")
                .containsExactlyInAnyOrderElementsOf(Stream.of("feasibility", "careTeam", "investigator", "dataManager")
                        .map(role -> manager.texts().get("role." + role))
                        .toList());
        screen.choosePerson(GUEST);
        screen.grant(manager.texts().get("role.investigator"));
        screen.awaitNews(NAME);
    }

    private void seesThoseOfThePlaceByPseudonym() {
        List<PatientFile> patients =
                hospital.patients(hospital.followedIn(PLACE).and(HospitalFiles.has("diagnosis", "I10")));
        Set<String> identities =
                patients.stream().flatMap(HospitalFiles::identities).collect(Collectors.toSet());
        BuilderScreen builder = guest.builder();
        builder.openNew(cohorte.address());
        builder.awaitTotal(hospital.count(hospital.followedIn(PLACE)));
        builder.add("I10");
        builder.awaitTotal(patients.size());
        guest.cohort().make("Hypertendus");
        guest.cohort().showPatients();
        guest.cohort().awaitPatients(patients.size());
        assertThat(guest.everything()).doesNotContain(identities);
    }

    private void cannotGiveToOneself() {
        AdministrationScreen screen = manager.administration();
        screen.choosePlace(PLACE);
        screen.openPanel();
        screen.choosePerson(LOGIN);
        assertThat(screen.objection()).contains(manager.texts().get("habilitation.ownAccess"));
        assertThat(screen.mayGrant()).isFalse();
    }

    private void doesNotSeeTheRestOfTheAdministration() {
        assertThat(manager.everything()).contains(NAME).doesNotContain("Administrateur des accès");
        assertThat(manager.all(".gp button"))
                .extracting(WebElement::getText)
                .doesNotContain(manager.texts().get("grant.person.new"));
        manager.open("/admin/audit");
        manager.awaitNowhere();
    }

    private void theAuditShowsIt() {
        assertThat(administrator.administration().audit(LOGIN))
                .anyMatch(line -> line.contains("accès accordé") && line.contains(NAME) && line.contains(PLACE));
        assertThat(administrator.administration().audit(GUEST))
                .anyMatch(line -> line.contains("connexion") && line.contains("fait"))
                .anyMatch(line -> line.contains("tentative de connexion")
                        && line.contains("Mot de passe faux.")
                        && line.contains("refusé"));
    }
}
