package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Digestive bleeding without anticoagulant: ulcers, aspirin, iron. */
final class DigestiveBleeding implements Story {

    private static final String NAME = "bleeding";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(35, .0006, .022)
                * (chart.knows(Disorder.ALCOHOL) ? 2.5 : 1)
                * (chart.takes(ASPIRIN) ? 1.8 : 1);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> admission(chart, day));
    }

    private static void admission(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        double lowest = chance.between(6.2, 10.4);
        int days = chance.between(3, 7);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.GASTROENTEROLOGY)
                .because("hémorragie digestive")
                .lasting(days)
                .viaEmergency()
                .main(DIGESTIVE_BLEEDING)
                .also(BLOOD_LOSS_ANAEMIA)
                .withHistory(3)
                .course(HAEMOGLOBIN, lowest, lowest + 1.4)
                .course(HEART_RATE, chance.between(92.0, 126.0), 80)
                .sample(0, HAEMOGLOBIN, PLATELETS, CREATININE, UREA, INR)
                .sample(1, HAEMOGLOBIN)
                .sample(days - 1, HAEMOGLOBIN)
                .sample(0, SYSTOLIC, HEART_RATE)
                .performs(Act.GASTROSCOPY, 12)
                .starts(ESOMEPRAZOLE);
        if (lowest < 8) {
            visit.performs(Act.TRANSFUSION, 5);
        }
        visit.mayDie(.03 * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .close();
    }
}
