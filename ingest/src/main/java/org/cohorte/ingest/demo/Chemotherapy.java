package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** A course of chemotherapy: a session every so many days, with a blood count that pays for it. */
final class Chemotherapy {

    private final Chart chart;
    private final Disorder cancer;
    private final Medicine[] medicines;
    private final int interval;
    private final Specialty specialty;
    private int left;

    Chemotherapy(Chart chart, Disorder cancer, int sessions, int interval, Specialty specialty, Medicine... medicines) {
        this.chart = chart;
        this.cancer = cancer;
        this.left = sessions;
        this.interval = interval;
        this.specialty = specialty;
        this.medicines = medicines.clone();
    }

    void from(LocalDate day) {
        chart.body().shift(HAEMOGLOBIN, day, .88);
        chart.body().shift(PLATELETS, day, .78);
        chart.body().shift(NEUTROPHILS, day, .62);
        chart.on(day, this::session);
    }

    private void session(LocalDate day) {
        Setting setting = specialty == Specialty.ONCOLOGY ? Setting.SESSION : Setting.DAY_CASE;
        Visit visit = chart.visit(day, setting, specialty)
                .because("chimiothérapie")
                .main(CHEMOTHERAPY)
                .related(cancer)
                .sample(0, Panels.BEFORE_CHEMOTHERAPY)
                .administers(medicines);
        if (chart.body().at(HAEMOGLOBIN, day) < 10 && chart.chance().happens(.4)) {
            visit.also(CANCER_ANAEMIA);
        }
        visit.reportIf(.08, ReportType.DAY, "chemotherapy").close();
        left--;
        if (left > 0) {
            chart.on(day.plusDays(interval + (chart.chance().happens(.12) ? 7 : 0)), this::session);
        } else {
            chart.body().shift(HAEMOGLOBIN, day, 1.1);
            chart.body().shift(NEUTROPHILS, day, 1.5);
            chart.body().shift(PLATELETS, day, 1.2);
        }
    }
}
