package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Sepsis: lactate, procalcitonin, intensive care, kidneys that suffer, deaths. */
final class Sepsis implements Story {

    private static final String NAME = "sepsis";

    @Override
    public double likelihood(Person person, Chart chart) {
        double own = .003 + person.grows(48, .0011, .042);
        return own * person.frailty() * (chart.diabetic() ? 1.5 : 1) * (chart.knows(MYELOMA) ? 2 : 1);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> admission(chart, day));
    }

    private static void admission(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Person person = chart.person();
        boolean shock = chance.happens(.36) && person.age(day) >= 16;
        int days = chance.between(7, 19);
        boolean kidneys = chance.happens(.5);
        Specialty ward = person.age(day) < 16 ? Specialty.PAEDIATRICS : Specialty.INTERNAL_MEDICINE;
        Visit visit = chart.visit(day, Setting.INPATIENT, ward)
                .because("fièvre et hypotension")
                .lasting(days)
                .viaEmergency()
                .main(chance.happens(.5) ? GRAM_NEGATIVE_SEPSIS : SEPSIS)
                .alsoIf(shock, SEPTIC_SHOCK)
                .alsoIf(kidneys, ACUTE_KIDNEY)
                .withHistory(3)
                .course(CRP, chance.between(140.0, 390.0), 22)
                .course(PROCALCITONIN, chance.between(3.0, 60.0), .6)
                .course(LACTATE, shock ? chance.between(3.2, 9.0) : chance.between(1.8, 3.2), 1.2)
                .swings(LEUKOCYTES, 2.4, 1.1)
                .swings(PLATELETS, shock ? .45 : .8, 1.1)
                .swings(CREATININE, kidneys ? chance.between(1.6, 3.4) : 1.15, 1.06)
                .course(TEMPERATURE, chance.between(38.6, 40.2), 36.9)
                .course(HEART_RATE, chance.between(108.0, 139.0), 82)
                .swings(SYSTOLIC, .66, .97)
                .sample(0, Panels.ADMISSION)
                .sample(0, LACTATE, PROCALCITONIN)
                .sample(1, LACTATE, CREATININE, CRP, PLATELETS)
                .sample(4, Panels.CONTROL)
                .sample(days - 1, CREATININE, CRP)
                .sample(0, Panels.DISTRESS)
                .administers(CEFTRIAXONE)
                .gives(PIPERACILLIN, HYDRATION);
        if (shock) {
            visit.movesTo(Specialty.INTENSIVE_CARE, 12).performs(Act.VASOPRESSOR, 15);
            if (chance.happens(.5)) {
                visit.performs(Act.VENTILATION, 18);
            }
        }
        visit.mayDie((shock ? .3 : .07) * person.frailty() * (person.age(day) > 78 ? 1.4 : .9))
                .report(ReportType.HOSPITAL, NAME)
                .close();
    }
}
