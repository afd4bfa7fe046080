package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Lymphomas: of Hodgkin in the young, large B cells in the others; nodes, tomography, chemotherapy, fever without cells. */
final class Lymphoma implements Story {

    private static final String NAME = "lymphoma";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(14, .00011, .0072);
    }

    @Override
    public void begin(Chart chart) {
        Disorder kind = chart.person().age() < 45 && chart.chance().happens(.65) ? HODGKIN_LYMPHOMA : LYMPHOMA;
        chart.on(chart.someDay(), day -> discovery(chart, day, kind));
    }

    private static void discovery(Chart chart, LocalDate day, Disorder kind) {
        Chance chance = chart.chance();
        chart.body().settle(LDH, day, chance.between(220.0, 780.0), 0);
        chart.visit(day, Setting.INPATIENT, Specialty.HAEMATOLOGY)
                .because("adénopathies")
                .lasting(chance.between(3, 8))
                .main(kind)
                .withHistory(3)
                .swings(HAEMOGLOBIN, chance.between(.78, .98), .9)
                .course(CRP, chance.between(5.0, 70.0), 20)
                .sample(0, Panels.EMERGENCY)
                .sample(0, LDH, PLATELETS)
                .sample(0, WEIGHT)
                .performs(Act.NODE_BIOPSY, 8)
                .performs(Act.MARROW_BIOPSY, 28)
                .performs(Act.POSITRON_TOMOGRAPHY, 50)
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.45, ReportType.IMAGING, NAME)
                .reportIf(.8, ReportType.PATHOLOGY, NAME)
                .close();
        boolean hodgkin = kind == HODGKIN_LYMPHOMA;
        Medicine[] medicines = hodgkin
                ? new Medicine[] {DOXORUBICIN, BLEOMYCIN, VINBLASTINE}
                : new Medicine[] {RITUXIMAB, CYCLOPHOSPHAMIDE, DOXORUBICIN, VINCRISTINE};
        new Chemotherapy(chart, kind, hodgkin ? 8 : 6, hodgkin ? 14 : 21, Specialty.HAEMATOLOGY, medicines)
                .from(day.plusDays(14));
        chart.body().settle(LDH, day.plusDays(40), chance.between(140.0, 210.0), 0);
        if (chance.happens(hodgkin ? .1 : .26)) {
            chart.on(day.plusDays(chance.between(24, 90)), later -> neutropenia(chart, later, kind));
        }
        if (chance.happens(hodgkin ? .08 : .25)) {
            chart.on(chart.someDay(day.plusDays(260)), later -> relapse(chart, later, kind));
        }
        chart.every(day.plusDays(230), 180, .26, later -> consultation(chart, later, kind));
    }

    private static void neutropenia(Chart chart, LocalDate day, Disorder kind) {
        Chance chance = chart.chance();
        chart.visit(day, Setting.INPATIENT, Specialty.HAEMATOLOGY)
                .because("fièvre après chimiothérapie")
                .lasting(chance.between(4, 9))
                .viaEmergency()
                .main(NEUTROPENIA)
                .related(kind)
                .course(NEUTROPHILS, chance.between(.05, .4), 2.1)
                .course(LEUKOCYTES, chance.between(.4, 1.1), 3.4)
                .course(TEMPERATURE, 39, 37)
                .course(CRP, chance.between(40.0, 210.0), 24)
                .sample(0, HAEMOGLOBIN, LEUKOCYTES, NEUTROPHILS, PLATELETS, CRP, CREATININE)
                .sample(0, Panels.DISTRESS)
                .sample(3, LEUKOCYTES, NEUTROPHILS, CRP)
                .gives(PIPERACILLIN, PARACETAMOL)
                .mayDie(.05 * chart.person().frailty())
                .report(ReportType.HOSPITAL, "neutropenia")
                .close();
    }

    private static void relapse(Chart chart, LocalDate day, Disorder kind) {
        Chance chance = chart.chance();
        chart.body().settle(LDH, day, chance.between(380.0, 1100.0), 60);
        chart.visit(day, Setting.INPATIENT, Specialty.HAEMATOLOGY)
                .because("rechute de lymphome")
                .lasting(chance.between(6, 16))
                .main(kind)
                .alsoIf(chance.happens(.4), MALNUTRITION)
                .sample(0, Panels.ADMISSION)
                .sample(0, LDH, ALBUMIN)
                .sample(4, Panels.CONTROL)
                .performs(Act.POSITRON_TOMOGRAPHY, 40)
                .gives(METHYLPREDNISOLONE, MORPHINE)
                .mayDie(.32)
                .report(ReportType.HOSPITAL, NAME)
                .close();
    }

    private static void consultation(Chart chart, LocalDate day, Disorder kind) {
        chart.visit(day, Setting.CONSULTATION, Specialty.HAEMATOLOGY)
                .because("surveillance d'un lymphome")
                .main(kind)
                .sample(0, HAEMOGLOBIN, LEUKOCYTES, PLATELETS, LDH)
                .reportIf(.45, ReportType.CONSULTATION, NAME)
                .close();
    }
}
