package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;
import java.util.Locale;

/** Multiple sclerosis: relapses, magnetic resonance, treatments one after the other, a disability that grows (EDSS sheets). */
final class MultipleSclerosis implements Story {

    private static final String NAME = "sclerosis";

    @Override
    public double likelihood(Person person, Chart chart) {
        int age = person.age();
        return age < 17 || age > 62 ? 0 : person.female() ? .0085 : .0035;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate day = chart.someDay();
        boolean known = chance.happens(.4);
        if (known) {
            LocalDate since = chart.person().first().minusDays(chance.between(200, 4000));
            chart.learns(MULTIPLE_SCLEROSIS, chart.person().grownUp(since));
        }
        chart.on(day, later -> relapse(chart, later, !known));
        for (int rank = 0; rank < 2; rank++) {
            if (chance.happens(.35)) {
                chart.on(chart.someDay(day.plusDays(180)), later -> relapse(chart, later, false));
            }
        }
        chart.every(day.plusDays(chance.between(60, 100)), 220, .16, later -> consultation(chart, later));
    }

    private static void relapse(Chart chart, LocalDate day, boolean first) {
        Chance chance = chart.chance();
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.NEUROLOGY)
                .because(first ? "déficit neurologique subaigu" : "poussée de sclérose en plaques")
                .lasting(first ? chance.between(4, 8) : chance.between(3, 5))
                .main(MULTIPLE_SCLEROSIS)
                .withHistory(2)
                .sample(0, HAEMOGLOBIN, LEUKOCYTES, CRP, CREATININE)
                .sample(0, SYSTOLIC, HEART_RATE)
                .sample(2, POTASSIUM, GLUCOSE)
                .performs(Act.HEAD_MRI_INJECTED, 8)
                .gives(METHYLPREDNISOLONE);
        if (first) {
            visit.performs(Act.SPINE_MRI, 10).performs(Act.LUMBAR_PUNCTURE, 26);
        }
        visit.report(ReportType.HOSPITAL, NAME)
                .reportIf(.6, ReportType.IMAGING, NAME)
                .close();
        treat(chart, day.plusDays(30), first);
    }

    /** Stronger after a relapse under treatment. */
    private static void treat(Chart chart, LocalDate day, boolean first) {
        Chance chance = chart.chance();
        if (first && chance.happens(.7)) {
            chart.takesNow(chance.oneOf(DIMETHYL_FUMARATE, INTERFERON_BETA), day);
        } else if (!chart.takes(NATALIZUMAB) && !chart.takes(OCRELIZUMAB)) {
            chart.stops(DIMETHYL_FUMARATE);
            chart.stops(INTERFERON_BETA);
            boolean monthly = chance.happens(.4);
            Medicine medicine = monthly ? NATALIZUMAB : OCRELIZUMAB;
            chart.takesNow(medicine, day);
            chart.every(day, monthly ? 30 : 182, monthly ? .18 : .22, later -> infusion(chart, later, medicine));
        }
    }

    private static void infusion(Chart chart, LocalDate day, Medicine medicine) {
        chart.visit(day, Setting.DAY_CASE, Specialty.NEUROLOGY)
                .because("perfusion de " + medicine.label.toLowerCase(Locale.FRENCH))
                .main(INFUSION)
                .related(MULTIPLE_SCLEROSIS)
                .sample(0, LEUKOCYTES)
                .administers(medicine)
                .reportIf(.1, ReportType.DAY, NAME)
                .close();
    }

    private static void consultation(Chart chart, LocalDate day) {
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.NEUROLOGY)
                .because("suivi de sclérose en plaques")
                .main(MULTIPLE_SCLEROSIS)
                .renews(DIMETHYL_FUMARATE, INTERFERON_BETA);
        if (chart.chance().happens(.35)) {
            visit.performs(Act.HEAD_MRI_INJECTED, 0);
        }
        if (chart.takes(DIMETHYL_FUMARATE)) {
            visit.sample(0, LEUKOCYTES, ALT);
        }
        visit.reportIf(.5, ReportType.CONSULTATION, NAME).close();
    }
}
