package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Rheumatoid arthritis: methotrexate, then biotherapy when it is not enough. */
final class Arthritis implements Story {

    private static final String NAME = "arthritis";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.adult() ? person.grows(24, .0006, .02) * (person.female() ? 1.5 : .6) : 0;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate first = chart.person().first();
        chart.body().settle(RHEUMATOID_FACTOR, first, chance.between(20.0, 310.0), 0);
        chart.body().settle(CRP, first, chance.between(6.0, 38.0), -1);
        LocalDate start = chart.someDay();
        chart.on(start, day -> assessment(chart, day));
        chart.every(start.plusDays(100), 210, .16, day -> consultation(chart, day));
    }

    private static void assessment(Chart chart, LocalDate day) {
        chart.visit(day, Setting.INPATIENT, Specialty.RHEUMATOLOGY)
                .because("polyarthrite inflammatoire")
                .lasting(chart.chance().between(1, 4))
                .main(ARTHRITIS)
                .withHistory(3)
                .sample(0, CRP, HAEMOGLOBIN, LEUKOCYTES, PLATELETS, CREATININE, ALT, RHEUMATOID_FACTOR)
                .gives(PARACETAMOL)
                .starts(METHOTREXATE, PREDNISONE)
                .report(ReportType.HOSPITAL, NAME)
                .close();
    }

    private static void consultation(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.RHEUMATOLOGY)
                .because("suivi de polyarthrite rhumatoïde")
                .main(ARTHRITIS)
                .sample(0, CRP, HAEMOGLOBIN, ALT, CREATININE);
        if (chart.body().at(CRP, day) > 14 && chance.happens(.4)) {
            visit.starts(chance.oneOf(ADALIMUMAB, ETANERCEPT));
            chart.body().settle(CRP, day, chance.between(3.0, 7.0), 0);
        }
        visit.reportIf(.4, ReportType.CONSULTATION, NAME).close();
    }
}
