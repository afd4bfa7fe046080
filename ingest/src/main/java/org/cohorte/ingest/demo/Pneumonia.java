package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Pneumonia of every age, and the respiratory viruses of their years. */
final class Pneumonia implements Story {

    private static final String NAME = "pneumonia";
    private static final LocalDate COVID_BEGINS = LocalDate.of(2020, 3, 1);
    private static final LocalDate COVID_FADES = LocalDate.of(2023, 4, 1);

    @Override
    public double likelihood(Person person, Chart chart) {
        double own = .016 + person.grows(50, .0022, .1);
        return own * (chart.knowsAny(COPD, DEMENTIA, MYELOMA) ? 1.8 : 1) * person.frailty();
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> admission(chart, day));
    }

    private static Disorder cause(Chart chart, LocalDate day) {
        double drawn = chart.chance().unit();
        if (day.isAfter(COVID_BEGINS) && day.isBefore(COVID_FADES) && drawn < .5) {
            return COVID;
        }
        boolean winter = day.getMonthValue() <= 3 || day.getMonthValue() == 12;
        return winter && drawn < .25 ? INFLUENZA : drawn < .42 ? PNEUMOCOCCUS : Disorder.PNEUMONIA;
    }

    private static void admission(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Person person = chart.person();
        Disorder cause = cause(chart, day);
        boolean bacterial = cause == PNEUMOCOCCUS || cause == Disorder.PNEUMONIA;
        boolean severe = chance.happens(.13 * person.frailty());
        int age = person.age(day);
        int days = chance.between(4, 12);
        Specialty ward = age < 16
                ? Specialty.PAEDIATRICS
                : age > 80 && chance.happens(.5)
                        ? Specialty.GERIATRICS
                        : chance.happens(.55) ? Specialty.PNEUMOLOGY : Specialty.INTERNAL_MEDICINE;
        Visit visit = chart.visit(day, Setting.INPATIENT, ward)
                .because("fièvre et toux")
                .lasting(days)
                .viaEmergency()
                .main(cause)
                .alsoIf(severe, ACUTE_RESPIRATORY_FAILURE)
                .withHistory(4)
                .course(CRP, bacterial ? chance.between(90.0, 330.0) : chance.between(20.0, 120.0), 14)
                .swings(LEUKOCYTES, bacterial ? 2.1 : .85, 1.05)
                .course(TEMPERATURE, chance.between(38.1, 39.7), 36.9)
                .course(SATURATION, severe ? 86 : chance.between(89.0, 95.0), 97)
                .course(HEART_RATE, chance.between(92.0, 122.0), 80)
                .sample(0, Panels.ADMISSION)
                .sample(0, Panels.DISTRESS)
                .sample(2, Panels.CONTROL)
                .sample(days - 1, CRP)
                .performs(Act.CHEST_RADIOGRAPHY, 2)
                .continues(2);
        if (severe && age >= 16) {
            visit.movesTo(Specialty.INTENSIVE_CARE, 14).performs(Act.VENTILATION, 20);
        } else if (chance.happens(.25)) {
            visit.performs(Act.CHEST_SCANNER, 20);
        }
        if (bacterial) {
            visit.gives(chance.oneOf(AMOXICILLIN, COAMOXICLAV, CEFTRIAXONE));
        } else {
            visit.gives(PARACETAMOL, ENOXAPARIN);
        }
        visit.mayDie((severe ? .16 : .02) * (age > 80 ? 1.8 : age < 50 ? .2 : 1))
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.25, ReportType.IMAGING, NAME)
                .close();
    }
}
