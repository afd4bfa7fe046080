package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** The end of the kidneys: haemodialysis three times a week, then a graft for those who can have one. */
final class KidneyReplacement {

    private static final String DIALYSIS = "dialysis";
    private static final String GRAFT = "graft";

    private final Chart chart;
    private final Chance chance;
    private int left;

    KidneyReplacement(Chart chart) {
        this.chart = chart;
        this.chance = chart.chance();
    }

    void begin(LocalDate day) {
        boolean young = chart.person().age(day) < 68;
        if (young && chance.happens(.22)) {
            graft(day);
        } else {
            startDialysis(day);
        }
    }

    /** The patient was on dialysis, or lived with a graft, before coming here. */
    void alreadyBegun(LocalDate day) {
        for (Disorder stage : new Disorder[] {KIDNEY_2, KIDNEY_3, KIDNEY_4, KIDNEY_5}) {
            chart.forgets(stage);
        }
        LocalDate since = day.minusDays(chance.between(200, 3600));
        if (chart.person().age(day) < 74 && chance.happens(.75)) {
            chart.learns(KIDNEY_GRAFT, since);
            chart.body().settle(EGFR_2009, day, chance.between(32.0, 66.0), -chance.between(.4, 2.2));
            chart.body().settle(HAEMOGLOBIN, day, 12.3, -.05);
            chart.takesNow(Medicine.TACROLIMUS, since);
            chart.takesNow(MYCOPHENOLATE, since);
            chart.every(day.plusDays(chance.between(0, 90)), 180, .14, this::graftFollowUp);
        } else {
            chart.learns(DIALYSIS_DEPENDENCE, since);
            settleOnDialysis(day);
            left = chance.between(4, 26);
            chart.on(chart.someDay(day), this::session);
        }
    }

    private void settleOnDialysis(LocalDate day) {
        chart.body().settle(EGFR_2009, day, chance.between(5.0, 8.5), 0);
        chart.body().settle(HAEMOGLOBIN, day, chance.between(9.2, 11.4), 0);
        chart.body().settle(PHOSPHATE, day, chance.between(1.4, 2.3), 0);
    }

    private void startDialysis(LocalDate day) {
        int days = chance.between(6, 14);
        settleOnDialysis(day);
        chart.visit(day, Setting.INPATIENT, Specialty.NEPHROLOGY)
                .because("mise en dialyse")
                .lasting(days)
                .main(KIDNEY_5)
                .also(DIALYSIS_DEPENDENCE)
                .also(DIALYSIS_PREPARATION)
                .withHistory(4)
                .sample(0, SODIUM, POTASSIUM, BICARBONATE, UREA, CREATININE, EGFR_2009, HAEMOGLOBIN, CALCIUM)
                .sample(2, POTASSIUM, UREA, CREATININE)
                .sample(days - 1, POTASSIUM, HAEMOGLOBIN, PHOSPHATE, PARATHORMONE)
                .performs(Act.FISTULA, 30)
                .performs(Act.HAEMODIALYSIS, 52)
                .performs(Act.HAEMODIALYSIS, 100)
                .starts(EPOETIN, SEVELAMER)
                .report(ReportType.HOSPITAL, DIALYSIS)
                .close();
        left = chance.between(6, 30);
        chart.on(day.plusDays(days + 2L), this::session);
        if (chart.person().age(day) < 70 && chance.happens(.5)) {
            chart.on(chart.someDay(day.plusDays(240)), this::graft);
        }
    }

    /** After some weeks the patient goes to a centre near home, and comes back now and then. */
    private void session(LocalDate day) {
        if (chart.knows(KIDNEY_GRAFT)) {
            return;
        }
        Visit visit = chart.visit(day, Setting.SESSION, Specialty.HAEMODIALYSIS)
                .because("séance d'hémodialyse")
                .main(DIALYSIS_SESSION)
                .performs(Act.HAEMODIALYSIS, 1);
        if (left % 12 == 0) {
            visit.sample(0, POTASSIUM, CREATININE, HAEMOGLOBIN, PHOSPHATE).administers(EPOETIN);
        }
        visit.close();
        left--;
        if (left > 0) {
            chart.on(day.plusDays(chance.happens(.66) ? 2 : 3), this::session);
        } else if (chance.happens(.5)) {
            left = chance.between(2, 7);
            chart.on(chart.someDay(day.plusDays(60)), this::session);
        }
    }

    private void graft(LocalDate day) {
        int days = chance.between(11, 21);
        chart.forgets(DIALYSIS_DEPENDENCE);
        double own = chance.between(34.0, 68.0);
        chart.body().settle(EGFR_2009, day, own, -chance.between(.4, 2.0));
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.NEPHROLOGY)
                .because("appel de greffe rénale")
                .lasting(days)
                .main(KIDNEY_5)
                .withHistory(3)
                .swings(CREATININE, chance.between(3.5, 6.0), 1.05)
                .course(HAEMOGLOBIN, 11.4, 9.6)
                .performs(Act.KIDNEY_TRANSPLANT, 7);
        for (int after : new int[] {0, 1, 3, 6, 10}) {
            visit.sample(after, POTASSIUM, CREATININE, EGFR_2009, HAEMOGLOBIN);
        }
        visit.sample(5, Analysis.TACROLIMUS)
                .also(KIDNEY_GRAFT)
                .starts(Medicine.TACROLIMUS, MYCOPHENOLATE, PREDNISONE, COTRIMOXAZOLE)
                .report(ReportType.HOSPITAL, GRAFT)
                .reportIf(.6, ReportType.OPERATION, GRAFT)
                .close();
        chart.body().settle(HAEMOGLOBIN, day, 12.4, -.05);
        chart.every(day.plusDays(days + 14L), 95, .1, this::graftFollowUp);
    }

    private void graftFollowUp(LocalDate day) {
        boolean rejection = chance.happens(.035);
        chart.visit(day, rejection ? Setting.INPATIENT : Setting.DAY_CASE, Specialty.NEPHROLOGY)
                .because("suivi de greffe rénale")
                .main(rejection ? GRAFT_REJECTION : CHECK)
                .also(KIDNEY_GRAFT)
                .swings(CREATININE, rejection ? 1.7 : 1, 1.02)
                .sample(0, POTASSIUM, CREATININE, EGFR_2009, HAEMOGLOBIN, Analysis.TACROLIMUS)
                .sample(2, CREATININE, EGFR_2009)
                .reportIf(.35, rejection ? ReportType.HOSPITAL : ReportType.DAY, GRAFT)
                .close();
    }
}
