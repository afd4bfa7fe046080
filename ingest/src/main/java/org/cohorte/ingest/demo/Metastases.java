package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** A cancer that has spread: admission, often the last one. */
final class Metastases {

    private Metastases() {}

    static void happen(Chart chart, LocalDate day, Disorder cancer, Disorder metastases) {
        Chance chance = chart.chance();
        int days = chance.between(6, 18);
        chart.visit(day, Setting.INPATIENT, Specialty.ONCOLOGY)
                .because("altération de l'état général")
                .lasting(days)
                .main(metastases)
                .related(cancer)
                .also(CANCER_ANAEMIA)
                .alsoIf(chance.happens(.5), MALNUTRITION)
                .alsoIf(chance.happens(.4), PALLIATIVE_CARE)
                .course(HAEMOGLOBIN, chance.between(7.4, 10.2), 9.2)
                .course(ALBUMIN, chance.between(22.0, 32.0), 28)
                .course(CRP, chance.between(30.0, 160.0), 48)
                .sample(0, Panels.ADMISSION)
                .sample(0, ALBUMIN, CALCIUM)
                .sample(4, Panels.CONTROL)
                .performs(Act.ABDOMEN_SCANNER, 25)
                .gives(MORPHINE, PARACETAMOL)
                .mayDie(.45)
                .report(ReportType.HOSPITAL, "metastases")
                .close();
    }
}
