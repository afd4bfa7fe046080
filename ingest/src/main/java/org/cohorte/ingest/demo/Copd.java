package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Chronic obstructive pulmonary disease: tobacco, spirometry, winter exacerbations. */
final class Copd implements Story {

    private static final String NAME = "copd";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(42, .0042, .12) * (person.smoker() ? 2.1 : .25);
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        chart.learns(COPD, chart.person().first().minusDays(chance.between(20, 2500)));
        chart.takesNow(TIOTROPIUM, chart.person().first());
        chart.body().settle(SATURATION, chart.person().first(), chance.between(91.5, 96.5), -.1);
        LocalDate start = chart.someDay();
        if (chance.happens(.6)) {
            chart.on(start, day -> exacerbation(chart, day));
        }
        if (chance.happens(.3)) {
            chart.on(chart.someDay(start.plusDays(50)), day -> exacerbation(chart, day));
        }
        chart.every(start.plusDays(chance.between(40, 200)), 380, .35, day -> consultation(chart, day));
    }

    private static void exacerbation(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean infected = chance.happens(.6);
        boolean severe = chance.happens(.3);
        int days = chance.between(4, 11);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.PNEUMOLOGY)
                .because("dyspnée aiguë")
                .lasting(days)
                .viaEmergency()
                .main(infected ? COPD_INFECTION : COPD_EXACERBATION)
                .alsoIf(severe, ACUTE_RESPIRATORY_FAILURE)
                .withHistory(4)
                .course(CRP, infected ? chance.between(45.0, 190.0) : 14, 9)
                .swings(LEUKOCYTES, infected ? 1.75 : 1.2, 1.1)
                .course(SATURATION, chance.between(80.0, 90.0), 94)
                .course(TEMPERATURE, infected ? 38.4 : 37.1, 36.9)
                .course(ARTERIAL_OXYGEN, chance.between(46.0, 64.0), 66)
                .course(ARTERIAL_CARBON_DIOXIDE, severe ? chance.between(48.0, 68.0) : 42, 42)
                .sample(0, Panels.EMERGENCY)
                .sample(0, ARTERIAL_OXYGEN, ARTERIAL_CARBON_DIOXIDE)
                .sample(3, CRP, LEUKOCYTES)
                .sample(0, Panels.DISTRESS)
                .performs(Act.CHEST_RADIOGRAPHY, 2)
                .gives(SALBUTAMOL, PREDNISOLONE)
                .continues(2);
        if (infected) {
            visit.gives(chance.oneOf(COAMOXICLAV, AMOXICILLIN, LEVOFLOXACIN));
        }
        if (severe) {
            visit.performs(Act.NON_INVASIVE_VENTILATION, 8);
        }
        visit.mayDie((severe ? .06 : .012) * chart.person().frailty())
                .starts(FORMOTEROL_BUDESONIDE)
                .report(ReportType.HOSPITAL, NAME)
                .close();
    }

    private static void consultation(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.PNEUMOLOGY)
                .because("suivi de BPCO")
                .main(COPD)
                .performs(Act.SPIROMETRY, 0)
                .reportIf(.4, ReportType.CONSULTATION, NAME)
                .close();
    }
}
