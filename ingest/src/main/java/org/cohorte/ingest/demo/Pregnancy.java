package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Pregnancies followed and births: ultrasound, gestational diabetes, birth by either way. */
final class Pregnancy implements Story {

    private static final String NAME = "pregnancy";

    @Override
    public double likelihood(Person person, Chart chart) {
        int age = person.age();
        return !person.female() || age < 16 || age > 43 ? 0 : age < 22 ? .2 : age < 38 ? .52 : .22;
    }

    @Override
    public void begin(Chart chart) {
        LocalDate start = chart.someDay();
        pregnancy(chart, start, chart.chance().happens(.45));
        if (chart.chance().happens(.22)) {
            pregnancy(chart, start.plusDays(chart.chance().between(650, 1500)), false);
        }
    }

    private static void pregnancy(Chart chart, LocalDate start, boolean first) {
        Chance chance = chart.chance();
        boolean diabetes = chance.happens(chart.person().obese() ? .26 : .11);
        chart.on(start, day -> consultation(chart, day, first, false));
        if (chance.happens(.75)) {
            chart.on(start.plusDays(105), day -> consultation(chart, day, first, diabetes));
        }
        chart.on(start.plusDays(chance.between(182, 202)), day -> birth(chart, day, first, diabetes));
    }

    private static void consultation(Chart chart, LocalDate day, boolean first, boolean diabetes) {
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.MATERNITY)
                .because("suivi de grossesse")
                .main(diabetes ? GESTATIONAL_DIABETES : first ? PREGNANCY_FIRST : Disorder.PREGNANCY)
                .course(HAEMOGLOBIN, 11.9, 11.9)
                .course(HCG, 64_000, 64_000)
                .course(GLUCOSE, diabetes ? 5.6 : 4.5, 5)
                .sample(0, HAEMOGLOBIN, GLUCOSE);
        if (chart.chance().happens(.6)) {
            visit.performs(Act.PREGNANCY_ULTRASOUND, 0);
        }
        visit.reportIf(.25, ReportType.CONSULTATION, NAME).close();
    }

    private static void birth(Chart chart, LocalDate day, boolean first, boolean diabetes) {
        Chance chance = chart.chance();
        double way = chance.unit();
        boolean caesarean = way < .2;
        boolean planned = way < .075;
        int days = caesarean ? chance.between(4, 6) : chance.between(2, 4);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.MATERNITY)
                .because("travail")
                .lasting(days)
                .main(planned ? PLANNED_CAESAREAN_BIRTH : caesarean ? CAESAREAN_BIRTH : BIRTH)
                .also(LIVE_BIRTH)
                .alsoIf(diabetes, GESTATIONAL_DIABETES)
                .alsoIf(chance.happens(.03), PREECLAMPSIA)
                .alsoIf(!caesarean && chance.happens(.25), PERINEAL_TEAR)
                .course(HAEMOGLOBIN, 12.2, chance.between(9.1, 11.6))
                .course(LEUKOCYTES, 11.4, 9)
                .sample(0, Panels.BLOOD_COUNT)
                .sample(2, HAEMOGLOBIN)
                .performs(act(first, caesarean, planned), 6)
                .gives(OXYTOCIN, PARACETAMOL);
        visit.report(ReportType.HOSPITAL, NAME).close();
    }

    private static Act act(boolean first, boolean caesarean, boolean planned) {
        if (planned) {
            return Act.PLANNED_CAESAREAN;
        }
        return caesarean ? Act.CAESAREAN : first ? Act.FIRST_BIRTH : Act.NEXT_BIRTH;
    }
}
