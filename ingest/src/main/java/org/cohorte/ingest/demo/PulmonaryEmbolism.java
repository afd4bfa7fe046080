package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Pulmonary embolism: D-dimers, angioscanner, anticoagulant; and the suspicions that the scanner rules out. */
final class PulmonaryEmbolism implements Story {

    private static final String NAME = "embolism";
    private static final String RULED_OUT = "noembolism";

    @Override
    public double likelihood(Person person, Chart chart) {
        boolean cancer = chart.knowsAny(BREAST_CANCER, COLON_CANCER, RIGHT_COLON_CANCER, MYELOMA);
        return person.adult() ? (.014 + person.grows(45, .0011, .035)) * (cancer ? 2.2 : 1) : 0;
    }

    @Override
    public void begin(Chart chart) {
        boolean real = chart.chance().happens(.55);
        chart.on(chart.someDay(), day -> {
            if (real) {
                embolism(chart, day);
            } else {
                ruledOut(chart, day);
            }
        });
    }

    private static void embolism(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean severe = chance.happens(.22);
        int days = chance.between(3, 8);
        Visit visit = chart.visit(
                        day, Setting.INPATIENT, chance.happens(.5) ? Specialty.PNEUMOLOGY : Specialty.CARDIOLOGY)
                .because("dyspnée, douleur thoracique")
                .lasting(days)
                .viaEmergency()
                .main(severe ? SEVERE_PULMONARY_EMBOLISM : PULMONARY_EMBOLISM)
                .alsoIf(chance.happens(.4), VENOUS_THROMBOSIS)
                .withHistory(3)
                .course(D_DIMERS, chance.between(1600.0, 9800.0), 1200)
                .course(TROPONIN, severe ? 140 : 12, 10)
                .course(SATURATION, severe ? 87 : 93, 96)
                .course(HEART_RATE, severe ? 122 : 101, 80)
                .sample(0, Panels.EMERGENCY)
                .sample(0, D_DIMERS, TROPONIN, NT_PROBNP)
                .sample(2, HAEMOGLOBIN, CREATININE)
                .sample(0, Panels.DISTRESS)
                .performs(Act.CHEST_ANGIOGRAPHY, 4)
                .performs(Act.LEG_DOPPLER, 24)
                .gives(ENOXAPARIN_CURATIVE)
                .continues(2);
        if (chance.happens(.87)) {
            visit.starts(chance.happens(.62) ? APIXABAN : RIVAROXABAN);
        }
        visit.mayDie((severe ? .12 : .015) * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.4, ReportType.IMAGING, NAME)
                .close();
        if (chart.takes(APIXABAN) && chance.happens(.07)) {
            chart.on(
                    day.plusDays(days + (long) chance.between(8, 20)),
                    later -> AnticoagulantBleeding.happen(chart, later));
        }
    }

    private static void ruledOut(Chart chart, LocalDate day) {
        chart.visit(day, Setting.EMERGENCY, Specialty.EMERGENCY)
                .because("douleur thoracique")
                .main(CHEST_PAIN)
                .course(D_DIMERS, chart.chance().between(420.0, 1500.0), 600)
                .sample(0, HAEMOGLOBIN, CREATININE, TROPONIN, D_DIMERS)
                .performs(Act.CHEST_ANGIOGRAPHY, 2)
                .report(ReportType.EMERGENCY, RULED_OUT)
                .reportIf(.5, ReportType.IMAGING, RULED_OUT)
                .close();
    }
}
