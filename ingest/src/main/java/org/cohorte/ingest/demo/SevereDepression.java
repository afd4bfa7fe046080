package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Depression that needs a hospital: an overdose for some, weeks in psychiatry, electroconvulsive therapy for few. */
final class SevereDepression implements Story {

    private static final String NAME = "depression";

    @Override
    public double likelihood(Person person, Chart chart) {
        int age = person.age();
        return age < 16 ? 0 : (chart.knows(DEPRESSION) ? .055 : .004) * (person.female() ? 1.15 : .85);
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate day = chart.someDay();
        chart.on(day, later -> first(chart, later));
        if (chance.happens(.25)) {
            chart.on(chart.someDay(day.plusDays(200)), later -> admission(chart, later));
        }
        chart.every(day.plusDays(chance.between(50, 80)), 110, .3, later -> consultation(chart, later));
    }

    private static void first(Chart chart, LocalDate day) {
        if (chart.chance().happens(.3)) {
            overdose(chart, day);
        }
        admission(chart, day);
    }

    private static void overdose(Chart chart, LocalDate day) {
        chart.visit(day, Setting.EMERGENCY, Specialty.EMERGENCY)
                .because("intoxication médicamenteuse volontaire")
                .main(OVERDOSE)
                .also(SEVERE_DEPRESSION)
                .sample(0, SODIUM, POTASSIUM, CREATININE, ALT)
                .sample(0, Panels.DISTRESS)
                .performs(Act.ECG, 1)
                .leavesFor("mutation", "psychiatrie")
                .report(ReportType.EMERGENCY, "overdose")
                .close();
    }

    private static void admission(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean old = chart.person().age(day) > 60;
        boolean shocks = chance.happens(old ? .2 : .06);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.PSYCHIATRY)
                .because("épisode dépressif sévère")
                .lasting(chance.between(10, 32))
                .main(SEVERE_DEPRESSION)
                .withHistory(2)
                .course(SODIUM, old ? chance.between(130.0, 140.0) : 140, 139)
                .sample(0, SODIUM, POTASSIUM, CREATININE, HAEMOGLOBIN, TSH)
                .sample(8, SODIUM)
                .sample(0, Panels.BEDSIDE)
                .sample(0, WEIGHT)
                .performs(Act.ECG, 22)
                .gives(OXAZEPAM);
        chart.stops(ESCITALOPRAM);
        visit.starts(chance.oneOf(VENLAFAXINE, VENLAFAXINE, MIRTAZAPINE));
        if (shocks) {
            for (int session = 0; session < 5; session++) {
                visit.performs(Act.ELECTROCONVULSIVE_THERAPY, 72 + 60 * session);
            }
        }
        visit.report(ReportType.HOSPITAL, NAME).close();
    }

    private static void consultation(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.PSYCHIATRY)
                .because("suivi d'un trouble dépressif")
                .main(SEVERE_DEPRESSION)
                .renews(VENLAFAXINE, MIRTAZAPINE)
                .reportIf(.45, ReportType.CONSULTATION, NAME)
                .close();
    }
}
