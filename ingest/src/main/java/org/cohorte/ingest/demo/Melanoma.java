package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Melanoma: a mole that changes, excision as a day case, a yearly look at the skin, immunotherapy for the few that spread. */
final class Melanoma implements Story {

    private static final String NAME = "melanoma";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(20, .00014, .008);
    }

    @Override
    public void begin(Chart chart) {
        Disorder where = chart.chance().happens(chart.person().female() ? .6 : .25) ? LEG_MELANOMA : MELANOMA;
        LocalDate day = chart.someDay();
        chart.on(day, later -> excision(chart, later, where));
        chart.every(
                day.plusDays(chart.chance().between(150, 200)), 300, .25, later -> surveillance(chart, later, where));
        if (chart.chance().happens(.13)) {
            chart.on(chart.someDay(day.plusDays(250)), later -> spread(chart, later, where));
        }
    }

    private static void excision(Chart chart, LocalDate day, Disorder where) {
        chart.visit(day, Setting.DAY_CASE, Specialty.DERMATOLOGY)
                .because("lésion pigmentée suspecte")
                .main(where)
                .performs(Act.SKIN_EXCISION, 1)
                .gives(PARACETAMOL)
                .report(ReportType.DAY, NAME)
                .reportIf(.85, ReportType.PATHOLOGY, NAME)
                .reportIf(.2, ReportType.OPERATION, NAME)
                .close();
    }

    private static void spread(Chart chart, LocalDate day, Disorder where) {
        Chance chance = chart.chance();
        chart.body().settle(LDH, day, chance.between(230.0, 620.0), 40);
        chart.visit(day, Setting.INPATIENT, Specialty.ONCOLOGY)
                .because("métastases d'un mélanome")
                .lasting(chance.between(2, 6))
                .main(LUNG_METASTASES)
                .related(where)
                .sample(0, HAEMOGLOBIN, PLATELETS, CREATININE, LDH, ALBUMIN)
                .performs(Act.CHEST_SCANNER, 6)
                .performs(Act.HEAD_MRI_INJECTED, 28)
                .report(ReportType.HOSPITAL, NAME)
                .close();
        new Chemotherapy(chart, where, chance.between(3, 7), 21, Specialty.ONCOLOGY, PEMBROLIZUMAB)
                .from(day.plusDays(20));
        if (chance.happens(.6)) {
            chart.on(
                    day.plusDays(chance.between(180, 700)),
                    later -> Metastases.happen(chart, later, where, BRAIN_METASTASES));
        }
    }

    private static void surveillance(Chart chart, LocalDate day, Disorder where) {
        chart.visit(day, Setting.CONSULTATION, Specialty.DERMATOLOGY)
                .because("surveillance d'un mélanome")
                .main(CANCER_CHECK)
                .also(where)
                .reportIf(.5, ReportType.CONSULTATION, NAME)
                .close();
    }
}
