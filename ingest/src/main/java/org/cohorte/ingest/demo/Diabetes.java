package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Type 2 diabetes: consultations, worsening control, nephropathy, the steps of treatment. */
final class Diabetes implements Story {

    private static final String NAME = "diabetes";

    @Override
    public double likelihood(Person person, Chart chart) {
        double byAge = person.adult() ? .006 + person.grows(36, .0066, .22) : 0;
        return byAge * (person.obese() ? 2.1 : .85) * (person.female() ? .85 : 1.1);
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate first = chart.person().first();
        LocalDate since = first.minusDays(chance.between(30, 5500));
        chart.learns(DIABETES, since);
        chart.body().settle(HBA1C, first, 6.7 + Math.abs(chance.normal()) * 1.15, chance.between(-.05, .12));
        chart.body().settle(GLUCOSE, first, 7.6 + Math.abs(chance.normal()) * 1.6, .05);
        if (chance.happens(.3)) {
            nephropathy(chart, since);
        }
        mayComplicate(chart, .13, DIABETES_EYE, RETINOPATHY);
        mayComplicate(chart, .1, DIABETES_NERVE, DIABETES_NERVE);
        if (chance.happens(.84)) {
            chart.takesNow(METFORMIN, since);
        }
        chart.every(chart.someDay(first).minusDays(250), 420, .29, day -> consultation(chart, day));
        if (chance.happens(.24)) {
            chart.on(chart.someDay(), day -> admission(chart, day));
        }
    }

    private static void nephropathy(Chart chart, LocalDate since) {
        Chance chance = chart.chance();
        chart.forgets(DIABETES);
        chart.learns(DIABETES_KIDNEY, since);
        LocalDate first = chart.person().first();
        double filtration = Math.min(chart.body().filtration(first), chance.between(42, 88));
        chart.body().settle(EGFR_2009, first, filtration, -chance.between(1.2, 4.2));
        chart.body().settle(URINE_ALBUMIN, first, chance.between(60, 900), chance.between(-10, 40));
        chart.takesNow(RAMIPRIL, since);
    }

    private static void mayComplicate(Chart chart, double probability, Disorder disorder, Disorder also) {
        if (chart.chance().happens(probability)) {
            LocalDate since = chart.person().first().minusDays(chart.chance().between(10, 900));
            chart.learns(disorder, since);
            chart.learns(also, since);
        }
    }

    private static Disorder code(Chart chart) {
        return chart.knows(DIABETES_KIDNEY) ? DIABETES_KIDNEY : chart.knows(DIABETES_EYE) ? DIABETES_EYE : DIABETES;
    }

    private static void consultation(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.DIABETOLOGY)
                .because("suivi de diabète")
                .main(code(chart))
                .alsoIf(chart.knows(HYPERTENSION) && chance.happens(.35), HYPERTENSION)
                .sample(0, HBA1C, GLUCOSE, CREATININE, EGFR_2009);
        if (chance.happens(.35)) {
            visit.sample(0, URINE_ALBUMIN, LDL);
        }
        visit.sample(0, WEIGHT);
        if (chance.happens(.5)) {
            visit.renews(METFORMIN, INSULIN_GLARGINE);
        }
        intensify(visit, chart, day);
        visit.reportIf(.45, ReportType.CONSULTATION, NAME).close();
    }

    /** The next step of treatment when control is poor, as guidelines of the time had it. */
    private static void intensify(Visit visit, Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean poor = chart.body().at(HBA1C, day) > 7.4;
        double filtration = chart.body().filtration(day);
        if (filtration < 30) {
            chart.stops(METFORMIN);
        } else {
            visit.starts(METFORMIN);
        }
        boolean kidney = chart.knows(DIABETES_KIDNEY) && filtration > 22;
        if (day.getYear() >= 2020 && (kidney || poor) && chance.happens(kidney ? .5 : .25)) {
            visit.starts(chance.happens(.6) ? DAPAGLIFLOZIN : EMPAGLIFLOZIN);
            chart.body().shift(HBA1C, day, .94);
        } else if (poor && chance.happens(.45)) {
            visit.starts(chance.oneOf(GLICLAZIDE, SITAGLIPTIN, INSULIN_GLARGINE));
            chart.body().shift(HBA1C, day, .91);
        } else if (chance.happens(.3)) {
            visit.starts(ATORVASTATIN);
        }
    }

    private static void admission(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        int days = chance.between(3, 9);
        chart.body().shift(HBA1C, day, 1.22);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.DIABETOLOGY)
                .because("déséquilibre de diabète")
                .lasting(days)
                .main(DIABETES_COMA)
                .also(code(chart))
                .withHistory(4)
                .course(GLUCOSE, chance.between(14.5, 26), 8.6)
                .sample(0, SODIUM, POTASSIUM, CREATININE, EGFR_2009, GLUCOSE, HBA1C, CRP, HAEMOGLOBIN)
                .sample(2, GLUCOSE, CREATININE)
                .sample(days - 1, GLUCOSE)
                .sample(0, Panels.BEDSIDE)
                .gives(INSULIN_ASPART)
                .continues(2);
        if (chance.happens(.5)) {
            visit.viaEmergency();
        }
        visit.starts(INSULIN_GLARGINE);
        chart.body().shift(HBA1C, day, .86);
        visit.report(ReportType.HOSPITAL, NAME)
                .reportIf(.2, ReportType.PRESCRIPTION, NAME)
                .close();
    }
}
