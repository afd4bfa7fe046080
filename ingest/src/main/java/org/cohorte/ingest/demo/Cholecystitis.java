package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Stones of the gallbladder: acute cholecystitis and its surgery. */
final class Cholecystitis implements Story {

    private static final String NAME = "gallbladder";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(20, .0008, .035) * (person.female() ? 1.3 : .8) * (person.obese() ? 1.6 : .9);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> surgery(chart, day));
    }

    private static void surgery(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        chart.visit(day, Setting.INPATIENT, Specialty.DIGESTIVE_SURGERY)
                .because("douleur de l'hypochondre droit")
                .lasting(chance.between(2, 6))
                .viaEmergency()
                .main(CHOLECYSTITIS)
                .withHistory(3)
                .course(CRP, chance.between(30.0, 210.0), 30)
                .swings(LEUKOCYTES, 1.8, 1.1)
                .course(BILIRUBIN, chance.between(10.0, 46.0), 12)
                .sample(0, Panels.EMERGENCY)
                .sample(0, ALT, BILIRUBIN, LIPASE)
                .sample(2, CRP, HAEMOGLOBIN)
                .performs(Act.ABDOMEN_ULTRASOUND, 4)
                .performs(Act.CHOLECYSTECTOMY, 22)
                .gives(PARACETAMOL, CEFTRIAXONE)
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.35, ReportType.OPERATION, NAME)
                .close();
    }
}
