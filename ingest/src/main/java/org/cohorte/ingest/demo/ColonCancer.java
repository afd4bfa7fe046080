package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Colon cancer: found by anaemia or screening, colectomy, chemotherapy, surveillance. */
final class ColonCancer implements Story {

    private static final String NAME = "colon";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(42, .0009, .03);
    }

    @Override
    public void begin(Chart chart) {
        boolean right = chart.chance().happens(.45);
        chart.on(chart.someDay(), day -> colonoscopy(chart, day, right));
    }

    private static void colonoscopy(Chart chart, LocalDate day, boolean right) {
        Chance chance = chart.chance();
        Disorder cancer = right ? RIGHT_COLON_CANCER : COLON_CANCER;
        chart.body().settle(CEA, day, chance.between(2.0, 38.0), 0);
        if (right) {
            chart.body().shift(HAEMOGLOBIN, day, .76);
        }
        chart.visit(day, Setting.DAY_CASE, Specialty.GASTROENTEROLOGY)
                .because(right ? "anémie ferriprive" : "test de dépistage positif")
                .main(cancer)
                .alsoIf(right, IRON_DEFICIENCY)
                .performs(Act.COLONOSCOPY, 2)
                .sample(0, HAEMOGLOBIN, FERRITIN, CEA)
                .report(ReportType.DAY, NAME)
                .close();
        chart.on(day.plusDays(chance.between(10, 28)), later -> colectomy(chart, later, right));
    }

    private static void colectomy(Chart chart, LocalDate day, boolean right) {
        Chance chance = chart.chance();
        Disorder cancer = right ? RIGHT_COLON_CANCER : COLON_CANCER;
        int days = chance.between(6, 13);
        chart.visit(day, Setting.INPATIENT, Specialty.DIGESTIVE_SURGERY)
                .because("colectomie")
                .lasting(days)
                .main(cancer)
                .withHistory(3)
                .course(CRP, 8, chance.between(20.0, 120.0))
                .sample(0, Panels.ADMISSION)
                .sample(0, CEA, ALBUMIN)
                .sample(2, Panels.CONTROL)
                .sample(5, HAEMOGLOBIN, CRP)
                .performs(Act.ABDOMEN_SCANNER, 4)
                .performs(right ? Act.RIGHT_COLECTOMY : Act.LEFT_COLECTOMY, 20)
                .gives(PARACETAMOL, ENOXAPARIN)
                .mayDie(.014 * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.45, ReportType.OPERATION, NAME)
                .close();
        boolean spread = chance.happens(.22);
        if (chance.happens(spread ? .8 : .4)) {
            Medicine[] medicines = spread && chance.happens(.5)
                    ? new Medicine[] {FLUOROURACIL, IRINOTECAN}
                    : new Medicine[] {FLUOROURACIL, OXALIPLATIN};
            new Chemotherapy(chart, cancer, chance.between(6, 12), 14, Specialty.ONCOLOGY, medicines)
                    .from(day.plusDays(38));
        }
        if (spread) {
            chart.on(
                    chart.someDay(day.plusDays(230)),
                    later -> Metastases.happen(chart, later, cancer, LIVER_METASTASES));
        }
        chart.every(day.plusDays(180), 250, .25, later -> surveillance(chart, later, cancer));
    }

    private static void surveillance(Chart chart, LocalDate day, Disorder cancer) {
        chart.body().settle(CEA, day, chart.chance().between(1.0, 5.4), 0);
        chart.visit(day, Setting.CONSULTATION, Specialty.GASTROENTEROLOGY)
                .because("surveillance d'un cancer du côlon")
                .main(CANCER_CHECK)
                .also(cancer)
                .sample(0, CEA, HAEMOGLOBIN)
                .reportIf(.4, ReportType.CONSULTATION, NAME)
                .close();
    }
}
