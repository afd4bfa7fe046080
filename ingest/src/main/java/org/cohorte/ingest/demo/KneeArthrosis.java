package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Worn knees: consultation with radiographs, then a prosthesis and walking again. */
final class KneeArthrosis implements Story {

    private static final String NAME = "knee";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.age() > 88 ? 0 : person.grows(52, .0013, .028) * (person.obese() ? 1.9 : .85);
    }

    @Override
    public void begin(Chart chart) {
        LocalDate day = chart.someDay();
        chart.on(day, later -> advice(chart, later));
        chart.on(day.plusDays(chart.chance().between(50, 140)), later -> operation(chart, later));
    }

    private static void advice(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.ORTHOPAEDICS)
                .because("gonalgie")
                .main(PRIMARY_KNEE_ARTHROSIS)
                .course(PAIN, 6, 6)
                .sample(0, PAIN)
                .performs(Act.KNEE_RADIOGRAPHY, 0)
                .reportIf(.6, ReportType.CONSULTATION, NAME)
                .close();
    }

    private static void operation(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean old = chart.person().age(day) > 76;
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.ORTHOPAEDICS)
                .because("prothèse de genou")
                .lasting(old ? chance.between(4, 8) : chance.between(2, 5))
                .main(PRIMARY_KNEE_ARTHROSIS)
                .withHistory(4)
                .swings(HAEMOGLOBIN, 1, chance.between(.74, .88))
                .course(CRP, 4, chance.between(60.0, 160.0))
                .course(PAIN, chance.between(5, 8), 2)
                .sample(0, HAEMOGLOBIN, PLATELETS, CREATININE)
                .sample(2, HAEMOGLOBIN, CRP)
                .sample(0, PAIN)
                .sample(2, PAIN)
                .performs(Act.KNEE_PROSTHESIS, 20)
                .performs(Act.KNEE_RADIOGRAPHY, 44)
                .gives(CEFAZOLIN, PARACETAMOL, TRAMADOL, ENOXAPARIN)
                .continues(2);
        if (chance.happens(.05)) {
            visit.performs(Act.TRANSFUSION, 50).also(BLOOD_LOSS_ANAEMIA);
        }
        if (old && chance.happens(.45)) {
            visit.leavesFor("transfert", "SMR");
        }
        visit.mayDie(.002 * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.5, ReportType.OPERATION, NAME)
                .close();
        chart.learns(KNEE_PROSTHESIS, day);
        chart.on(day.plusDays(chance.between(50, 75)), later -> control(chart, later));
    }

    private static void control(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.ORTHOPAEDICS)
                .because("contrôle d'une prothèse de genou")
                .main(CHECK)
                .also(KNEE_PROSTHESIS)
                .course(PAIN, 2, 2)
                .sample(0, PAIN)
                .performs(Act.KNEE_RADIOGRAPHY, 0)
                .reportIf(.35, ReportType.CONSULTATION, NAME)
                .close();
    }
}
