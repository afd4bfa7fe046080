package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Heart failure: decompensations under diuretics, natriuretic peptides, heart medicines, deaths. */
final class HeartFailure implements Story {

    private static final String NAME = "heartfailure";

    @Override
    public double likelihood(Person person, Chart chart) {
        double own = person.grows(52, .0042, .17);
        return own * (chart.knowsAny(KIDNEY_3, KIDNEY_4, KIDNEY_5) ? 1.7 : 1) * (chart.diabetic() ? 1.5 : .95);
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate first = chart.person().first();
        chart.body().settle(NT_PROBNP, first, 500 + 2600 * Math.pow(chance.unit(), 2), 60);
        chart.body().shift(EGFR_2009, first, .86);
        LocalDate start = chart.someDay();
        chart.on(start, day -> decompensation(chart, day));
        if (chance.happens(.38)) {
            chart.on(chart.someDay(start.plusDays(60)), day -> decompensation(chart, day));
        }
        chart.every(start.plusDays(chance.between(30, 110)), 270, .3, day -> consultation(chart, day));
    }

    private static void decompensation(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Person person = chart.person();
        int days = chance.between(5, 14);
        double own = chart.body().at(NT_PROBNP, day);
        Visit visit = chart.visit(day, Setting.INPATIENT, heartOrGeriatrics(chart, day))
                .because("dyspnée")
                .lasting(days)
                .viaEmergency()
                .main(LEFT_HEART_FAILURE)
                .also(HEART_FAILURE)
                .withHistory(4)
                .course(NT_PROBNP, own * chance.between(2.6, 6.5), own * 1.4)
                .swings(CREATININE, chance.between(1.05, 1.45), 1.12)
                .course(SATURATION, chance.between(83.0, 93.0), 96)
                .course(HEART_RATE, chance.between(88.0, 124.0), 74)
                .sample(0, Panels.ADMISSION)
                .sample(0, NT_PROBNP, TROPONIN)
                .sample(2, POTASSIUM, CREATININE, EGFR_2009)
                .sample(days - 1, POTASSIUM, CREATININE, NT_PROBNP)
                .sample(0, Panels.DISTRESS)
                .performs(Act.ECG, 1)
                .performs(Act.ECHOCARDIOGRAPHY, 26)
                .continues(2)
                .starts(FUROSEMIDE);
        if (chance.happens(.6)) {
            visit.starts(BISOPROLOL);
        }
        if (day.getYear() >= 2021 && chance.happens(.4)) {
            visit.starts(DAPAGLIFLOZIN);
        } else if (chance.happens(.3)) {
            visit.starts(SPIRONOLACTONE);
        }
        visit.mayDie(.035 * person.frailty() * (person.age(day) > 82 ? 2.2 : 1))
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.2, ReportType.LETTER, NAME)
                .close();
    }

    private static Specialty heartOrGeriatrics(Chart chart, LocalDate day) {
        boolean old = chart.person().age(day) > 84 && chart.chance().happens(.6);
        return old ? Specialty.GERIATRICS : Specialty.CARDIOLOGY;
    }

    private static void consultation(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.CARDIOLOGY)
                .because("suivi d'insuffisance cardiaque")
                .main(HEART_FAILURE)
                .sample(0, NT_PROBNP, CREATININE, POTASSIUM)
                .sample(0, WEIGHT)
                .reportIf(.35, ReportType.CONSULTATION, NAME)
                .close();
    }
}
