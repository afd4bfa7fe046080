package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Cystic fibrosis: children and young adults, breath that declines, Pseudomonas and its antibiograms, weeks of antibiotics. */
final class CysticFibrosis implements Story {

    private static final String NAME = "cysticfibrosis";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.age() > 42 ? 0 : person.age() < 20 ? .0032 : .0013;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        Person person = chart.person();
        LocalDate first = person.first();
        double breath = Math.max(34, 104 - person.age() * 1.7 + 9 * chance.normal());
        chart.body().settle(FORCED_EXPIRATION, first, breath, -1.7);
        LocalDate from = first.plusDays(person.age() < 1 ? 60 : 0);
        chart.on(from, day -> known(chart, day));
        chart.every(from.plusDays(chance.between(5, 90)), 115, .13, day -> consultation(chart, day));
        int courses = chance.between(0, 3);
        for (int rank = 0; rank < courses; rank++) {
            chart.on(chart.someDay(from.plusDays(300)), day -> antibiotics(chart, day));
        }
        chart.on(LocalDate.of(2022, 3, 1).plusDays(chance.between(0, 300)), day -> modulator(chart, day));
    }

    private static void known(Chart chart, LocalDate day) {
        chart.learns(CYSTIC_FIBROSIS, chart.person().birth().plusDays(25));
        chart.takesNow(PANCREATIN, day);
        chart.takesNow(DORNASE, day);
    }

    private static Specialty specialty(Chart chart, LocalDate day) {
        return chart.person().age(day) < 18 ? Specialty.PAEDIATRICS : Specialty.PNEUMOLOGY;
    }

    /** The breath is measured from the age of six. */
    private static void breathes(Chart chart, Visit visit, LocalDate day) {
        if (chart.person().age(day) > 5) {
            visit.performs(Act.SPIROMETRY, 0).sample(0, FORCED_EXPIRATION, WEIGHT);
        } else {
            visit.sample(0, WEIGHT, SATURATION);
        }
    }

    private static void modulator(Chart chart, LocalDate day) {
        if (chart.person().age(day) > 5 && chart.chance().happens(.7)) {
            chart.takesNow(IVACAFTOR, day);
            double better = Math.min(110, chart.body().at(FORCED_EXPIRATION, day) + 8);
            chart.body().settle(FORCED_EXPIRATION, day, better, -.4);
        }
    }

    private static void consultation(Chart chart, LocalDate day) {
        Visit visit = chart.visit(day, Setting.CONSULTATION, specialty(chart, day))
                .because("suivi de mucoviscidose")
                .main(CYSTIC_FIBROSIS);
        breathes(chart, visit, day);
        if (chart.chance().happens(.3)) {
            visit.sample(0, ALT, GGT, GLUCOSE, HAEMOGLOBIN);
        }
        if (chart.chance().happens(chart.person().age(day) < 10 ? .1 : .35)) {
            visit.also(PSEUDOMONAS).starts(COLISTIN);
        }
        visit.reportIf(.4, ReportType.CONSULTATION, NAME).close();
    }

    private static void antibiotics(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Visit visit = chart.visit(day, Setting.INPATIENT, specialty(chart, day))
                .because("exacerbation respiratoire de mucoviscidose")
                .lasting(chance.between(9, 15))
                .main(CYSTIC_FIBROSIS)
                .alsoIf(chance.happens(.7), PSEUDOMONAS)
                .alsoIf(chance.happens(.3), MALNUTRITION)
                .course(CRP, chance.between(15.0, 90.0), 6)
                .course(LEUKOCYTES, chance.between(10.0, 18.0), 8)
                .swings(FORCED_EXPIRATION, .82, .98)
                .course(SATURATION, chance.between(90.0, 95.0), 97)
                .sample(0, HAEMOGLOBIN, LEUKOCYTES, CRP, CREATININE, GLUCOSE)
                .sample(7, CRP, CREATININE)
                .sample(0, SATURATION, TEMPERATURE, WEIGHT)
                .performs(Act.CHEST_RADIOGRAPHY, 4)
                .gives(CEFTAZIDIME, TOBRAMYCIN)
                .continues(3);
        breathes(chart, visit, day);
        visit.report(ReportType.HOSPITAL, NAME).close();
    }
}
