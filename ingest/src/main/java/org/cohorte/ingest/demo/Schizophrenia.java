package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Schizophrenia: long stays in psychiatry, antipsychotics, and the blood tests that these ask for. */
final class Schizophrenia implements Story {

    private static final String NAME = "schizophrenia";
    private static final Analysis[] METABOLIC = {GLUCOSE, LDL, TRIGLYCERIDES};

    @Override
    public double likelihood(Person person, Chart chart) {
        int age = person.age();
        return age < 17 || age > 68 ? 0 : person.female() ? .0045 : .0075;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        if (chance.happens(.6)) {
            LocalDate since = chart.person().first().minusDays(chance.between(300, 6000));
            chart.learns(SCHIZOPHRENIA, chart.person().grownUp(since));
            chart.takesNow(
                    chance.oneOf(RISPERIDONE, OLANZAPINE, ARIPIPRAZOLE, CLOZAPINE),
                    chart.person().first());
        }
        LocalDate day = chart.someDay();
        chart.on(day, later -> admission(chart, later));
        if (chance.happens(.45)) {
            chart.on(chart.someDay(day.plusDays(150)), later -> admission(chart, later));
        }
        chart.every(day.plusDays(chance.between(50, 90)), 170, .26, later -> consultation(chart, later));
    }

    private static void admission(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean resistant = chart.knows(SCHIZOPHRENIA) && !chart.takes(CLOZAPINE) && chance.happens(.22);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.PSYCHIATRY)
                .because("décompensation psychotique")
                .lasting(chance.between(12, 38))
                .viaEmergency()
                .main(SCHIZOPHRENIA)
                .withHistory(2)
                .sample(0, SODIUM, POTASSIUM, CREATININE, HAEMOGLOBIN, LEUKOCYTES)
                .sample(1, METABOLIC)
                .sample(0, Panels.BEDSIDE)
                .sample(0, WEIGHT)
                .performs(Act.ECG, 20)
                .gives(OXAZEPAM);
        if (resistant) {
            chart.stops(RISPERIDONE);
            chart.stops(OLANZAPINE);
            chart.stops(ARIPIPRAZOLE);
            visit.starts(CLOZAPINE).sample(6, LEUKOCYTES, NEUTROPHILS).sample(12, LEUKOCYTES, NEUTROPHILS);
        } else {
            visit.starts(chance.oneOf(RISPERIDONE, OLANZAPINE, ARIPIPRAZOLE));
        }
        visit.report(ReportType.HOSPITAL, NAME).close();
        chart.body().settle(WEIGHT, day.plusDays(30), chart.body().at(WEIGHT, day) * 1.04, 1.1);
        chart.body().shift(TRIGLYCERIDES, day.plusDays(30), 1.3);
    }

    private static void consultation(Chart chart, LocalDate day) {
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.PSYCHIATRY)
                .because("suivi psychiatrique")
                .main(SCHIZOPHRENIA)
                .sample(0, WEIGHT)
                .renews(RISPERIDONE, OLANZAPINE, ARIPIPRAZOLE, CLOZAPINE);
        if (chart.takes(CLOZAPINE)) {
            visit.sample(0, LEUKOCYTES, NEUTROPHILS);
        } else if (chart.chance().happens(.35)) {
            visit.sample(0, METABOLIC);
        }
        visit.reportIf(.4, ReportType.CONSULTATION, NAME).close();
    }
}
