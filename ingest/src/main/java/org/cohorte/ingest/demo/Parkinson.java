package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Parkinson's disease: levodopa, then fluctuations, falls, hallucinations, swallowing that fails. */
final class Parkinson implements Story {

    private static final String NAME = "parkinson";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(52, .0007, .021) * (person.female() ? .8 : 1.25);
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate first = chart.person().first();
        if (chance.happens(.5)) {
            LocalDate since = first.minusDays(chance.between(200, 3600));
            chart.learns(PARKINSON, since);
            chart.takesNow(LEVODOPA, since);
        }
        LocalDate day = chart.someDay();
        chart.every(day, 250, .22, later -> consultation(chart, later));
        if (chance.happens(.35)) {
            chart.on(chart.someDay(day.plusDays(120)), later -> admission(chart, later));
        }
    }

    private static void consultation(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.NEUROLOGY)
                .because(chart.knows(PARKINSON) ? "suivi de maladie de Parkinson" : "tremblement de repos")
                .main(PARKINSON)
                .sample(0, SYSTOLIC, DIASTOLIC)
                .renews(LEVODOPA);
        if (chart.person().age(day) < 66 && chance.happens(.6)) {
            visit.starts(chance.oneOf(PRAMIPEXOLE, RASAGILINE));
        } else {
            visit.starts(LEVODOPA);
        }
        visit.reportIf(.55, ReportType.CONSULTATION, NAME).close();
    }

    private static void admission(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean swallowing = chance.happens(.3);
        boolean sees = chance.happens(.3);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.NEUROLOGY)
                .because(swallowing ? "fausses routes" : sees ? "hallucinations" : "chutes et fluctuations motrices")
                .lasting(chance.between(5, 13))
                .main(PARKINSON)
                .alsoIf(swallowing, DYSPHAGIA)
                .alsoIf(swallowing && chance.happens(.5), PNEUMONIA)
                .alsoIf(sees, HALLUCINATIONS)
                .alsoIf(!swallowing && !sees, REPEATED_FALLS)
                .withHistory(3)
                .course(CRP, swallowing ? chance.between(30.0, 130.0) : 5, 8)
                .course(ALBUMIN, chance.between(30.0, 39.0), 35)
                .sample(0, Panels.EMERGENCY)
                .sample(0, ALBUMIN, CREATINE_KINASE)
                .sample(0, SYSTOLIC, HEART_RATE)
                .starts(LEVODOPA)
                .continues(3);
        if (sees) {
            chart.stops(PRAMIPEXOLE);
            visit.starts(CLOZAPINE);
        }
        visit.mayDie((swallowing ? .08 : .015) * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .close();
    }
}
