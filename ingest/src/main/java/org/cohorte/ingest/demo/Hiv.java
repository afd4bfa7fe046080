package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Infection by HIV: found early or late, a viral load that falls below detection and CD4 cells that come back. */
final class Hiv implements Story {

    private static final String NAME = "hiv";
    /** CD4 cells of somebody well treated, by mm³: they rise no further. */
    private static final double RECOVERED = 780;

    @Override
    public double likelihood(Person person, Chart chart) {
        int age = person.age();
        return age < 18 || age > 72 ? 0 : person.female() ? .0032 : .0068;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate first = chart.person().first();
        if (chance.happens(.55)) {
            chart.learns(HIV, chart.person().grownUp(first.minusDays(chance.between(200, 6500))));
            chart.takesNow(chance.oneOf(BICTEGRAVIR, DOLUTEGRAVIR), first);
            chart.body().settle(CD4, first, chance.between(380.0, 820.0), 15);
            followed(chart, chart.someDay(first));
        } else {
            chart.on(chart.someDay(), day -> discovery(chart, day));
        }
    }

    private static void followed(Chart chart, LocalDate day) {
        chart.every(day, 190, .14, later -> consultation(chart, later));
    }

    private static void discovery(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean late = chance.happens(.28);
        double cells = late ? chance.between(18.0, 190.0) : chance.between(220.0, 640.0);
        chart.body().settle(CD4, day, cells, 0);
        chart.body().settle(HIV_LOAD, day, late ? chance.between(9e4, 9e5) : chance.between(6e3, 2e5), 0);
        if (late && chance.happens(.55) && diesOfPneumocystis(chart, day)) {
            return;
        }
        chart.visit(day.plusDays(2), Setting.CONSULTATION, Specialty.INFECTIOUS_DISEASES)
                .because("découverte d'une infection par le VIH")
                .main(late ? HIV_DISEASE : HIV)
                .sample(0, HIV_LOAD, CD4, CREATININE, ALT, HAEMOGLOBIN)
                .starts(late ? BICTEGRAVIR : chance.oneOf(BICTEGRAVIR, DOLUTEGRAVIR))
                .report(ReportType.CONSULTATION, NAME)
                .close();
        chart.body().settle(HIV_LOAD, day.plusDays(20), chance.between(60.0, 900.0), 0);
        chart.on(day.plusDays(40), later -> consultation(chart, later));
        chart.on(day.plusDays(130), later -> chart.body().settle(HIV_LOAD, later, 8, 0));
        chart.body().settle(CD4, day.plusDays(20), cells * 1.15, chance.between(45.0, 110.0));
        followed(chart, day.plusDays(160));
    }

    private static boolean diesOfPneumocystis(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.INFECTIOUS_DISEASES)
                .because("dyspnée fébrile")
                .lasting(chance.between(9, 18))
                .viaEmergency()
                .main(PNEUMOCYSTIS)
                .also(HIV_DISEASE)
                .alsoIf(chance.happens(.35), ACUTE_RESPIRATORY_FAILURE)
                .alsoIf(chance.happens(.4), MALNUTRITION)
                .course(LDH, chance.between(320.0, 760.0), 240)
                .course(SATURATION, chance.between(82.0, 91.0), 96)
                .course(ARTERIAL_OXYGEN, chance.between(48.0, 68.0), 80)
                .course(TEMPERATURE, 38.9, 37)
                .course(CRP, chance.between(30.0, 110.0), 9)
                .sample(0, Panels.EMERGENCY)
                .sample(0, LDH, ARTERIAL_OXYGEN)
                .sample(1, HIV_LOAD, CD4)
                .sample(0, Panels.DISTRESS)
                .sample(5, CRP, LDH, CREATININE)
                .performs(Act.CHEST_SCANNER, 8)
                .performs(Act.BRONCHOSCOPY, 30)
                .gives(COTRIMOXAZOLE, PREDNISOLONE)
                .mayDie(.06 * chart.person().frailty())
                .report(ReportType.HOSPITAL, "pneumocystis");
        visit.close();
        return visit.died;
    }

    private static void consultation(Chart chart, LocalDate day) {
        if (chart.body().at(CD4, day) > RECOVERED) {
            chart.body().settle(CD4, day, RECOVERED, 0);
        }
        if (chart.chance().happens(.03)) {
            chart.body().settle(HIV_LOAD, day, chart.chance().between(25.0, 180.0), 0);
            chart.on(day.plusDays(60), later -> chart.body().settle(HIV_LOAD, later, 8, 0));
        }
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.INFECTIOUS_DISEASES)
                .because("suivi d'une infection par le VIH")
                .main(chart.knows(HIV_DISEASE) ? HIV_DISEASE : HIV)
                .sample(0, HIV_LOAD, CD4)
                .renews(BICTEGRAVIR, DOLUTEGRAVIR);
        if (chart.chance().happens(.4)) {
            visit.sample(0, CREATININE, LDL, ALT);
        }
        visit.reportIf(.4, ReportType.CONSULTATION, NAME).close();
    }
}
