package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Bleeding under anticoagulant: haemoglobin falls by two to five grams below the usual level. */
final class AnticoagulantBleeding {

    private AnticoagulantBleeding() {}

    static void happen(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        double usual = chart.body().at(HAEMOGLOBIN, day);
        double lowest = Math.max(5.4, usual - chance.between(2.6, 5.2));
        int days = chance.between(3, 8);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.GASTROENTEROLOGY)
                .because("méléna sous anticoagulant")
                .lasting(days)
                .viaEmergency()
                .main(MELAENA)
                .also(BLOOD_LOSS_ANAEMIA)
                .also(ANTICOAGULANT_BLEEDING)
                .withHistory(3)
                .course(HAEMOGLOBIN, lowest, Math.max(lowest + .4, usual - 1.8))
                .course(HEART_RATE, chance.between(96.0, 122.0), 78)
                .sample(0, HAEMOGLOBIN, PLATELETS, CREATININE, INR, UREA)
                .sample(1, HAEMOGLOBIN)
                .sample(days - 1, HAEMOGLOBIN)
                .sample(0, SYSTOLIC, HEART_RATE)
                .performs(Act.GASTROSCOPY, 18)
                .gives(PANTOPRAZOLE);
        if (lowest < 8.4) {
            visit.performs(Act.TRANSFUSION, 6);
        }
        visit.mayDie(.03 * chart.person().frailty())
                .report(ReportType.HOSPITAL, "bleeding")
                .close();
    }
}
