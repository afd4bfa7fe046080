package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Lung cancer: tobacco, scanner and bronchoscopy, lobectomy for the early ones, else chemotherapy and a short life. */
final class LungCancer implements Story {

    private static final String NAME = "lungcancer";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.age() > 86 ? 0 : person.grows(45, .00085, .02) * (person.smoker() ? 2.7 : .35);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> discovery(chart, day));
    }

    private static void discovery(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean early = chance.happens(.3);
        boolean brain = !early && chance.happens(.22);
        chart.visit(day, Setting.INPATIENT, Specialty.PNEUMOLOGY)
                .because("opacité pulmonaire")
                .lasting(chance.between(3, 9))
                .main(LUNG_CANCER)
                .alsoIf(brain, BRAIN_METASTASES)
                .alsoIf(!early && chance.happens(.2), HYPONATRAEMIA)
                .withHistory(4)
                .course(SODIUM, early ? 140 : chance.between(128.0, 140.0), 138)
                .course(ALBUMIN, early ? 39 : chance.between(28.0, 38.0), 35)
                .swings(LDH, early ? 1 : chance.between(1.1, 2.3), early ? 1 : 1.6)
                .sample(0, Panels.EMERGENCY)
                .sample(0, ALBUMIN, LDH)
                .sample(0, SATURATION, WEIGHT)
                .performs(Act.CHEST_SCANNER, 5)
                .performs(Act.BRONCHOSCOPY, 26)
                .performs(Act.POSITRON_TOMOGRAPHY, 50)
                .performs(Act.HEAD_MRI_INJECTED, 54)
                .continues(2)
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.5, ReportType.IMAGING, NAME)
                .reportIf(.75, ReportType.PATHOLOGY, NAME)
                .close();
        if (early) {
            chart.on(day.plusDays(chance.between(18, 40)), later -> lobectomy(chart, later));
        } else {
            spread(chart, day, brain);
        }
        chart.every(day.plusDays(chance.between(110, 150)), 150, .32, later -> consultation(chart, later));
    }

    private static void lobectomy(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        int days = chance.between(5, 10);
        chart.visit(day, Setting.INPATIENT, Specialty.THORACIC_SURGERY)
                .because("lobectomie pulmonaire")
                .lasting(days)
                .main(LUNG_CANCER)
                .withHistory(3)
                .swings(HAEMOGLOBIN, 1, chance.between(.78, .9))
                .course(CRP, 6, chance.between(40.0, 120.0))
                .sample(0, HAEMOGLOBIN, PLATELETS)
                .sample(2, HAEMOGLOBIN, CRP, CREATININE)
                .performs(Act.LOBECTOMY, 20)
                .performs(Act.CHEST_RADIOGRAPHY, 48)
                .gives(CEFAZOLIN, PARACETAMOL, MORPHINE, ENOXAPARIN)
                .mayDie(.015 * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.5, ReportType.OPERATION, NAME)
                .close();
        if (chance.happens(.3)) {
            new Chemotherapy(chart, LUNG_CANCER, 4, 21, Specialty.ONCOLOGY, CISPLATIN, PEMETREXED)
                    .from(day.plusDays(42));
        }
        if (chance.happens(.25)) {
            chart.on(
                    chart.someDay(day.plusDays(300)),
                    later -> Metastases.happen(chart, later, LUNG_CANCER, BONE_METASTASES));
        }
    }

    /** Half of those are dead within the year or so. */
    private static void spread(Chart chart, LocalDate day, boolean brain) {
        Chance chance = chart.chance();
        Medicine[] medicines = chance.happens(.55)
                ? new Medicine[] {CISPLATIN, PEMETREXED, PEMBROLIZUMAB}
                : new Medicine[] {PEMBROLIZUMAB};
        new Chemotherapy(chart, LUNG_CANCER, chance.between(2, 6), 21, Specialty.ONCOLOGY, medicines)
                .from(day.plusDays(24));
        Disorder where = brain ? BRAIN_METASTASES : chance.oneOf(BONE_METASTASES, LIVER_METASTASES);
        for (int after = chance.between(110, 420); after < 900; after += chance.between(150, 400)) {
            chart.on(day.plusDays(after), later -> Metastases.happen(chart, later, LUNG_CANCER, where));
        }
    }

    private static void consultation(Chart chart, LocalDate day) {
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.PNEUMOLOGY)
                .because("suivi d'un cancer bronchique")
                .main(LUNG_CANCER)
                .sample(0, HAEMOGLOBIN, CREATININE);
        if (chart.chance().happens(.6)) {
            visit.performs(Act.CHEST_SCANNER, 0);
        }
        visit.reportIf(.45, ReportType.CONSULTATION, NAME).close();
    }
}
