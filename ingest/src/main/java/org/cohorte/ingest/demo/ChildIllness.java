package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;
import java.util.Locale;

/** What brings children: bronchiolitis, fever, gastroenteritis, falls. */
final class ChildIllness implements Story {

    private static final String NAME = "child";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.adult() ? 0 : .9;
    }

    @Override
    public void begin(Chart chart) {
        int visits = chart.chance().between(1, 3);
        for (int rank = 0; rank < visits; rank++) {
            chart.on(chart.someDay(), day -> illness(chart, day));
        }
    }

    private static Disorder cause(Chart chart, int age) {
        Chance chance = chart.chance();
        return age < 2
                ? chance.oneOf(BRONCHIOLITIS, FEVER, GASTROENTERITIS, COLD, OTITIS)
                : age < 6
                        ? chance.oneOf(FEVER, GASTROENTERITIS, OTITIS, FEBRILE_SEIZURE, SCALP_WOUND, COLD)
                        : chance.oneOf(
                                ABDOMINAL_PAIN, SPRAIN, FINGER_WOUND, WRIST_FRACTURE, GASTROENTERITIS, CONCUSSION);
    }

    private static void illness(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        int age = chart.person().age(day);
        if (age >= 16) {
            return;
        }
        Disorder cause = cause(chart, age);
        boolean injury = cause.cim10.charAt(0) == 'S';
        boolean admitted = (cause == BRONCHIOLITIS || cause == FEBRILE_SEIZURE) && chance.happens(.45);
        Visit visit = admitted
                ? chart.visit(day, Setting.INPATIENT, Specialty.PAEDIATRICS)
                        .lasting(chance.between(1, 4))
                        .viaEmergency()
                        .sample(0, HAEMOGLOBIN, LEUKOCYTES, CRP, SODIUM)
                : chart.visit(day, Setting.EMERGENCY, Specialty.EMERGENCY);
        visit.because(cause.label.toLowerCase(Locale.FRENCH))
                .main(cause)
                .course(TEMPERATURE, injury || cause == ABDOMINAL_PAIN ? 36.9 : chance.between(38.0, 39.8), 37)
                .course(SATURATION, cause == BRONCHIOLITIS ? 92 : 98, 97);
        if (injury) {
            injured(visit, cause);
        } else {
            visit.sample(0, TEMPERATURE, HEART_RATE).gives(PARACETAMOL);
            if (!admitted && chance.happens(.25)) {
                visit.sample(0, LEUKOCYTES, CRP);
            }
        }
        visit.reportIf(
                        admitted ? 1 : .45,
                        admitted ? ReportType.HOSPITAL : ReportType.EMERGENCY,
                        injury ? "injury" : NAME)
                .close();
    }

    static void injured(Visit visit, Disorder cause) {
        switch (cause) {
            case SPRAIN -> visit.performs(Act.ANKLE_RADIOGRAPHY, 1);
            case FINGER_WOUND, SCALP_WOUND -> visit.performs(Act.WOUND_SUTURE, 1);
            default -> visit.gives(PARACETAMOL);
        }
    }
}
