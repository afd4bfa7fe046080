package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Cataract: a consultation with measures of the eye, then one day case for each eye. */
final class Cataract implements Story {

    private static final String NAME = "cataract";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.grows(55, .0028, .07) * (chart.diabetic() ? 1.4 : 1);
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate day = chart.someDay();
        chart.on(day, later -> advice(chart, later));
        LocalDate first = day.plusDays(chance.between(25, 80));
        chart.on(first, later -> operation(chart, later));
        if (chance.happens(.55)) {
            chart.on(first.plusDays(chance.between(14, 60)), later -> operation(chart, later));
        }
    }

    private static void advice(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.OPHTHALMOLOGY)
                .because("baisse de l'acuité visuelle")
                .main(CATARACT)
                .performs(Act.EYE_BIOMETRY, 0)
                .reportIf(.4, ReportType.CONSULTATION, NAME)
                .close();
    }

    private static void operation(Chart chart, LocalDate day) {
        chart.visit(day, Setting.DAY_CASE, Specialty.OPHTHALMOLOGY)
                .because("chirurgie de la cataracte")
                .main(CATARACT)
                .sample(0, SYSTOLIC)
                .performs(Act.CATARACT_EXTRACTION, 1)
                .gives(EYE_DROPS)
                .reportIf(.35, ReportType.OPERATION, NAME)
                .close();
        chart.learns(ARTIFICIAL_LENS, day);
    }
}
