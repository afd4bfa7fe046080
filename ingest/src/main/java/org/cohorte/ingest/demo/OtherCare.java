package org.cohorte.ingest.demo;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;

/** Immunizations, allergies, devices and observations that a visit records. */
final class OtherCare {

    private static final Coding INFLUENZA_VACCINE =
            new Coding("atc", "J07BB02", Optional.of("Vaccin antigrippal inactivé"));
    private static final Coding PNEUMOCOCCAL_VACCINE =
            new Coding("atc", "J07AL02", Optional.of("Vaccin pneumococcique conjugué"));
    private static final Coding PENICILLIN = snomed("91936005", "Allergie à la pénicilline");
    private static final Coding PEANUT = snomed("91935009", "Allergie à l'arachide");
    private static final Coding LATEX = snomed("300916003", "Allergie au latex");
    private static final Coding STENT = local("dm-stent-coronaire", "Endoprothèse coronaire");
    private static final Coding HIP = local("dm-prothese-hanche", "Prothèse de hanche");
    private static final Coding KNEE = local("dm-prothese-genou", "Prothèse de genou");
    private static final Coding LENS = local("dm-implant-cristallin", "Implant intraoculaire");
    private static final Coding FEEDING = local("dm-sonde-gastrostomie", "Sonde de gastrostomie");
    private static final Coding PORT = local("dm-chambre-implantable", "Chambre implantable");
    private static final Coding SMOKING = new Coding("loinc", "72166-2", Optional.of("Statut tabagique"));
    private static final Coding SMOKER = snomed("77176002", "Fumeur");
    private static final Coding NEVER = snomed("266919005", "N'a jamais fumé");

    private static final int OLD = 65;
    private static final double OLD_VACCINATED = .3;
    private static final double FRAIL_VACCINATED = .03;
    private static final double ALLERGIC = .012;
    private static final double ASKED = .2;

    private OtherCare() {}

    private static Coding local(String code, String label) {
        return new Coding("local", code, Optional.of(label));
    }

    private static Coding snomed(String code, String label) {
        return new Coding("snomed", code, Optional.of(label));
    }

    static void write(Visit visit, Chance chance, Notebook notebook) {
        vaccines(visit, chance, notebook);
        if (chance.happens(ALLERGIC)) {
            note(notebook, "allergy", visit.start, chance.oneOf(PENICILLIN, PENICILLIN, PEANUT, LATEX))
                    .write();
        }
        for (Visit.Performed performed : visit.acts) {
            device(performed.act())
                    .ifPresent(device ->
                            note(notebook, "device", performed.time(), device).write());
        }
        boolean adult = visit.chart.person().age(visit.day()) > 17;
        if (adult && visit.setting == Setting.INPATIENT && chance.happens(ASKED)) {
            note(notebook, "observation", visit.start.plusHours(2), SMOKING)
                    .value(visit.chart.person().smoker() ? SMOKER : NEVER)
                    .write();
        }
    }

    private static void vaccines(Visit visit, Chance chance, Notebook notebook) {
        int month = visit.day().getMonthValue();
        boolean season = month >= 10 || month == 1;
        boolean old = visit.chart.person().age(visit.day()) >= OLD;
        if (visit.setting == Setting.CONSULTATION
                && season
                && chance.happens(old ? OLD_VACCINATED : FRAIL_VACCINATED)) {
            note(notebook, "immunization", visit.start.plusMinutes(12), INFLUENZA_VACCINE)
                    .write();
        }
        if (visit.setting == Setting.CONSULTATION && old && chance.happens(.02)) {
            note(notebook, "immunization", visit.start.plusMinutes(14), PNEUMOCOCCAL_VACCINE)
                    .write();
        }
    }

    private static Optional<Coding> device(Act act) {
        return switch (act) {
            case CORONARY_STENT -> Optional.of(STENT);
            case HIP_PROSTHESIS -> Optional.of(HIP);
            case KNEE_PROSTHESIS -> Optional.of(KNEE);
            case CATARACT_EXTRACTION -> Optional.of(LENS);
            case GASTROSTOMY -> Optional.of(FEEDING);
            case IMPLANTED_PORT -> Optional.of(PORT);
            default -> Optional.empty();
        };
    }

    private static Notebook.Note note(Notebook notebook, String category, LocalDateTime time, Coding coding) {
        return notebook.note("other", time, coding).with(Map.of("category", category));
    }
}
