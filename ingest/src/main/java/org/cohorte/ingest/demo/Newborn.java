package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** A birth in the maternity, seen from the child's side. */
final class Newborn implements Story {

    private static final String NAME = "newborn";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.birth().equals(person.first()) ? 1 : 0;
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.person().birth(), day -> birth(chart, day));
    }

    private static void birth(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean early = chance.happens(.075);
        double weight = early ? chance.between(1.4, 2.6) : 3.3 + .42 * chance.normal();
        Visit visit = chart.visit(day, Setting.INPATIENT, early ? Specialty.NEONATOLOGY : Specialty.MATERNITY)
                .because("naissance")
                .lasting(early ? chance.between(9, 40) : chance.between(3, 5))
                .main(NEWBORN)
                .alsoIf(early, PREMATURE)
                .alsoIf(early && chance.happens(.5), NEWBORN_DISTRESS)
                .course(WEIGHT, weight, weight * 1.02)
                .sample(0, WEIGHT)
                .gives(PHYTOMENADIONE);
        visit.admissionMode = "naissance";
        visit.origin = "naissance";
        if (early || chance.happens(.2)) {
            visit.also(NEWBORN_JAUNDICE).course(BILIRUBIN, 190, 120).sample(2, BILIRUBIN);
        }
        if (early) {
            visit.sample(1, HAEMOGLOBIN, LEUKOCYTES, PLATELETS, CRP, GLUCOSE).mayDie(.02);
        }
        visit.reportIf(early ? 1 : .6, ReportType.HOSPITAL, NAME).close();
        chart.body().settle(WEIGHT, day, weight, 6);
    }
}
