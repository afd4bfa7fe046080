package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** The last admissions of the very old. */
final class EndOfLife implements Story {

    private static final String NAME = "geriatrics";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(76, .03, .5) * person.frailty() * (chart.knows(DEMENTIA) ? 1.3 : .8);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> admission(chart, day));
    }

    private static void admission(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        int days = chance.between(6, 19);
        chart.visit(day, Setting.INPATIENT, Specialty.GERIATRICS)
                .because("altération de l'état général")
                .lasting(days)
                .viaEmergency()
                .main(chance.oneOf(MALNUTRITION, HYPONATRAEMIA, ACUTE_KIDNEY, FEVER))
                .alsoIf(chart.knows(DEMENTIA) && chance.happens(.4), DELIRIUM)
                .withHistory(5)
                .course(SODIUM, chance.between(122.0, 150.0), 138)
                .swings(CREATININE, chance.between(1, 1.9), 1.05)
                .course(ALBUMIN, chance.between(24.0, 35.0), 31)
                .course(CRP, chance.between(6.0, 120.0), 20)
                .sample(0, Panels.ADMISSION)
                .sample(0, ALBUMIN, CALCIUM)
                .sample(2, SODIUM, POTASSIUM, CREATININE)
                .sample(0, SYSTOLIC, DIASTOLIC, WEIGHT)
                .gives(HYDRATION)
                .continues(3)
                .mayDie(.09 * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .close();
    }
}
