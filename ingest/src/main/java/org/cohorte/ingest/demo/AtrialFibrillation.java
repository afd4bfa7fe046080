package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Atrial fibrillation under anticoagulant; some bleed within weeks of its start. */
final class AtrialFibrillation implements Story {

    private static final String NAME = "fibrillation";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(50, .0062, .24) * (chart.knows(HYPERTENSION) ? 1.1 : .8);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> discovery(chart, day));
    }

    private static Medicine anticoagulant(Chart chart) {
        double drawn = chart.chance().unit();
        boolean weakKidneys = chart.body().filtration(chart.person().first()) < 25;
        return weakKidneys || drawn < .14 ? WARFARIN : drawn < .78 ? APIXABAN : RIVAROXABAN;
    }

    private static void discovery(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Medicine anticoagulant = anticoagulant(chart);
        boolean admitted = chance.happens(.45);
        Visit visit = chart.visit(day, admitted ? Setting.INPATIENT : Setting.CONSULTATION, Specialty.CARDIOLOGY)
                .because("palpitations")
                .main(ATRIAL_FIBRILLATION)
                .performs(Act.ECG, 0);
        if (admitted) {
            visit.lasting(chance.between(2, 6)).viaEmergency().withHistory(4);
            visit.course(HEART_RATE, chance.between(118.0, 158.0), 82);
            visit.sample(0, POTASSIUM, CREATININE, EGFR_2009, HAEMOGLOBIN, PLATELETS, TSH, TROPONIN, NT_PROBNP);
            visit.sample(0, SYSTOLIC, DIASTOLIC, HEART_RATE)
                    .performs(Act.ECHOCARDIOGRAPHY, 24)
                    .continues(2);
        } else {
            visit.sample(0, CREATININE, EGFR_2009, HAEMOGLOBIN);
        }
        visit.starts(anticoagulant, BISOPROLOL);
        visit.report(admitted ? ReportType.HOSPITAL : ReportType.CONSULTATION, NAME)
                .close();
        chart.learns(ANTICOAGULANT_USE, day);
        follow(chart, day, anticoagulant);
    }

    private static void follow(Chart chart, LocalDate day, Medicine anticoagulant) {
        Chance chance = chart.chance();
        if (chance.happens(anticoagulant == APIXABAN ? .14 : .12)) {
            chart.on(day.plusDays(chance.between(9, 27)), later -> AnticoagulantBleeding.happen(chart, later));
        }
        chart.every(day.plusDays(chance.between(120, 330)), 360, .25, later -> consultation(chart, later));
    }

    private static void consultation(Chart chart, LocalDate day) {
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.CARDIOLOGY)
                .because("suivi de fibrillation auriculaire")
                .main(ATRIAL_FIBRILLATION)
                .performs(Act.ECG, 0)
                .sample(0, CREATININE, HAEMOGLOBIN);
        if (chart.takes(WARFARIN)) {
            visit.course(INR, chart.chance().between(1.7, 3.6), 2.5).sample(0, INR);
        }
        visit.reportIf(.35, ReportType.CONSULTATION, NAME).close();
    }
}
