package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;
import java.util.Locale;

/** The emergency visits of people who are otherwise well, with no labs for most. */
final class EverydayEmergency implements Story {

    private static final String NAME = "everyday";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.adult() ? .4 : .1;
    }

    @Override
    public void begin(Chart chart) {
        int visits = 1 + (chart.chance().happens(.22) ? 1 : 0) + (chart.chance().happens(.07) ? 1 : 0);
        for (int rank = 0; rank < visits; rank++) {
            chart.on(chart.someDay(), day -> visit(chart, day));
        }
    }

    static void visit(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        boolean injury = chance.happens(.42);
        Disorder cause = injury
                ? chance.oneOf(SPRAIN, FINGER_WOUND, SCALP_WOUND, WRIST_FRACTURE, CONCUSSION)
                : chance.oneOf(
                        CHEST_PAIN, ABDOMINAL_PAIN, SYNCOPE, HEADACHE, DIZZINESS, DYSPNOEA, BACK_PAIN, GASTROENTERITIS);
        Visit visit = chart.visit(day, Setting.EMERGENCY, Specialty.EMERGENCY)
                .because(cause.label.toLowerCase(Locale.FRENCH))
                .main(cause);
        if (injury) {
            ChildIllness.injured(visit, cause);
        } else if (chance.happens(.55)) {
            visit.sample(0, Panels.EMERGENCY).sample(0, SYSTOLIC, HEART_RATE);
            if (cause == CHEST_PAIN || cause == SYNCOPE || cause == DYSPNOEA) {
                visit.sample(0, TROPONIN).performs(Act.ECG, 0);
            }
            if (cause == DYSPNOEA || (cause == CHEST_PAIN && chance.happens(.3))) {
                visit.sample(0, D_DIMERS);
            }
        }
        visit.reportIf(.45, ReportType.EMERGENCY, injury ? "injury" : NAME).close();
    }
}
