package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Sickle cell disease, from birth: a low haemoglobin, painful crises, acute chest syndrome, exchanges of red cells. */
final class SickleCell implements Story {

    private static final String NAME = "sickle";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.age() > 55 ? 0 : .0032;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        Person person = chart.person();
        LocalDate first = person.first();
        Body body = chart.body();
        body.settle(HAEMOGLOBIN, first, chance.between(7.4, 9.4), 0);
        body.settle(HAEMOGLOBIN_S, first, chance.between(72.0, 92.0), 0);
        body.settle(RETICULOCYTES, first, chance.between(190.0, 390.0), 0);
        body.settle(LDH, first, chance.between(320.0, 520.0), 0);
        body.settle(BILIRUBIN, first, chance.between(30.0, 70.0), 0);
        LocalDate from = first.plusDays(person.age() < 1 ? 240 : 0);
        chart.on(from, day -> chart.learns(SICKLE_CELL, person.birth()));
        int crises = chance.between(1, 4);
        for (int rank = 0; rank < crises; rank++) {
            chart.on(chart.someDay(from), day -> crisis(chart, day));
        }
        chart.every(from.plusDays(chance.between(10, 200)), 200, .16, day -> consultation(chart, day));
        if (chance.happens(.16)) {
            chart.every(chart.someDay(from), 42, .16, day -> exchange(chart, day));
        }
    }

    private static Specialty specialty(Chart chart, LocalDate day) {
        return chart.person().age(day) < 17 ? Specialty.PAEDIATRICS : Specialty.HAEMATOLOGY;
    }

    private static void crisis(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean chest = chance.happens(.2);
        Visit visit = chart.visit(day, Setting.INPATIENT, specialty(chart, day))
                .because("crise vaso-occlusive")
                .lasting(chest ? chance.between(6, 12) : chance.between(2, 7))
                .viaEmergency();
        if (chest && chance.happens(.3)) {
            visit.movesTo(Specialty.INTENSIVE_CARE, 24);
        }
        visit.main(SICKLE_CRISIS)
                .alsoIf(chest, ACUTE_RESPIRATORY_FAILURE)
                .alsoIf(chance.happens(.25), FEVER)
                .swings(HAEMOGLOBIN, chance.between(.78, 1.0), .95)
                .swings(LDH, chance.between(1.2, 2.1), 1.2)
                .course(LEUKOCYTES, chance.between(11.0, 22.0), 12)
                .course(CRP, chest ? chance.between(50.0, 190.0) : chance.between(6.0, 60.0), 20)
                .course(PAIN, chance.between(7, 10), 2)
                .course(SATURATION, chest ? chance.between(85.0, 92.0) : 97, 97)
                .course(TEMPERATURE, chest ? 38.6 : 37.3, 37)
                .sample(0, HAEMOGLOBIN, LEUKOCYTES, PLATELETS, RETICULOCYTES, LDH, BILIRUBIN, CRP, CREATININE)
                .sample(0, PAIN, SATURATION, TEMPERATURE, HEART_RATE)
                .sample(2, HAEMOGLOBIN, RETICULOCYTES, CRP)
                .sample(2, PAIN)
                .gives(MORPHINE, PARACETAMOL, HYDRATION)
                .performs(Act.CHEST_RADIOGRAPHY, 2);
        if (chest) {
            visit.gives(CEFTRIAXONE).performs(Act.TRANSFUSION, 20);
        }
        visit.mayDie(chest ? .012 : 0).report(ReportType.HOSPITAL, NAME).close();
        if (chance.happens(.35)) {
            chart.takesNow(HYDROXYCARBAMIDE, day);
            chart.body().shift(HAEMOGLOBIN, day.plusDays(40), 1.08);
            chart.body().shift(RETICULOCYTES, day.plusDays(40), .7);
        }
    }

    private static void exchange(Chart chart, LocalDate day) {
        if (chart.person().age(day) < 8) {
            return;
        }
        chart.visit(day, Setting.DAY_CASE, specialty(chart, day))
                .because("échange érythrocytaire")
                .main(RED_CELL_SESSION)
                .related(SICKLE_CELL)
                .course(HAEMOGLOBIN_S, 44, 27)
                .sample(0, HAEMOGLOBIN, HAEMOGLOBIN_S)
                .performs(Act.RED_CELL_EXCHANGE, 1)
                .reportIf(.1, ReportType.DAY, NAME)
                .close();
    }

    private static void consultation(Chart chart, LocalDate day) {
        int age = chart.person().age(day);
        Visit visit = chart.visit(day, Setting.CONSULTATION, specialty(chart, day))
                .because("suivi de drépanocytose")
                .main(SICKLE_CELL)
                .sample(0, HAEMOGLOBIN, RETICULOCYTES, LDH, FERRITIN, CREATININE)
                .sample(0, WEIGHT)
                .starts(FOLIC_ACID)
                .renews(HYDROXYCARBAMIDE);
        if (age > 1 && age < 16 && chart.chance().happens(.5)) {
            visit.performs(Act.SKULL_DOPPLER, 0);
        }
        visit.reportIf(.45, ReportType.CONSULTATION, NAME).close();
    }
}
