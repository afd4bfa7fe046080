package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Multiple myeloma: anaemia, bones, kidneys, a monoclonal peak that falls under treatment. */
final class Myeloma implements Story {

    private static final String NAME = "myeloma";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(46, .0005, .014);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> discovery(chart, day));
    }

    private static void discovery(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean kidneys = chance.happens(.3);
        chart.body().settle(MONOCLONAL_PEAK, day, chance.between(18.0, 62.0), -3);
        chart.body().shift(HAEMOGLOBIN, day, chance.between(.66, .86));
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.HAEMATOLOGY)
                .because("anémie et douleurs osseuses")
                .lasting(chance.between(5, 12))
                .main(MYELOMA)
                .withHistory(3)
                .alsoIf(chance.happens(.38), VERTEBRAL_FRACTURE)
                .alsoIf(kidneys, ACUTE_KIDNEY)
                .swings(CREATININE, kidneys ? chance.between(1.7, 4.0) : 1, kidneys ? 1.4 : 1)
                .course(CALCIUM, chance.between(2.3, 3.1), 2.4)
                .sample(0, Panels.ADMISSION)
                .sample(0, CALCIUM, MONOCLONAL_PEAK, ALBUMIN)
                .sample(3, CREATININE, CALCIUM, HAEMOGLOBIN)
                .sample(0, Panels.BEDSIDE)
                .gives(PARACETAMOL, MORPHINE)
                .starts(LENALIDOMIDE);
        visit.report(ReportType.HOSPITAL, NAME).close();
        chart.body().shift(MONOCLONAL_PEAK, day, .4);
        new Chemotherapy(chart, MYELOMA, chance.between(5, 12), 7, Specialty.HAEMATOLOGY, BORTEZOMIB)
                .from(day.plusDays(18));
        chart.every(day.plusDays(150), 150, .16, later -> consultation(chart, later));
    }

    private static void consultation(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.HAEMATOLOGY)
                .because("suivi de myélome")
                .main(MYELOMA)
                .sample(0, MONOCLONAL_PEAK, HAEMOGLOBIN, PLATELETS, CREATININE, CALCIUM)
                .reportIf(.4, ReportType.CONSULTATION, NAME)
                .close();
    }
}
