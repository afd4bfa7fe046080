package org.cohorte.ingest.demo;

import static org.cohorte.ingest.demo.Analysis.*;
import static org.cohorte.ingest.demo.Disorder.*;
import static org.cohorte.ingest.demo.Medicine.*;

import java.time.LocalDate;

/** Amyotrophic lateral sclerosis: weakness, a weight and a breath that fall, a mask, a gastrostomy, death within years. */
final class MotorNeuron implements Story {

    private static final String NAME = "motorneuron";

    @Override
    public double likelihood(Person person, Chart chart) {
        return person.age() > 80 ? 0 : person.grows(42, .00008, .0022);
    }

    @Override
    public void begin(Chart chart) {
        LocalDate day = chart.someDay();
        chart.on(day, later -> discovery(chart, later));
        chart.every(day.plusDays(90), 100, .05, later -> consultation(chart, later));
    }

    private static void discovery(Chart chart, LocalDate day) {
        Chance chance = chart.chance();
        chart.body().settle(WEIGHT, day, chart.body().at(WEIGHT, day) * .95, -4.5);
        chart.body().settle(ARTERIAL_CARBON_DIOXIDE, day, 40, 4);
        chart.body().settle(FORCED_EXPIRATION, day, chance.between(72.0, 96.0), -18);
        chart.visit(day, Setting.INPATIENT, Specialty.NEUROLOGY)
                .because("déficit moteur progressif")
                .lasting(chance.between(3, 7))
                .main(MOTOR_NEURON)
                .alsoIf(chance.happens(.3), DYSPHAGIA)
                .withHistory(3)
                .course(CREATINE_KINASE, chance.between(180.0, 520.0), 300)
                .sample(0, SODIUM, CREATININE, HAEMOGLOBIN, TSH, CREATINE_KINASE)
                .sample(0, WEIGHT, FORCED_EXPIRATION)
                .performs(Act.ELECTROMYOGRAM, 22)
                .performs(Act.SPINE_MRI, 28)
                .starts(RILUZOLE)
                .report(ReportType.HOSPITAL, NAME)
                .reportIf(.4, ReportType.IMAGING, NAME)
                .close();
        int left = chance.between(260, 1500);
        chart.on(day.plusDays(left / 2), later -> support(chart, later));
        chart.on(day.plusDays(left), later -> distress(chart, later));
    }

    private static void support(Chart chart, LocalDate day) {
        boolean feeding = chart.chance().happens(.6);
        Visit visit = chart.visit(day, Setting.INPATIENT, feeding ? Specialty.NEUROLOGY : Specialty.PNEUMOLOGY)
                .because(feeding ? "pose de gastrostomie" : "mise en route d'une ventilation au masque")
                .lasting(chart.chance().between(3, 7))
                .main(MOTOR_NEURON)
                .alsoIf(feeding, DYSPHAGIA)
                .alsoIf(!feeding, CHRONIC_RESPIRATORY_FAILURE)
                .sample(0, ARTERIAL_CARBON_DIOXIDE, ARTERIAL_OXYGEN, BICARBONATE)
                .sample(0, WEIGHT, FORCED_EXPIRATION);
        if (feeding) {
            visit.performs(Act.GASTROSTOMY, 22).also(GASTROSTOMY);
        } else {
            visit.performs(Act.NON_INVASIVE_VENTILATION, 8);
        }
        visit.report(ReportType.HOSPITAL, NAME).close();
    }

    private static void distress(Chart chart, LocalDate day) {
        chart.visit(day, Setting.INPATIENT, Specialty.PNEUMOLOGY)
                .because("détresse respiratoire")
                .lasting(chart.chance().between(2, 9))
                .viaEmergency()
                .main(ACUTE_RESPIRATORY_FAILURE)
                .also(MOTOR_NEURON)
                .also(CHRONIC_RESPIRATORY_FAILURE)
                .alsoIf(chart.chance().happens(.7), PALLIATIVE_CARE)
                .course(ARTERIAL_CARBON_DIOXIDE, chart.chance().between(58.0, 84.0), 60)
                .course(ARTERIAL_OXYGEN, chart.chance().between(48.0, 62.0), 66)
                .course(SATURATION, chart.chance().between(78.0, 89.0), 92)
                .sample(0, ARTERIAL_CARBON_DIOXIDE, ARTERIAL_OXYGEN, CRP, CREATININE)
                .sample(0, Panels.DISTRESS)
                .gives(MORPHINE)
                .performs(Act.NON_INVASIVE_VENTILATION, 3)
                .mayDie(.8)
                .report(ReportType.HOSPITAL, NAME)
                .close();
    }

    private static void consultation(Chart chart, LocalDate day) {
        chart.visit(day, Setting.CONSULTATION, Specialty.NEUROLOGY)
                .because("suivi d'une maladie du motoneurone")
                .main(MOTOR_NEURON)
                .sample(0, WEIGHT, FORCED_EXPIRATION)
                .renews(RILUZOLE)
                .reportIf(.5, ReportType.CONSULTATION, NAME)
                .close();
    }
}
