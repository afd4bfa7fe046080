package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Breast cancer: mammography, surgery, chemotherapy for some, hormones, surveillance, metastases for few. */
final class BreastCancer implements Story {

    private static final String NAME = "breast";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.female() ? person.grows(30, .0016, .055) : 0;
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> surgery(chart, day));
    }

    private static void surgery(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        chart.visit(day, Setting.CONSULTATION, Specialty.ONCOLOGY)
                .because("anomalie mammographique")
                .main(BREAST_CANCER)
                .performs(Act.MAMMOGRAPHY, 0)
                .report(ReportType.CONSULTATION, NAME)
                .close();
        chart.on(day.plusDays(chance.between(12, 30)), later -> operation(chart, later));
    }

    private static void operation(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        chart.visit(day, Setting.INPATIENT, Specialty.ONCOLOGY)
                .because("chirurgie du sein")
                .lasting(chance.between(2, 4))
                .main(BREAST_CANCER)
                .withHistory(3)
                .performs(Act.LUMPECTOMY, 18)
                .sample(0, HAEMOGLOBIN, PLATELETS, CREATININE, CA_15_3)
                .gives(PARACETAMOL, ENOXAPARIN)
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.4, ReportType.OPERATION, NAME)
                .close();
        if (chance.happens(chart.person().age(day) < 72 ? .55 : .15)) {
            Medicine[] medicines = chance.happens(.5)
                    ? new Medicine[] {EPIRUBICIN, CYCLOPHOSPHAMIDE}
                    : new Medicine[] {PACLITAXEL, ONDANSETRON};
            new Chemotherapy(chart, BREAST_CANCER, chance.between(4, 9), 21, Specialty.ONCOLOGY, medicines)
                    .from(day.plusDays(35));
        }
        chart.every(day.plusDays(chance.between(190, 260)), 330, .2, later -> surveillance(chart, later));
        if (chance.happens(.12)) {
            chart.on(
                    chart.someDay(day.plusDays(500)),
                    later -> Metastases.happen(chart, later, BREAST_CANCER, BONE_METASTASES));
        }
    }

    private static void surveillance(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.ONCOLOGY)
                .because("surveillance d'un cancer du sein")
                .main(CANCER_CHECK)
                .also(BREAST_CANCER)
                .sample(0, CA_15_3)
                .starts(chart.person().age(day) < 52 ? TAMOXIFEN : LETROZOLE)
                .reportIf(.45, ReportType.CONSULTATION, NAME)
                .close();
    }
}
