package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Cystitis, pyelonephritis and stones: emergency visits above all. */
final class UrinaryInfection implements Story {

    private static final String NAME = "urinary";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.age() < 12 ? .008 : person.female() ? .062 : .034;
    }

    @Override
    public void begin(Chart chart) {
        double drawn = chart.chance().unit();
        chart.on(chart.someDay(), day -> {
            if (drawn < .35) {
                pyelonephritis(chart, day);
            } else {
                emergency(chart, day, !chart.person().female() || drawn > .75);
            }
        });
    }

    private static void pyelonephritis(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean child = chart.person().age(day) < 16;
        chart.visit(day, Setting.INPATIENT, child ? Specialty.PAEDIATRICS : Specialty.INTERNAL_MEDICINE)
                .because("fièvre et douleur lombaire")
                .lasting(chance.between(2, 5))
                .viaEmergency()
                .main(PYELONEPHRITIS)
                .withHistory(2)
                .course(CRP, chance.between(70.0, 240.0), 30)
                .course(TEMPERATURE, 39.1, 37)
                .swings(LEUKOCYTES, 2, 1.1)
                .sample(0, Panels.EMERGENCY)
                .sample(2, CRP, CREATININE)
                .sample(0, HEART_RATE, TEMPERATURE)
                .performs(Act.KIDNEY_ULTRASOUND, 12)
                .gives(CEFTRIAXONE, PARACETAMOL)
                .report(ReportType.HOSPITAL, NAME)
                .close();
    }

    private static void emergency(Chart chart, LocalDate day, boolean stone) {
        chart.visit(day, Setting.EMERGENCY, Specialty.EMERGENCY)
                .because(stone ? "douleur lombaire" : "brûlures mictionnelles")
                .main(stone ? RENAL_COLIC : CYSTITIS)
                .sample(0, CREATININE, CRP, LEUKOCYTES)
                .gives(stone ? KETOPROFEN : FOSFOMYCIN)
                .reportIf(.6, ReportType.EMERGENCY, stone ? "colic" : NAME)
                .close();
    }
}
