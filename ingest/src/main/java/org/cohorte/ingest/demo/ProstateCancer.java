package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Prostate cancer: a PSA that rises, biopsies, surgery or hormones, a PSA that falls, and for some rises again. */
final class ProstateCancer implements Story {

    private static final String NAME = "prostate";
    /** PSA above which hormones are said to fail, in µg/L. */
    private static final double ESCAPE = 6;

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.female() ? 0 : person.grows(50, .0027, .062);
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        LocalDate first = chart.person().first();
        boolean spread = chance.happens(.15);
        chart.body()
                .settle(
                        PSA,
                        first,
                        spread ? chance.between(25.0, 140.0) : chance.between(3.2, 8.0),
                        spread ? 20 : chance.between(.3, 1.6));
        LocalDate day = chart.someDay();
        chart.on(day, later -> doubt(chart, later));
        chart.on(day.plusDays(chance.between(20, 45)), later -> biopsy(chart, later, spread));
    }

    private static void doubt(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.UROLOGY)
                .because("élévation du PSA")
                .main(EXAMINATION)
                .sample(0, PSA, CREATININE)
                .performs(Act.PELVIS_MRI, 0)
                .reportIf(.7, ReportType.CONSULTATION, NAME)
                .reportIf(.4, ReportType.IMAGING, NAME)
                .close();
    }

    private static void biopsy(Chart chart, LocalDate day, boolean spread) {
        Chance chance = chart.chance();
        chart.visit(day, Setting.DAY_CASE, Specialty.UROLOGY)
                .because("biopsies de prostate")
                .main(PROSTATE_CANCER)
                .alsoIf(spread, BONE_METASTASES)
                .performs(Act.PROSTATE_BIOPSY, 2)
                .report(ReportType.DAY, NAME)
                .reportIf(.8, ReportType.PATHOLOGY, NAME)
                .close();
        if (!spread && chart.person().age(day) < 74 && chance.happens(.7)) {
            chart.on(day.plusDays(chance.between(40, 80)), later -> prostatectomy(chart, later));
        } else {
            chart.on(day.plusDays(chance.between(14, 40)), later -> hormones(chart, later));
        }
        chart.every(day.plusDays(chance.between(130, 180)), 220, .18, later -> surveillance(chart, later));
    }

    private static void prostatectomy(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        chart.visit(day, Setting.INPATIENT, Specialty.UROLOGY)
                .because("prostatectomie")
                .lasting(chance.between(3, 6))
                .main(PROSTATE_CANCER)
                .withHistory(3)
                .swings(HAEMOGLOBIN, 1, .86)
                .sample(0, HAEMOGLOBIN, PSA, CREATININE)
                .sample(2, HAEMOGLOBIN, CRP)
                .performs(Act.PROSTATECTOMY, 20)
                .gives(CEFAZOLIN, PARACETAMOL, ENOXAPARIN)
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.5, ReportType.OPERATION, NAME)
                .close();
        chart.body().settle(PSA, day.plusDays(20), .02, chance.happens(.2) ? chance.between(.25, .9) : 0);
    }

    private static void hormones(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.UROLOGY)
                .because("traitement d'un cancer de la prostate")
                .main(PROSTATE_CANCER)
                .sample(0, PSA)
                .starts(LEUPRORELIN, BICALUTAMIDE)
                .reportIf(.6, ReportType.CONSULTATION, NAME)
                .close();
        fall(chart, day.plusDays(60));
    }

    private static void fall(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        double left = Math.min(4, chart.body().at(PSA, day) * chance.between(.02, .1));
        chart.body().settle(PSA, day, left, chance.happens(.35) ? chance.between(1.5, 7.0) : .05);
    }

    private static void surveillance(Chart chart, LocalDate day) {
        double psa = chart.body().at(PSA, day);
        boolean escape = chart.takes(LEUPRORELIN) && psa > ESCAPE && !chart.takes(ABIRATERONE);
        boolean relapse = !chart.takes(LEUPRORELIN) && psa > .5 && psa < 3;
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.UROLOGY)
                .because("suivi d'un cancer de la prostate")
                .main(PROSTATE_CANCER)
                .alsoIf(escape, BONE_METASTASES)
                .sample(0, PSA);
        if (chart.chance().happens(.5)) {
            visit.renews(LEUPRORELIN, ABIRATERONE);
        }
        if (escape) {
            visit.sample(0, HAEMOGLOBIN, CREATININE).starts(ABIRATERONE);
            chart.on(
                    chart.someDay(day.plusDays(200)),
                    later -> Metastases.happen(chart, later, PROSTATE_CANCER, BONE_METASTASES));
        }
        if (relapse) {
            visit.starts(LEUPRORELIN);
        }
        visit.reportIf(.4, ReportType.CONSULTATION, NAME).close();
        if (escape || relapse) {
            fall(chart, day.plusDays(30));
        }
    }
}
