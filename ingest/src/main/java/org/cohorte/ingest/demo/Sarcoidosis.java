package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Sarcoidosis: nodes on the thorax scanner, bronchoscopy, steroids; reports that affirm it, scanner in the same stay. */
final class Sarcoidosis implements Story {

    private static final String NAME = "sarcoidosis";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.age() < 22 || person.age() > 78 ? 0 : .012;
    }

    @Override
    public void begin(Chart chart) {
        LocalDate first = chart.person().first();
        chart.body().settle(ANGIOTENSIN_ENZYME, first, chart.chance().between(62.0, 148.0), -4);
        chart.on(chart.someDay(), day -> discovery(chart, day));
    }

    private static void discovery(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean nodes = chance.happens(.6);
        boolean chest = chance.happens(.75);
        Visit visit = chart.visit(day, Setting.INPATIENT, chest ? Specialty.PNEUMOLOGY : Specialty.INTERNAL_MEDICINE)
                .because("adénopathies médiastinales")
                .lasting(chance.between(2, 6))
                .main(nodes ? SARCOIDOSIS_NODES : Disorder.SARCOIDOSIS)
                .withHistory(3)
                .course(CALCIUM, chance.between(2.3, 2.78), 2.5)
                .sample(0, Panels.ADMISSION)
                .sample(0, CALCIUM, ANGIOTENSIN_ENZYME)
                .sample(0, Panels.BEDSIDE)
                .performs(Act.CHEST_SCANNER, 22)
                .performs(Act.SPIROMETRY, 27);
        if (chance.happens(.7)) {
            visit.performs(Act.BRONCHOSCOPY, 30);
        }
        if (chance.happens(.55)) {
            visit.starts(PREDNISONE);
        }
        visit.report(ReportType.HOSPITAL, NAME)
                .reportIf(.55, ReportType.IMAGING, NAME)
                .close();
        chart.every(day.plusDays(chance.between(80, 140)), 240, .22, later -> consultation(chart, later));
    }

    private static void consultation(Chart chart, LocalDate day) {
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.PNEUMOLOGY)
                .because("suivi de sarcoïdose")
                .main(chart.knows(SARCOIDOSIS_NODES) ? SARCOIDOSIS_NODES : Disorder.SARCOIDOSIS)
                .sample(0, CALCIUM, CREATININE, ANGIOTENSIN_ENZYME);
        if (chart.chance().happens(.3)) {
            visit.performs(Act.CHEST_SCANNER, 0);
        }
        visit.reportIf(.5, ReportType.CONSULTATION, NAME).close();
    }
}
