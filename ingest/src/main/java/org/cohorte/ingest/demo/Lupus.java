package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Lupus: young women, skin and joints, a nephritis proved by biopsy for some; complement and antibodies follow the flares. */
final class Lupus implements Story {

    private static final String NAME = "lupus";

    @Override
    public double likelihood(Person person, Chart chart) {
        int age = person.age();
        return age < 14 || age > 66 ? 0 : person.female() ? .0048 : .0006;
    }

    @Override
    public void begin(Chart chart) {
        boolean kidneys = chart.chance().happens(.4);
        LocalDate day = chart.someDay();
        chart.on(day, later -> flare(chart, later, kidneys));
        if (chart.chance().happens(.35)) {
            chart.on(chart.someDay(day.plusDays(250)), later -> flare(chart, later, kidneys));
        }
        chart.every(day.plusDays(chart.chance().between(45, 80)), 150, .15, later -> consultation(chart, later));
    }

    private static void flare(Chart chart, LocalDate day, boolean kidneys) {
        Chance chance = chart.chance();
        double antibodies = chance.between(45.0, 320.0);
        Visit visit = chart.visit(day, Setting.INPATIENT, kidneys ? Specialty.NEPHROLOGY : Specialty.INTERNAL_MEDICINE)
                .because(kidneys ? "protéinurie et arthralgies" : "poussée de lupus")
                .lasting(chance.between(4, 10))
                .main(LUPUS)
                .alsoIf(kidneys, LUPUS_NEPHRITIS)
                .alsoIf(chance.happens(.3), ANAEMIA)
                .withHistory(2)
                .course(COMPLEMENT_C3, chance.between(.34, .78), .8)
                .course(ANTI_DNA, antibodies, antibodies * .9)
                .course(URINE_ALBUMIN, kidneys ? chance.between(700.0, 3400.0) : 14, kidneys ? 900 : 14)
                .swings(CREATININE, kidneys ? chance.between(1.1, 2.2) : 1, kidneys ? 1.2 : 1)
                .course(LEUKOCYTES, chance.between(2.1, 4.6), 5)
                .swings(PLATELETS, chance.between(.4, .9), .9)
                .sample(0, CREATININE, EGFR_2009, HAEMOGLOBIN, LEUKOCYTES, PLATELETS, CRP)
                .sample(0, COMPLEMENT_C3, ANTI_DNA, URINE_ALBUMIN)
                .sample(3, CREATININE, HAEMOGLOBIN, PLATELETS)
                .sample(0, Panels.BEDSIDE)
                .starts(HYDROXYCHLOROQUINE, PREDNISONE);
        if (kidneys) {
            visit.performs(Act.KIDNEY_BIOPSY, 26)
                    .gives(METHYLPREDNISOLONE)
                    .starts(MYCOPHENOLATE)
                    .reportIf(.8, ReportType.PATHOLOGY, NAME);
        } else if (chance.happens(.3)) {
            visit.performs(Act.SKIN_BIOPSY, 22);
        }
        visit.report(ReportType.HOSPITAL, NAME).close();
        Body body = chart.body();
        body.settle(COMPLEMENT_C3, day.plusDays(60), chance.between(.78, 1.15), 0);
        body.settle(ANTI_DNA, day.plusDays(60), chance.between(8.0, 60.0), 0);
        if (kidneys) {
            body.settle(URINE_ALBUMIN, day.plusDays(60), chance.between(60.0, 600.0), -20);
            body.shift(EGFR_2009, day, chance.between(.72, .95));
        }
    }

    private static void consultation(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.INTERNAL_MEDICINE)
                .because("suivi de lupus")
                .main(LUPUS)
                .sample(0, COMPLEMENT_C3, ANTI_DNA, CREATININE, URINE_ALBUMIN, HAEMOGLOBIN, PLATELETS)
                .renews(HYDROXYCHLOROQUINE)
                .reportIf(.45, ReportType.CONSULTATION, NAME)
                .close();
    }
}
