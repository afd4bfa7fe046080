package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Myocardial infarction or unstable angina, then life with a stent. */
final class CoronaryDisease implements Story {

    private static final String NAME = "coronary";

    @Override
    public double likelihood(Person person, Chart chart) {
        double own = person.grows(40, .0022, .07) * (person.female() ? .55 : 1.25);
        return own * (person.smoker() ? 1.7 : .8) * (chart.diabetic() ? 1.5 : 1);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> infarction(chart, day));
    }

    private static void infarction(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean infarction = chance.happens(.7);
        int days = chance.between(3, 7);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.CARDIOLOGY)
                .because("douleur thoracique")
                .lasting(days)
                .viaEmergency()
                .main(infarction ? INFARCTION : ANGINA)
                .also(CORONARY_DISEASE)
                .withHistory(4)
                .course(TROPONIN, infarction ? chance.between(180.0, 9000.0) : 22, 30)
                .sample(0, Panels.EMERGENCY)
                .sample(0, TROPONIN)
                .sample(1, TROPONIN, LDL, CREATININE, HAEMOGLOBIN)
                .sample(0, Panels.BEDSIDE)
                .performs(Act.ECG, 0)
                .performs(Act.ECHOCARDIOGRAPHY, 22)
                .continues(2)
                .starts(ASPIRIN, chance.oneOf(TICAGRELOR, CLOPIDOGREL), ATORVASTATIN, BISOPROLOL);
        if (chance.happens(.78)) {
            visit.performs(Act.CORONARY_STENT, 5).also(STENT);
        }
        visit.mayDie(.03 * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.2, ReportType.PRESCRIPTION, NAME)
                .close();
        chart.every(day.plusDays(chance.between(30, 90)), 380, .3, later -> consultation(chart, later));
    }

    private static void consultation(Chart chart, LocalDate day) {
        chart.body().settle(LDL, day, chart.chance().between(1.1, 2.4), 0);
        chart.visit(day, Setting.CONSULTATION, Specialty.CARDIOLOGY)
                .because("suivi de cardiopathie ischémique")
                .main(CORONARY_DISEASE)
                .performs(Act.ECG, 0)
                .sample(0, LDL, CREATININE)
                .reportIf(.35, ReportType.CONSULTATION, NAME)
                .close();
    }
}
