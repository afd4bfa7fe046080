package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Asthma: attacks in children and young adults, background treatment. */
final class Asthma implements Story {

    private static final String NAME = "asthma";

    @Override
    public double likelihood(Person person, Chart chart) {
        return chart.knows(COPD) || person.age() < 2 ? 0 : person.age() < 18 ? .085 : person.age() < 50 ? .05 : .025;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate start = chart.someDay();
        chart.learns(Disorder.ASTHMA, start.minusDays(chance.between(10, 400)));
        chart.on(start, day -> attack(chart, day));
        if (chance.happens(.4)) {
            chart.on(chart.someDay(start.plusDays(30)), day -> attack(chart, day));
        }
        if (chart.person().adult()) {
            chart.every(start.plusDays(60), 420, .45, day -> consultation(chart, day));
        }
    }

    private static void attack(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean severe = chance.happens(.16);
        boolean child = chart.person().age(day) < 16;
        Visit visit = severe
                ? chart.visit(day, Setting.INPATIENT, child ? Specialty.PAEDIATRICS : Specialty.PNEUMOLOGY)
                        .lasting(chance.between(2, 5))
                        .viaEmergency()
                        .sample(0, Panels.EMERGENCY)
                : chart.visit(day, Setting.EMERGENCY, Specialty.EMERGENCY);
        visit.because("crise d'asthme")
                .main(severe ? SEVERE_ASTHMA : child ? ALLERGIC_ASTHMA : Disorder.ASTHMA)
                .course(SATURATION, chance.between(86.0, 95.0), 97)
                .course(HEART_RATE, chance.between(100.0, 138.0), 90)
                .sample(0, HEART_RATE, SATURATION)
                .gives(SALBUTAMOL, PREDNISOLONE)
                .starts(FORMOTEROL_BUDESONIDE)
                .report(severe ? ReportType.HOSPITAL : ReportType.EMERGENCY, NAME)
                .close();
    }

    private static void consultation(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.PNEUMOLOGY)
                .because("suivi d'asthme")
                .main(Disorder.ASTHMA)
                .performs(Act.SPIROMETRY, 0)
                .reportIf(.35, ReportType.CONSULTATION, NAME)
                .close();
    }
}
