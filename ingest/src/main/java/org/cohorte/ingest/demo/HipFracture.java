package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Hip fracture of the very old: surgery within two days, transfusion, delirium, rehabilitation. */
final class HipFracture implements Story {

    private static final String NAME = "hip";

    @Override
    public double likelihood(Person person, Chart chart) {
        double own = person.grows(64, .0055, .16) * (person.female() ? 1.2 : .7);
        return own * (chart.knows(OSTEOPOROSIS) ? 1.5 : .9);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> fracture(chart, day));
    }

    private static void fracture(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean neck = chance.happens(.55);
        int days = chance.between(6, 13);
        boolean rehabilitation = chance.happens(.6);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.ORTHOPAEDICS)
                .because("chute")
                .lasting(days)
                .viaEmergency()
                .main(neck ? HIP_FRACTURE : TROCHANTER_FRACTURE)
                .also(FALL)
                .alsoIf(chart.knows(DEMENTIA) && chance.happens(.5), DELIRIUM)
                .withHistory(4)
                .swings(HAEMOGLOBIN, .93, chance.between(.68, .82))
                .course(CRP, 14, chance.between(35.0, 120.0))
                .sample(0, Panels.EMERGENCY)
                .sample(2, HAEMOGLOBIN, CREATININE, SODIUM)
                .sample(4, HAEMOGLOBIN, CRP)
                .sample(0, SYSTOLIC, DIASTOLIC)
                .performs(Act.PELVIS_RADIOGRAPHY, 1)
                .performs(neck ? Act.HIP_PROSTHESIS : Act.HIP_OSTEOSYNTHESIS, chance.between(14, 44))
                .gives(ENOXAPARIN, PARACETAMOL, MORPHINE)
                .continues(2)
                .mayDie(.028 * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.4, ReportType.OPERATION, NAME);
        if (chance.happens(.22)) {
            visit.performs(Act.TRANSFUSION, 50);
        }
        if (rehabilitation && !visit.died) {
            visit.leavesFor("transfert", "SMR");
        }
        visit.close();
        if (rehabilitation) {
            chart.on(
                    day.plusDays(days),
                    later -> chart.visit(later, Setting.INPATIENT, Specialty.REHABILITATION)
                            .because("rééducation après fracture du fémur")
                            .lasting(chance.between(14, 42))
                            .main(Disorder.REHABILITATION)
                            .withHistory(3)
                            .sample(0, HAEMOGLOBIN, CREATININE, CRP)
                            .report(ReportType.HOSPITAL, "rehabilitation")
                            .close());
        }
    }
}
