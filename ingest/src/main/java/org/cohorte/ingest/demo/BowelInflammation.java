package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Crohn's disease and ulcerative colitis: flares, colonoscopies with biopsies, infliximab, calprotectin that follows. */
final class BowelInflammation implements Story {

    private static final String NAME = "bowel";

    @Override
    public double likelihood(Person person, Chart chart) {
        int age = person.age();
        return age < 12 || age > 72 ? 0 : age < 40 ? .011 : .006;
    }

    @Override
    public void begin(Chart chart) {
        Chance chance = chart.chance();
        Disorder kind = chance.happens(.55) ? CROHN : COLITIS;
        LocalDate day = chart.someDay();
        chart.body().settle(CALPROTECTIN, day, chance.between(240.0, 1500.0), 0);
        chart.body().settle(CRP, day, chance.between(7.0, 26.0), 0);
        chart.on(day, later -> flare(chart, later, kind));
        if (chance.happens(.35)) {
            chart.on(chart.someDay(day.plusDays(200)), later -> flare(chart, later, kind));
        }
        chart.every(day.plusDays(chance.between(60, 110)), 230, .2, later -> consultation(chart, later, kind));
    }

    private static void flare(Chart chart, LocalDate day, Disorder kind) {
        Chance chance = chart.chance();
        boolean surgery = kind == CROHN && chance.happens(.14);
        Visit visit = chart.visit(
                        day, Setting.INPATIENT, surgery ? Specialty.DIGESTIVE_SURGERY : Specialty.GASTROENTEROLOGY)
                .because(surgery ? "sténose iléale" : "poussée inflammatoire digestive")
                .lasting(surgery ? chance.between(6, 11) : chance.between(3, 8))
                .main(kind)
                .alsoIf(surgery, BOWEL_OBSTRUCTION)
                .alsoIf(chance.happens(.3), IRON_DEFICIENCY)
                .withHistory(2)
                .course(CRP, chance.between(28.0, 140.0), 16)
                .swings(HAEMOGLOBIN, chance.between(.74, .95), .9)
                .course(ALBUMIN, chance.between(27.0, 37.0), 33)
                .swings(PLATELETS, 1.5, 1.4)
                .sample(0, Panels.EMERGENCY)
                .sample(0, ALBUMIN, CALPROTECTIN)
                .sample(3, CRP, HAEMOGLOBIN)
                .gives(surgery ? ENOXAPARIN : METHYLPREDNISOLONE, PARACETAMOL)
                .performs(surgery ? Act.RIGHT_COLECTOMY : Act.COLONOSCOPY, 22)
                .starts(kind == COLITIS ? MESALAZINE : AZATHIOPRINE)
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.7, ReportType.PATHOLOGY, NAME);
        if (surgery) {
            visit.reportIf(.6, ReportType.OPERATION, NAME);
        }
        visit.close();
        if (chart.accepts(INFLIXIMAB) && chance.happens(kind == CROHN ? .45 : .25)) {
            chart.takesNow(INFLIXIMAB, day);
            chart.body().settle(CALPROTECTIN, day.plusDays(60), chance.between(30.0, 160.0), 6);
            chart.body().settle(CRP, day.plusDays(60), chance.between(2.0, 5.0), 0);
            chart.every(day.plusDays(21), 56, .22, later -> infusion(chart, later, kind));
        } else {
            chart.body().shift(CALPROTECTIN, day.plusDays(60), .35);
        }
    }

    private static void infusion(Chart chart, LocalDate day, Disorder kind) {
        chart.visit(day, Setting.DAY_CASE, Specialty.GASTROENTEROLOGY)
                .because("perfusion d'infliximab")
                .main(INFUSION)
                .related(kind)
                .sample(0, CRP, HAEMOGLOBIN)
                .administers(INFLIXIMAB)
                .reportIf(.1, ReportType.DAY, NAME)
                .close();
    }

    private static void consultation(Chart chart, LocalDate day, Disorder kind) {
        Visit visit = chart.visit(day, Setting.CONSULTATION, Specialty.GASTROENTEROLOGY)
                .because("suivi d'une maladie inflammatoire de l'intestin")
                .main(kind)
                .sample(0, CRP, HAEMOGLOBIN, CALPROTECTIN);
        if (chart.chance().happens(.12)) {
            visit.performs(Act.COLONOSCOPY, 0);
        }
        visit.reportIf(.4, ReportType.CONSULTATION, NAME).close();
    }
}
