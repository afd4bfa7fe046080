package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Epilepsy from childhood to old age: a first seizure, electroencephalogram, a treatment that suits sex and age. */
final class Epilepsy implements Story {

    private static final String NAME = "epilepsy";

    @Override
    public double likelihood(Person person, Chart chart) {
        int age = person.age();
        return age < 1 ? 0 : age < 18 ? .012 : age < 66 ? .0065 : .01;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        boolean general = chart.person().age() < 25 && chance.happens(.6);
        Disorder kind = general ? GENERALISED_EPILEPSY : FOCAL_EPILEPSY;
        LocalDate day = chart.someDay();
        chart.on(day, later -> seizure(chart, later, kind));
        if (chance.happens(.25)) {
            chart.on(chart.someDay(day.plusDays(60)), later -> seizure(chart, later, kind));
        }
        chart.every(day.plusDays(chance.between(50, 110)), 290, .24, later -> consultation(chart, later, kind));
    }

    private static boolean child(Chart chart, LocalDate day) {
        return chart.person().age(day) < 16;
    }

    /** Valproate harms the unborn: women who may bear children get something else. */
    static Medicine treatment(Chart chart, LocalDate day) {
        int age = chart.person().age(day);
        boolean mayBear = chart.person().female() && age > 9 && age < 52;
        return mayBear || age > 65
                ? chart.chance().oneOf(LAMOTRIGINE, LEVETIRACETAM)
                : chart.chance().oneOf(VALPROATE, LEVETIRACETAM, LAMOTRIGINE);
    }

    private static void seizure(Chart chart, LocalDate day, Disorder kind) {
        Chance chance = chart.chance();
        boolean known = chart.knows(kind);
        boolean lasts = chance.happens(.09);
        Visit visit = chart.visit(
                        day, Setting.INPATIENT, child(chart, day) ? Specialty.PAEDIATRICS : Specialty.NEUROLOGY)
                .because(known ? "récidive de crise" : "première crise convulsive")
                .lasting(lasts ? chance.between(4, 10) : chance.between(1, 4))
                .viaEmergency();
        if (lasts) {
            visit.movesTo(Specialty.INTENSIVE_CARE, 10);
        }
        visit.main(lasts ? STATUS_EPILEPTICUS : kind)
                .alsoIf(lasts, kind)
                .alsoIf(!known, SEIZURE)
                .withHistory(3)
                .course(CREATINE_KINASE, chance.between(140.0, lasts ? 4200.0 : 700.0), 160)
                .course(LACTATE, chance.between(2.2, 7.0), 1.2)
                .sample(0, SODIUM, GLUCOSE, CREATININE, CREATINE_KINASE, LACTATE)
                .sample(0, TEMPERATURE, HEART_RATE)
                .performs(Act.ELECTROENCEPHALOGRAM, 18)
                .performs(known ? Act.HEAD_SCANNER : Act.HEAD_MRI, 3)
                .gives(CLONAZEPAM);
        if (chart.treatments().stream().noneMatch(Epilepsy::treats)) {
            visit.starts(treatment(chart, day));
        }
        visit.mayDie(lasts ? .06 * chart.person().frailty() : 0)
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.3, ReportType.IMAGING, NAME)
                .close();
    }

    private static boolean treats(Medicine medicine) {
        return medicine == VALPROATE || medicine == LAMOTRIGINE || medicine == LEVETIRACETAM;
    }

    private static void consultation(Chart chart, LocalDate day, Disorder kind) {
        Visit visit = chart.visit(
                        day, Setting.CONSULTATION, child(chart, day) ? Specialty.PAEDIATRICS : Specialty.NEUROLOGY)
                .because("suivi d'épilepsie")
                .main(kind)
                .renews(VALPROATE, LAMOTRIGINE, LEVETIRACETAM);
        if (chart.takes(VALPROATE)) {
            visit.sample(0, PLATELETS, ALT);
        }
        if (chart.chance().happens(.2)) {
            visit.performs(Act.ELECTROENCEPHALOGRAM, 0);
        }
        visit.reportIf(.4, ReportType.CONSULTATION, NAME).close();
    }
}
