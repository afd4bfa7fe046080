package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people have before they come: pressure, lipids, weight, habits, and the medicines that go with them. */
final class Background implements Story {

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.adult() ? 1 : 0;
    }

    @Override
    public void begin(Chart chart) {
        Person person = chart.person();
        may(chart, person.grows(32, .0135, .68) * (person.obese() ? 1.3 : .95), HYPERTENSION, pressureMedicine(chart));
        may(
                chart,
                person.grows(38, .008, .3),
                HYPERCHOLESTEROLAEMIA,
                chart.chance().oneOf(ATORVASTATIN, ROSUVASTATIN));
        may(chart, person.female() ? person.grows(30, .0022, .11) : .012, HYPOTHYROIDISM, LEVOTHYROXINE);
        may(chart, person.female() ? .085 : .045, DEPRESSION, ESCITALOPRAM);
        may(chart, person.female() ? person.grows(62, .008, .2) : .006, OSTEOPOROSIS, ALENDRONATE);
        may(chart, person.grows(73, .012, .25), DEMENTIA, DONEPEZIL);
        may(chart, person.female() ? .012 : .04, ALCOHOL, null);
        may(chart, person.obese() ? .9 : 0, OBESITY, null);
        may(chart, person.smoker() ? .7 : 0, TOBACCO, null);
        if (chart.knows(HYPERTENSION)) {
            chart.body().shift(Analysis.SYSTOLIC, person.first(), 1.11);
            chart.body().shift(Analysis.DIASTOLIC, person.first(), 1.08);
        }
    }

    private static Medicine pressureMedicine(Chart chart) {
        return chart.chance().oneOf(AMLODIPINE, RAMIPRIL, PERINDOPRIL, VALSARTAN, AMLODIPINE, RAMIPRIL);
    }

    private static void may(Chart chart, double probability, Disorder disorder, @Nullable Medicine medicine) {
        Chance chance = chart.chance();
        if (chance.happens(probability)) {
            LocalDate since = chart.person().first().minusDays(chance.between(60, 4200));
            chart.learns(disorder, since);
            if (medicine != null && chance.happens(.8)) {
                chart.takesNow(medicine, since);
            }
        }
    }
}
