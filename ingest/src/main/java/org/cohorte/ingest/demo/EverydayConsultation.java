package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Consultations that come once or twice: advice, checks, pressure, thyroid; some appointments are not kept. */
final class EverydayConsultation implements Story {

    private static final String NAME = "check";
    private static final double NOT_KEPT = .05;

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.adult() ? .62 : .3;
    }

    @Override
    public void begin(Chart chart) {
        int visits = chart.chance().between(1, 2);
        for (int rank = 0; rank < visits; rank++) {
            chart.on(chart.someDay(), day -> visit(chart, day));
        }
    }

    private static Specialty specialty(Chart chart, LocalDate day) {
        int age = chart.person().age(day);
        if (age < 16) {
            return Specialty.PAEDIATRICS;
        }
        if (age > 80 && chart.chance().happens(.4)) {
            return Specialty.GERIATRICS;
        }
        return chart.chance()
                .oneOf(
                        Specialty.CARDIOLOGY,
                        Specialty.INTERNAL_MEDICINE,
                        Specialty.ORTHOPAEDICS,
                        Specialty.RHEUMATOLOGY,
                        Specialty.GASTROENTEROLOGY,
                        Specialty.NEUROLOGY,
                        Specialty.DIGESTIVE_SURGERY);
    }

    private static void visit(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Specialty specialty = specialty(chart, day);
        Visit visit = chart.visit(day, Setting.CONSULTATION, specialty).because("avis spécialisé");
        if (chance.happens(NOT_KEPT)) {
            chart.writer().writeCancelled(visit);
            return;
        }
        boolean pressure = specialty == Specialty.CARDIOLOGY && chart.knows(HYPERTENSION);
        visit.main(pressure ? HYPERTENSION : specialty == Specialty.RHEUMATOLOGY ? BACK_PAIN : EXAMINATION);
        if (pressure) {
            visit.sample(0, SYSTOLIC, DIASTOLIC).sample(0, CREATININE, POTASSIUM, LDL);
            visit.starts(chance.oneOf(AMLODIPINE, PERINDOPRIL, VALSARTAN));
        } else if (chart.person().adult() && chance.happens(.3)) {
            visit.sample(0, HAEMOGLOBIN, CREATININE, chance.oneOf(TSH, FERRITIN, GLUCOSE, LDL));
        }
        if (chart.knows(HYPOTHYROIDISM) && chance.happens(.5)) {
            visit.also(HYPOTHYROIDISM).sample(0, TSH);
        }
        visit.reportIf(.3, ReportType.CONSULTATION, NAME).close();
    }
}
