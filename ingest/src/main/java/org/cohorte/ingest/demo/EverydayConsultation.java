package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;
import java.util.List;

/** Consultations that come once or twice: advice, checks, pressure, thyroid; some appointments are not kept. */
final class EverydayConsultation implements Story {

    private static final String NAME = "check";
    private static final double NOT_KEPT = .05;

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.adult() ? .38 : .3;
    }

    @Override
    public void begin(Chart chart) {
        int visits = chart.chance().between(1, 2);
        for (int rank = 0; rank < visits; rank++) {
            chart.on(chart.someDay(), day -> visit(chart, day));
        }
    }

    /** What one asks of a specialist, and which. */
    private record Question(Specialty specialty, Disorder disorder) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(Specialty.CARDIOLOGY, PALPITATIONS),
            new Question(Specialty.INTERNAL_MEDICINE, FATIGUE),
            new Question(Specialty.INTERNAL_MEDICINE, IRON_DEFICIENCY),
            new Question(Specialty.ORTHOPAEDICS, KNEE_ARTHROSIS),
            new Question(Specialty.ORTHOPAEDICS, SHOULDER_PAIN),
            new Question(Specialty.RHEUMATOLOGY, BACK_PAIN),
            new Question(Specialty.RHEUMATOLOGY, KNEE_ARTHROSIS),
            new Question(Specialty.GASTROENTEROLOGY, REFLUX),
            new Question(Specialty.GASTROENTEROLOGY, CONSTIPATION),
            new Question(Specialty.NEUROLOGY, MIGRAINE),
            new Question(Specialty.DIGESTIVE_SURGERY, HERNIA),
            new Question(Specialty.DIGESTIVE_SURGERY, GALLSTONES));

    private static final List<Question> OF_THE_YOUNG = QUESTIONS.stream()
            .filter(question -> question.disorder != KNEE_ARTHROSIS)
            .toList();

    private static Question question(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        int age = chart.person().age(day);
        if (age < 16) {
            return new Question(Specialty.PAEDIATRICS, CHILD_CHECK);
        }
        if (age > 80 && chance.happens(.4)) {
            return new Question(Specialty.GERIATRICS, REPEATED_FALLS);
        }
        return chart.knows(HYPERTENSION) && chance.happens(.3)
                ? new Question(Specialty.CARDIOLOGY, HYPERTENSION)
                : chance.oneOf(age < 45 ? OF_THE_YOUNG : QUESTIONS);
    }

    static void visit(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        Question question = question(chart, day);
        Visit visit = chart.visit(day, Setting.CONSULTATION, question.specialty).because("avis spécialisé");
        if (chance.happens(NOT_KEPT)) {
            visit.cancel();
            return;
        }
        boolean pressure = question.disorder == HYPERTENSION;
        visit.main(question.disorder);
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
