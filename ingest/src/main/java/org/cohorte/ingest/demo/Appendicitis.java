package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Appendicitis of the young: fever, white cells, surgery within a day. */
final class Appendicitis implements Story {

    private static final String NAME = "appendicitis";

    @Override
    public double likelihood(Person person, Chart chart) {
        int age = person.age();
        return age < 5 ? .002 : age < 30 ? .052 : age < 60 ? .018 : .006;
    }

    @Override
    public void begin(Chart chart) {
        chart.on(chart.someDay(), day -> surgery(chart, day));
    }

    private static void surgery(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean peritonitis = chance.happens(.2);
        int age = chart.person().age(day);
        Visit visit = chart.visit(day, Setting.INPATIENT, Specialty.DIGESTIVE_SURGERY)
                .because("douleur de la fosse iliaque droite")
                .lasting(peritonitis ? chance.between(4, 7) : chance.between(1, 3))
                .viaEmergency()
                .main(peritonitis ? APPENDICITIS_PERITONITIS : APPENDICITIS)
                .course(CRP, peritonitis ? chance.between(90.0, 240.0) : chance.between(12.0, 110.0), 28)
                .swings(LEUKOCYTES, chance.between(1.6, 2.5), 1.2)
                .course(TEMPERATURE, 38.2, 37)
                .sample(0, Panels.EMERGENCY)
                .sample(2, CRP, LEUKOCYTES)
                .sample(0, HEART_RATE, TEMPERATURE)
                .performs(age < 25 ? Act.ABDOMEN_ULTRASOUND : Act.ABDOMEN_SCANNER, 3)
                .performs(Act.APPENDECTOMY, 9)
                .gives(PARACETAMOL, COAMOXICLAV);
        visit.report(ReportType.HOSPITAL, NAME)
                .reportIf(.35, ReportType.OPERATION, NAME)
                .close();
    }
}
