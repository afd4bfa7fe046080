package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Cirrhosis: alcohol or viruses, a liver that fails year after year, ascites, varices that bleed, cancer for some. */
final class Cirrhosis implements Story {

    private static final String NAME = "cirrhosis";
    private static final Analysis[] LIVER = {BILIRUBIN, INR, ALBUMIN, AST, GGT, PLATELETS, SODIUM, CREATININE};

    @Override
    public double likelihood(Person person, Chart chart) {
        double base = person.grows(30, .0006, .012) * (person.female() ? .7 : 1.2);
        return chart.knows(ALCOHOL) ? Math.min(.3, base * 16) : base * .45;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate first = chart.person().first();
        boolean alcoholic = chart.knows(ALCOHOL) || chance.happens(.3);
        Disorder kind = alcoholic ? ALCOHOLIC_CIRRHOSIS : CIRRHOSIS;
        chart.learns(kind, first.minusDays(chance.between(30, 1500)));
        Body body = chart.body();
        body.settle(BILIRUBIN, first, chance.between(16.0, 46.0), chance.between(1.0, 7.0));
        body.settle(INR, first, chance.between(1.15, 1.6), .06);
        body.settle(ALBUMIN, first, chance.between(30.0, 38.0), -.7);
        body.settle(PLATELETS, first, chance.between(62.0, 138.0), -5);
        body.settle(AST, first, chance.between(48.0, 120.0), 0);
        body.settle(GGT, first, alcoholic ? chance.between(110.0, 420.0) : 80, 0);
        body.settle(SODIUM, first, chance.between(133.0, 139.0), -.3);
        LocalDate day = chart.someDay();
        int episodes = chance.between(0, 2);
        for (int rank = 0; rank < episodes; rank++) {
            chart.on(chart.someDay(day), later -> decompensation(chart, later, kind));
        }
        chart.every(day.plusDays(chance.between(20, 120)), 210, .25, later -> consultation(chart, later, kind));
        if (chance.happens(.14)) {
            chart.on(chart.someDay(day.plusDays(200)), later -> cancer(chart, later, kind));
        }
    }

    private static void decompensation(Chart chart, LocalDate day, Disorder kind) {
        Chance chance = chart.chance();
        double way = chance.unit();
        boolean bleeding = way < .24;
        boolean infected = way > .82;
        boolean confused = way > .55 && way < .76;
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.GASTROENTEROLOGY)
                .because(bleeding ? "hématémèse" : "décompensation de cirrhose")
                .lasting(chance.between(5, 15))
                .viaEmergency()
                .main(bleeding ? VARICEAL_BLEEDING : infected ? BACTERIAL_PERITONITIS : kind)
                .also(kind)
                .alsoIf(!bleeding, ASCITES)
                .alsoIf(confused, HEPATIC_ENCEPHALOPATHY)
                .alsoIf(chance.happens(.12), HEPATORENAL)
                .withHistory(3)
                .swings(BILIRUBIN, chance.between(1.4, 3.4), 1.3)
                .swings(INR, chance.between(1.1, 1.45), 1.1)
                .swings(CREATININE, chance.between(.9, 2.1), 1.05)
                .course(AMMONIA, confused ? chance.between(85.0, 190.0) : 45, 48)
                .course(CRP, infected ? chance.between(45.0, 160.0) : 14, 10)
                .sample(0, LIVER)
                .sample(0, HAEMOGLOBIN, LEUKOCYTES, CRP, AMMONIA)
                .sample(3, BILIRUBIN, INR, CREATININE, HAEMOGLOBIN)
                .sample(0, Panels.BEDSIDE)
                .performs(Act.ABDOMEN_ULTRASOUND, 20)
                .continues(2);
        if (bleeding) {
            bleeds(chart, visit);
        } else {
            visit.performs(Act.PARACENTESIS, 4).administers(ALBUMIN_INFUSION).starts(SPIRONOLACTONE, FUROSEMIDE);
        }
        if (infected) {
            visit.gives(CEFTRIAXONE);
        }
        if (confused) {
            visit.starts(LACTULOSE, RIFAXIMIN);
        }
        visit.mayDie((bleeding || infected ? .15 : .07) * chart.person().frailty())
                .report(ReportType.HOSPITAL, NAME)
                .close();
        if (!visit.died && !bleeding && chance.happens(.3)) {
            new Punctures(chart, kind, chance.between(2, 6)).from(day.plusDays(30));
        }
    }

    private static void bleeds(Chart chart, Visit visit) {
        visit.swings(HAEMOGLOBIN, chart.chance().between(.5, .72), .7)
                .performs(Act.VARICES_HAEMOSTASIS, 6)
                .performs(Act.TRANSFUSION, 5)
                .gives(OCTREOTIDE, CEFTRIAXONE)
                .starts(PROPRANOLOL);
    }

    /** Ascites that comes back and is drawn off every few weeks. */
    private static final class Punctures {

        private final Chart chart;
        private final Disorder kind;
        private int left;

        Punctures(Chart chart, Disorder kind, int left) {
            this.chart = chart;
            this.kind = kind;
            this.left = left;
        }

        void from(LocalDate day) {
            chart.on(day, this::puncture);
        }

        private void puncture(LocalDate day) {
            chart.visit(day, Setting.DAY_CASE, Specialty.GASTROENTEROLOGY)
                    .because("ponction d'ascite")
                    .main(kind)
                    .also(ASCITES)
                    .sample(0, SODIUM, CREATININE, ALBUMIN)
                    .performs(Act.PARACENTESIS, 1)
                    .administers(ALBUMIN_INFUSION)
                    .close();
            left--;
            if (left > 0) {
                chart.on(day.plusDays(chart.chance().between(14, 28)), this::puncture);
            }
        }
    }

    private static void cancer(Chart chart, LocalDate day, Disorder kind) {
        Chance chance = chart.chance();
        chart.body().settle(ALPHA_FETOPROTEIN, day, chance.between(14.0, 900.0), 60);
        chart.visit(day, Setting.INPATIENT, Specialty.GASTROENTEROLOGY)
                .because("nodule hépatique")
                .lasting(chance.between(2, 6))
                .main(LIVER_CANCER)
                .also(kind)
                .sample(0, LIVER)
                .sample(0, ALPHA_FETOPROTEIN)
                .performs(Act.ABDOMEN_SCANNER, 20)
                .mayDie(.06)
                .report(ReportType.HOSPITAL, "livercancer")
                .reportIf(.5, ReportType.IMAGING, "livercancer")
                .close();
    }

    private static void consultation(Chart chart, LocalDate day, Disorder kind) {
        Chance chance = chart.chance();
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.GASTROENTEROLOGY)
                .because("suivi de cirrhose")
                .main(kind)
                .sample(0, BILIRUBIN, INR, ALBUMIN, PLATELETS, ALPHA_FETOPROTEIN);
        if (chance.happens(.5)) {
            visit.performs(Act.ABDOMEN_ULTRASOUND, 0);
        }
        if (chance.happens(.3)) {
            visit.performs(Act.GASTROSCOPY, 0).also(VARICES).starts(PROPRANOLOL);
        }
        visit.reportIf(.45, ReportType.CONSULTATION, NAME).close();
    }
}
