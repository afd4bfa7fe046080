package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Chronic kidney disease: slow loss, admissions, then dialysis or a graft for some. */
final class KidneyDisease implements Story {

    private static final String NAME = "kidney";

    @Override
    public double likelihood(Person person, Chart chart) {
        if (!person.adult()) {
            return 0;
        }
        double own = .011 + person.grows(45, .0024, .085);
        return chart.knows(DIABETES_KIDNEY) ? .62 : chart.knows(HYPERTENSION) ? own * 1.6 : own;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate first = chart.person().first();
        LocalDate since = first.minusDays(chance.between(30, 2500));
        if (!chart.knows(DIABETES_KIDNEY)) {
            chart.learns(cause(chart), since);
        }
        double severity = chance.unit();
        double filtration = 58 - 43 * severity;
        chart.body().settle(EGFR_2009, first, filtration, -chance.between(.6, 2.2 + 3.2 * severity));
        chart.body().settle(HAEMOGLOBIN, first, chart.body().at(HAEMOGLOBIN, first) - 2.6 * severity, -.12);
        chart.body().settle(PARATHORMONE, first, 60 + 220 * severity, 12);
        chart.body().settle(POTASSIUM, first, 4.3 + .7 * severity, .02);
        chart.body().settle(BICARBONATE, first, 25 - 5 * severity, -.15);
        chart.body().settle(UREA, first, 8 + 18 * severity, .6);
        chart.learns(stage(filtration), since);
        if (severity > .84 && chance.happens(.6)) {
            new KidneyReplacement(chart).alreadyBegun(first);
            return;
        }
        chart.takesNow(chance.oneOf(RAMIPRIL, PERINDOPRIL, VALSARTAN), since);
        chart.every(first.plusDays(chance.between(0, 150)), 290, .22, day -> consultation(chart, day));
        if (chance.happens(.26 + .55 * severity)) {
            chart.on(chart.someDay(), day -> admission(chart, day));
        }
        if (chance.happens(.4 * severity)) {
            chart.on(chart.someDay(first.plusDays(200)), day -> admission(chart, day));
        }
    }

    private static Disorder cause(Chart chart) {
        double drawn = chart.chance().unit();
        int age = chart.person().age();
        return age < 55 && drawn < .35 ? POLYCYSTIC_KIDNEY : drawn < .3 ? KIDNEY_GLOMERULAR : KIDNEY_HYPERTENSIVE;
    }

    private static Disorder stage(double filtration) {
        return filtration >= 60 ? KIDNEY_2 : filtration >= 30 ? KIDNEY_3 : filtration >= 15 ? KIDNEY_4 : KIDNEY_5;
    }

    private static void restage(Chart chart, LocalDate day) {
        Disorder stage = stage(chart.body().filtration(day));
        for (Disorder former : new Disorder[] {KIDNEY_2, KIDNEY_3, KIDNEY_4, KIDNEY_5}) {
            if (former != stage) {
                chart.forgets(former);
            }
        }
        chart.learns(stage, day);
    }

    /** Dialysis and grafts have their own follow-up. */
    private static boolean replaced(Chart chart) {
        return chart.knowsAny(DIALYSIS_DEPENDENCE, KIDNEY_GRAFT);
    }

    private static void consultation(Chart chart, LocalDate day) {
        if (replaced(chart)) {
            return;
        }
        Chance chance = chart.chance();
        restage(chart, day);
        double filtration = chart.body().filtration(day);
        if (filtration < 11) {
            new KidneyReplacement(chart).begin(day);
            return;
        }
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.NEPHROLOGY)
                .because("suivi de maladie rénale chronique")
                .main(stage(filtration))
                .alsoIf(chart.knows(HYPERTENSION) && chance.happens(.4), HYPERTENSION)
                .sample(0, Panels.KIDNEY);
        if (filtration < 40 && chance.happens(.5)) {
            visit.sample(0, BICARBONATE, CALCIUM, PHOSPHATE, PARATHORMONE);
        } else if (chance.happens(.35)) {
            visit.sample(0, URINE_ALBUMIN, UREA);
        }
        if (filtration < 30 && chart.body().at(HAEMOGLOBIN, day) < 10.8) {
            visit.starts(EPOETIN);
        }
        if (chance.happens(.25)) {
            visit.renews(RAMIPRIL, PERINDOPRIL, VALSARTAN);
        }
        if (filtration < 35 && chance.happens(.3)) {
            visit.starts(chance.oneOf(FUROSEMIDE, SEVELAMER, VITAMIN_D, ALLOPURINOL));
        }
        visit.reportIf(.4, ReportType.CONSULTATION, NAME).close();
    }

    private static void admission(Chart chart, LocalDate day) {
        if (replaced(chart)) {
            return;
        }
        Chance chance = chart.chance();
        restage(chart, day);
        double worse = chance.between(1.1, 2.1);
        int days = chance.between(3, 12);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.NEPHROLOGY)
                .because("aggravation d'une insuffisance rénale")
                .lasting(days)
                .main(worse > 1.45 ? ACUTE_KIDNEY : stage(chart.body().filtration(day)))
                .also(stage(chart.body().filtration(day)))
                .withHistory(4)
                .swings(CREATININE, worse, 1.03)
                .swings(UREA, worse, 1.05)
                .swings(POTASSIUM, chance.between(1.02, 1.3), 1)
                .sample(0, SODIUM, POTASSIUM, UREA, CREATININE, EGFR_2009, HAEMOGLOBIN, CRP, CALCIUM)
                .sample(1, POTASSIUM, CREATININE, EGFR_2009)
                .sample(3, POTASSIUM, CREATININE, EGFR_2009)
                .sample(days - 1, CREATININE, EGFR_2009)
                .sample(0, Panels.BEDSIDE)
                .performs(Act.KIDNEY_ULTRASOUND, 20)
                .continues(3);
        if (chart.body().at(POTASSIUM, day) > 4.6) {
            visit.also(HYPERKALAEMIA).gives(POTASSIUM_BINDER);
        }
        if (chart.person().age() < 75 && chance.happens(.18)) {
            visit.performs(Act.KIDNEY_BIOPSY, 44);
        }
        if (chance.happens(.55)) {
            visit.viaEmergency();
        }
        visit.mayDie(.012 * chart.person().frailty() * (chart.person().age() > 78 ? 4 : 1))
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.25, ReportType.IMAGING, NAME)
                .close();
    }
}
