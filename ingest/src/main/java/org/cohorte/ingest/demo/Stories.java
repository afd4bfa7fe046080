package org.cohorte.ingest.demo;

import java.util.List;

/** All stories, in the order in which they are asked: those that others depend on come first. */
final class Stories {

    static final List<Story> ALL = List.of(
            new Background(),
            new Diabetes(),
            new KidneyDisease(),
            new AtrialFibrillation(),
            new HeartFailure(),
            new CoronaryDisease(),
            new Copd(),
            new Asthma(),
            new Arthritis(),
            new Sarcoidosis(),
            new BreastCancer(),
            new ColonCancer(),
            new Myeloma(),
            new Newborn(),
            new Pregnancy(),
            new Pneumonia(),
            new PulmonaryEmbolism(),
            new Stroke(),
            new Sepsis(),
            new UrinaryInfection(),
            new HipFracture(),
            new Appendicitis(),
            new Cholecystitis(),
            new DigestiveBleeding(),
            new ChildIllness(),
            new EverydayEmergency(),
            new EverydayConsultation(),
            new EndOfLife());

    private Stories() {}
}
