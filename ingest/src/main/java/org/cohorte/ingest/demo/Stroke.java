package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Stroke and transient ischaemia: scanner, alteplase for few, sequels, rehabilitation. */
final class Stroke implements Story {

    private static final String NAME = "stroke";

    @Override
    public double likelihood(Person person, Chart chart) {
        double own = person.grows(42, .0016, .065);
        return own * (chart.knows(HYPERTENSION) ? 1.25 : .75) * (chart.knows(ATRIAL_FIBRILLATION) ? 1.4 : 1);
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> admission(chart, day));
    }

    private static Disorder kind(Chart chart) {
        double drawn = chart.chance().unit();
        if (drawn < .2) {
            return TRANSIENT_ISCHAEMIA;
        }
        boolean embolic = chart.knows(ATRIAL_FIBRILLATION) && drawn < .7;
        return drawn > .88 ? CEREBRAL_HAEMORRHAGE : embolic ? EMBOLIC_STROKE : Disorder.STROKE;
    }

    private static void admission(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Disorder kind = kind(chart);
        boolean lasting = kind != TRANSIENT_ISCHAEMIA;
        int days = lasting ? chance.between(6, 17) : chance.between(2, 4);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.NEUROLOGY)
                .because("déficit neurologique")
                .lasting(days)
                .viaEmergency()
                .main(kind)
                .alsoIf(lasting && chance.happens(.55), HEMIPLEGIA)
                .alsoIf(lasting && chance.happens(.3), APHASIA)
                .withHistory(4)
                .swings(SYSTOLIC, 1.3, 1.02)
                .sample(0, Panels.EMERGENCY)
                .sample(0, GLUCOSE, INR)
                .sample(2, LDL, HBA1C, CREATININE)
                .sample(0, Panels.BEDSIDE)
                .performs(Act.HEAD_SCANNER, 1)
                .performs(Act.NECK_DOPPLER, 26)
                .continues(2);
        if (lasting && kind != CEREBRAL_HAEMORRHAGE && chance.happens(.16)) {
            visit.administers(ALTEPLASE);
        }
        if (chance.happens(.55)) {
            visit.performs(Act.HEAD_MRI, 20);
        }
        if (kind != CEREBRAL_HAEMORRHAGE) {
            visit.starts(chart.knows(ATRIAL_FIBRILLATION) ? APIXABAN : ASPIRIN, ATORVASTATIN);
        }
        if (lasting && chance.happens(.42)) {
            visit.leavesFor("transfert", "SMR");
        }
        visit.mayDie((kind == CEREBRAL_HAEMORRHAGE ? .25 : lasting ? .07 : 0)
                        * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.3, ReportType.IMAGING, NAME)
                .close();
        if (lasting) {
            chart.learns(STROKE_SEQUEL, day);
            afterwards(chart, day.plusDays(days), visit.destination.equals("SMR"));
        }
    }

    private static void afterwards(Chart chart, LocalDate day, boolean rehabilitation) {
        if (rehabilitation) {
            chart.on(
                    day,
                    later -> chart.visit(later, Setting.INPATIENT, Specialty.REHABILITATION)
                            .because("rééducation après accident vasculaire cérébral")
                            .lasting(chart.chance().between(18, 55))
                            .main(Disorder.REHABILITATION)
                            .also(STROKE_SEQUEL)
                            .sample(0, HAEMOGLOBIN, CREATININE)
                            .report(ReportType.HOSPITAL, "rehabilitation")
                            .close());
        }
        chart.on(
                day.plusDays(110),
                later -> chart.visit(later, Setting.CONSULTATION, Specialty.NEUROLOGY)
                        .because("consultation après accident vasculaire cérébral")
                        .main(STROKE_SEQUEL)
                        .reportIf(.6, ReportType.CONSULTATION, NAME)
                        .close());
    }
}
